import { problemSchema } from '@motcua/contract/common.ts';
import {
  type StudyDetails,
  studyDetailsSchema,
  type StudyReading,
} from '@motcua/contract/studies.ts';
import { ProblemError } from '../../lib/problem.ts';
import { LARGEST_FILE } from '../../lib/upload.ts';

/** What can be told before sending; the server reads the content. */
export function refusalOfLog(file: { size: number }): 'empty' | 'tooLarge' | null {
  if (file.size === 0) return 'empty';
  return file.size > LARGEST_FILE ? 'tooLarge' : null;
}

/** Sends a log with how it is to be read; `onProgress` gets the part that has gone out, 0 to 1. */
export function uploadStudy(
  file: File,
  options: {
    title: string;
    reading: StudyReading;
    locale: string;
    onProgress: (part: number) => void;
  },
): Promise<StudyDetails> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/studies');
    request.setRequestHeader('accept-language', options.locale);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) options.onProgress(loaded / total);
    };
    request.onerror = () => reject(new ProblemError(0, null));
    request.onload = () => {
      const answer = jsonOf(request.responseText);
      const study = studyDetailsSchema.safeParse(answer);
      if (request.status < 300 && study.success) return resolve(study.data);
      const problem = problemSchema.safeParse(answer);
      reject(new ProblemError(request.status, problem.success ? problem.data : null));
    };
    request.send(formOf(file, options));
  });
}

/** The fields come before the file: the server reads the form as it arrives. */
function formOf(file: File, { title, reading }: { title: string; reading: StudyReading }) {
  const form = new FormData();
  form.append('title', title);
  form.append('reading', JSON.stringify(reading));
  form.append('file', file, file.name);
  return form;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
