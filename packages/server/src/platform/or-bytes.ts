import type { Readable } from 'node:stream';
import * as z from 'zod';

/** Under this name a schema says as what its answer may come, beside JSON. */
export const MEDIA = 'x-media-types';

/** An answer that may also be asked for as a file: the query says which, the content type tells. */
export function orBytes<T extends z.ZodType>(answer: T, ...media: readonly string[]) {
  const file = z.custom<Readable | Buffer>(() => false).describe('The same as a file');
  return z.union([answer, file]).meta({ [MEDIA]: media });
}

/** An answer that is a file and nothing else. */
export function bytesOf(...media: readonly string[]) {
  return z.any().meta({ [MEDIA]: media });
}
