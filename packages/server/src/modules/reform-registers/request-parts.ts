import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';

/** The revision of an `If-Match` header; undefined for `*` or none. Throws `retry.match-invalid`. */
export function expectedOf(request: Pick<FastifyRequest, 'headers'>): number | undefined {
  const text = request.headers['if-match'] ?? '*';
  if (text === '*') return undefined;
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(text)?.[1];
  if (revision === undefined) throw new DomainError('retry.match-invalid', { given: text });
  return Number(revision);
}

/** More than a register of a year holds. */
const MOST_BYTES = 10_000_000;

/** The file of a form. Throws `register-import.file-missing`, `file.too-large`, `file.cut-off`. */
export async function fileOf(
  request: FastifyRequest,
): Promise<{ name: string; bytes: Uint8Array }> {
  if (!request.isMultipart()) throw new DomainError('register-import.file-missing');
  try {
    const part = await request.file();
    if (part === undefined) throw new DomainError('register-import.file-missing');
    const bytes = await part.toBuffer();
    if (bytes.length > MOST_BYTES)
      throw new DomainError('file.too-large', { maxMegabytes: MOST_BYTES / 1_000_000 });
    return { name: part.filename, bytes };
  } catch (error) {
    if (error instanceof Error && error.message === 'Unexpected end of multipart data')
      throw new DomainError('file.cut-off');
    throw error;
  }
}
