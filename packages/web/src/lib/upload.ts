import { uploadedFileSchema } from '@motcua/contract/dossiers.ts';
import { problemSchema } from '@motcua/contract/common.ts';
import type * as z from 'zod';
import { ProblemError } from './problem.ts';

export type UploadedFile = z.output<typeof uploadedFileSchema>;

export const LARGEST_FILE = 50 * 1024 * 1024;
export const ACCEPTED_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** What can be told before sending; the server looks into the content. */
export function refusalOf(file: {
  size: number;
  type: string;
}): 'too-large' | 'empty' | 'type' | null {
  if (file.size === 0) return 'empty';
  if (file.size > LARGEST_FILE) return 'too-large';
  return ACCEPTED_TYPES.some((type) => type === file.type) ? null : 'type';
}

interface Upload {
  name: string;
  locale: string;
  onProgress?: (part: number) => void;
}

export function uploadFile(file: Blob, options: Upload): Promise<UploadedFile> {
  return sendFile(file, { ...options, path: '/files', schema: uploadedFileSchema });
}

/** Sends one file; `onProgress` gets the part that has gone out, 0 to 1. XMLHttpRequest, because fetch tells no progress. */
export function sendFile<T>(
  file: Blob,
  options: Upload & { path: string; schema: z.ZodType<T> },
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${options.path}`);
    request.setRequestHeader('accept-language', options.locale);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) options.onProgress?.(loaded / total);
    };
    request.onerror = () => reject(new ProblemError(0, null));
    request.onload = () => {
      const answer = jsonOf(request.responseText);
      const uploaded = options.schema.safeParse(answer);
      if (request.status < 300 && uploaded.success) return resolve(uploaded.data);
      const problem = problemSchema.safeParse(answer);
      reject(new ProblemError(request.status, problem.success ? problem.data : null));
    };
    const form = new FormData();
    form.append('file', file, options.name);
    request.send(form);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
