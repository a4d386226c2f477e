import * as z from 'zod';
import { instantSchema, plainDateSchema } from './common.ts';

/** Periods that the public board offers; calendar periods, each to now. */
export const BOARD_PERIODS = ['month', 'quarter', 'year', 'last-year'] as const;
export type BoardPeriod = (typeof BOARD_PERIODS)[number];

/** A published count; null: hidden, for a count below five, or one that would give such a count away. */
const publishedCountSchema = z.int().nullable();

export const boardRowSchema = z
  .object({
    key: z.string(),
    name: z.string(),
    received: publishedCountSchema,
    /** Carried over and received, less what another agency took: resolved + open. */
    total: publishedCountSchema,
    resolvedInTime: publishedCountSchema,
    resolvedLate: publishedCountSchema,
    openInTime: publishedCountSchema,
    openOverdue: publishedCountSchema,
    /** Resolved in time of all resolved, 0 to 1; null where none was resolved or a part of it is hidden. */
    inTimeShare: z.number().nullable(),
  })
  .meta({ id: 'BoardRow' });

export const boardSchema = z
  .object({
    provider: z.string(),
    from: plainDateSchema,
    to: plainDateSchema,
    asOf: instantSchema,
    /** Counts from 1 to one below this are hidden. */
    least: z.int(),
    whole: boardRowSchema,
    units: z.array(boardRowSchema),
    fields: z.array(boardRowSchema),
  })
  .meta({ id: 'PublicBoard' });

export const boardQuerySchema = z.object({
  from: plainDateSchema.optional().describe('First day; the first of this month when absent'),
  to: plainDateSchema.optional().describe('Last day; today when absent'),
});

export type BoardRow = z.output<typeof boardRowSchema>;
export type Board = z.output<typeof boardSchema>;
export type BoardQuery = z.output<typeof boardQuerySchema>;
