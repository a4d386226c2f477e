import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';

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
