import { type Instant, isInstant } from '@motcua/domain/shared/instant.ts';
import type { Dong } from '@motcua/domain/shared/money.ts';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { ROLES } from '@motcua/domain/shared/role.ts';
import * as z from 'zod';

/** ISO 8601 with zone, kept as it came. */
export const instantSchema = z
  .string()
  .refine(isInstant, 'instant.invalid')
  .transform((text) => text as Instant)
  .meta({ format: 'date-time', example: '2026-04-24T09:00:00+07:00' });

export const plainDateSchema = z
  .string()
  .refine(isPlainDate, 'plain-date.invalid')
  .transform((text) => text as PlainDate)
  .meta({ format: 'date', example: '2026-04-24' });

/** Whole đồng. */
export const dongSchema = z
  .int()
  .min(0)
  .transform((amount) => amount as Dong);

export const roleSchema = z.enum(ROLES);
export const textSchema = z.string().trim().min(1).max(5000);
export const shortTextSchema = z.string().trim().min(1).max(500);
export const idSchema = z.uuid();

/** Keyset paging: hand `next` back as `cursor`; null at the end. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export const pageQuerySchema = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** RFC 9457; `code` is stable, `title` and `detail` speak the reader's language. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
