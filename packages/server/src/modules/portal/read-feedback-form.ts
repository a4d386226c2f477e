import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** What a browser sends from the form of feedback: its fields and pictures. */
export interface SentFeedback {
  fields: URLSearchParams;
  photos: { name: string; content: Readable }[];
  /** A picture was too large, or there were too many. */
  isTooMuch: boolean;
}

const LARGEST_PHOTO = 10 * 1_048_576;
const MOST_PHOTOS = 5;

/** Reads the form whole; a picture that is too large leaves the words as they are. */
export async function readFeedbackForm(request: FastifyRequest): Promise<SentFeedback> {
  const fields = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const sent: SentFeedback = { fields, photos: [], isTooMuch: false };
  if (!request.isMultipart()) return sent;
  const limits = { fileSize: LARGEST_PHOTO, files: MOST_PHOTOS + 1, fields: 40, fieldSize: 64_000 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      fields.append(part.fieldname, String(part.value));
      continue;
    }
    const bytes = await part.toBuffer().catch(() => null);
    if (bytes === null) sent.isTooMuch = true;
    else if (bytes.length > 0)
      sent.photos.push({ name: part.filename || 'anh', content: Readable.from(bytes) });
  }
  if (sent.photos.length > MOST_PHOTOS) sent.isTooMuch = true;
  return sent;
}
