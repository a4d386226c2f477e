import type { MultipartFile } from '@fastify/multipart';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';

/** The parts of a form are read as a stream; the schema is for those who read the description. */
export const multipartFile = z.unknown().meta({
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
});

/** Hands on the file of a form while it comes in. Throws the code of `missing`, `file.cut-off`, and what `take` throws. */
export async function takeFormFile<T>(
  request: FastifyRequest,
  { missing }: { missing: string },
  take: (part: MultipartFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new DomainError(missing);
  try {
    const part = await request.file();
    if (part === undefined) throw new DomainError(missing);
    return await take(part);
  } catch (error) {
    // A form that ends before its file does comes from a broken line, not from a fault of ours.
    if (error instanceof Error && error.message === 'Unexpected end of multipart data')
      throw new DomainError('file.cut-off');
    throw error;
  }
}

const MEGABYTE = 1_048_576;

interface WholeFile {
  missing: string;
  maxMegabytes: number;
  tooLarge?: string;
}

/** The whole file of a form, for what is read at once. Throws besides: the code of `tooLarge`. */
export async function readFormFile(
  request: FastifyRequest,
  { missing, maxMegabytes, tooLarge = 'file.too-large' }: WholeFile,
): Promise<{ name: string; bytes: Uint8Array }> {
  return await takeFormFile(request, { missing }, async ({ filename: name, file }) => {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of file) {
      const part = Buffer.from(chunk);
      size += part.length;
      if (size > maxMegabytes * MEGABYTE) throw new DomainError(tooLarge, { maxMegabytes });
      chunks.push(part);
    }
    return { name, bytes: new Uint8Array(Buffer.concat(chunks)) };
  });
}
