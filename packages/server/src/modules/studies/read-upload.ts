import type { Readable } from 'node:stream';
import { type StudyReading, studyReadingSchema } from '@motcua/contract/studies.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { takeFormFile } from '../../platform/form-file.ts';

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

/** The log that a form brings; the fields that say how to read it come before it. Throws `study.file-missing`, `study.reading-unclear`, `file.cut-off`. */
export async function readUpload<T>(
  request: FastifyRequest,
  take: (uploaded: Uploaded) => Promise<T>,
): Promise<T> {
  return await takeFormFile(request, { missing: 'study.file-missing' }, async (part) => {
    const field = (name: string): string | undefined => {
      const found = [part.fields[name]].flat()[0];
      return found?.type === 'field' && typeof found.value === 'string' ? found.value : undefined;
    };
    const { filename: name, file: content } = part;
    const title = field('title')?.slice(0, 200);
    return await take({ name, content, title, reading: readReading(field('reading')) });
  });
}

function readReading(text: string | undefined): StudyReading {
  try {
    return studyReadingSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    throw new DomainError('study.reading-unclear');
  }
}
