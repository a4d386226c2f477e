import type { Readable } from 'node:stream';
import { type StudyReading, studyReadingSchema } from '@motcua/contract/studies.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';

/** The parts of a form are read as a stream; the schema is for those who read the description. */
export const uploadSchema = z.unknown().meta({
  type: 'object',
  required: ['file'],
  properties: {
    title: { type: 'string' },
    reading: { type: 'string', description: 'JSON: calendar, byTime, zone, names' },
    file: { type: 'string', format: 'binary', description: 'After the other fields' },
  },
});

export interface Uploaded {
  name: string;
  content: Readable;
  title: string | undefined;
  reading: StudyReading;
}

/** The log that a form brings; the fields that say how to read it come before it. Throws `study.file-missing`. */
export async function readUpload<T>(
  request: FastifyRequest,
  take: (uploaded: Uploaded) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new DomainError('study.file-missing');
  try {
    const part = await request.file();
    if (part === undefined) throw new DomainError('study.file-missing');
    const field = (name: string): string | undefined => {
      const found = [part.fields[name]].flat()[0];
      return found?.type === 'field' && typeof found.value === 'string' ? found.value : undefined;
    };
    const { filename: name, file: content } = part;
    const title = field('title')?.slice(0, 200);
    return await take({ name, content, title, reading: readReading(field('reading')) });
  } catch (error) {
    // A form that ends before its file does comes from a broken line, not from a fault of ours.
    if (error instanceof Error && error.message === 'Unexpected end of multipart data')
      throw new DomainError('file.cut-off');
    throw error;
  }
}

function readReading(text: string | undefined): StudyReading {
  try {
    return studyReadingSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    throw new DomainError('study.reading-unclear');
  }
}
