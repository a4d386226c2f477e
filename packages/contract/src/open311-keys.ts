import * as z from 'zod';
import { idSchema, instantSchema } from './common.ts';

/*
 * Keys of Open311 clients, under /api/v1, for administrators:
 *
 *   GET    /open311-keys       all of them, the ended too
 *   POST   /open311-keys       make one; the key itself is told this once
 *   DELETE /open311-keys/:id   from now on it opens nothing
 */

export const newOpen311KeySchema = z.object({
  name: z.string().trim().min(1).max(120).describe('Whose application it is for'),
});
export const madeOpen311KeySchema = z.object({ id: idSchema, key: z.string() });
export const open311KeyListSchema = z.object({
  items: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      madeAt: instantSchema,
      endedAt: instantSchema.nullable(),
    }),
  ),
});
