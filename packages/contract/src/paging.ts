import { z } from 'zod';

/** Keyset paging: `next` of one page is the `cursor` of the following; a cursor says nothing to a reader. */
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type PageQuery = z.infer<typeof PageQuery>;
