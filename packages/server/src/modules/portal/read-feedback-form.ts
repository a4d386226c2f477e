import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** What a browser sends from the form of feedback: its fields and pictures. */
export interface SentFeedback {
  fields: URLSearchParams;
  photos: { name: string; content: Readable }[];
  /** A picture was too large. */
  isTooMuch: boolean;
}

const LARGEST_PHOTO = 10 * 1_048_576;
const MOST_PHOTOS = 5;
/** Whoever sends more files than this is no person with a telephone. */
const MOST_FILES = 50;

/** Reads the form whole; a picture that is too large, or one too many, leaves the words as they are. */
export async function readFeedbackForm(request: FastifyRequest): Promise<SentFeedback> {
  const fields = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const sent: SentFeedback = { fields, photos: [], isTooMuch: false };
  if (!request.isMultipart()) return sent;
  // One byte above what is taken; a refusal of the reader itself would lose the fields behind the picture.
  const limits = { fileSize: LARGEST_PHOTO + 1, files: MOST_FILES, fields: 40, fieldSize: 64_000 };
  const reading = { limits, throwFileSizeLimit: false };
  for await (const part of request.parts(reading)) {
    if (part.type === 'field') {
      fields.append(part.fieldname, String(part.value));
      continue;
    }
    const bytes = await part.toBuffer();
    if (bytes.length > LARGEST_PHOTO) sent.isTooMuch = true;
    else if (bytes.length > 0 && sent.photos.length <= MOST_PHOTOS)
      sent.photos.push({ name: part.filename || 'anh', content: Readable.from(bytes) });
  }
  return sent;
}
