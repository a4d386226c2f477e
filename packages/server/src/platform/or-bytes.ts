import type { Readable } from 'node:stream';
import * as z from 'zod';

/** An answer that may also be asked for as a file: the query says which, the content type tells. */
export function orBytes<T extends z.ZodType>(answer: T) {
  return z.union([answer, z.custom<Readable | Buffer>(() => false).describe('The same as a file')]);
}
