import * as z from 'zod';
import { fromAddress } from '../../lib/from-address.ts';

const yearSchema = z.object({
  year: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
});

/** The year that is looked at, by address. */
export type YearSearch = z.output<typeof yearSchema>;

export function yearSearch(raw: Record<string, unknown>): YearSearch {
  return fromAddress(yearSchema, raw);
}

const postingSchema = z.object({
  unit: z.string().optional().catch(undefined),
  q: z.string().optional().catch(undefined),
  field: z.string().optional().catch(undefined),
  lacking: z.literal('1').optional().catch(undefined),
});

export type PostingSearch = z.output<typeof postingSchema>;

export function postingSearch(raw: Record<string, unknown>): PostingSearch {
  return fromAddress(postingSchema, raw);
}

const cutsSchema = yearSchema.extend({
  procedure: z.string().max(80).optional().catch(undefined),
});

export type CutsSearch = z.output<typeof cutsSchema>;

export function cutsSearch(raw: Record<string, unknown>): CutsSearch {
  return fromAddress(cutsSchema, raw);
}
