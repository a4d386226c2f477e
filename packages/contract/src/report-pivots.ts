import * as z from 'zod';
import { instantSchema, plainDateSchema } from './common.ts';

/** By what a pivot may be laid out; bounded, so that any of them answers in time. */
export const PIVOT_DIMENSIONS = [
  'field',
  'procedure',
  'channel',
  'unit',
  'month',
  'status',
  'service_level',
  'cause',
  'none',
] as const;

/** What is counted in a cell. */
export const PIVOT_MEASURES = [
  'received',
  'resolved',
  'resolved_early',
  'resolved_on_time',
  'resolved_late',
  'open',
  'open_in_time',
  'open_overdue',
] as const;

/** GET /api/v1/report-pivots(.xlsx|.csv): any rows × columns × measure over the dossiers of a branch. */
export const pivotQuerySchema = z.object({
  unit: z.string().max(60),
  from: plainDateSchema,
  to: plainDateSchema,
  rows: z.enum(PIVOT_DIMENSIONS).default('field'),
  columns: z.enum(PIVOT_DIMENSIONS).default('channel'),
  measure: z.enum(PIVOT_MEASURES).default('received'),
});

export const pivotSchema = z
  .object({
    unit: z.object({ id: z.string(), code: z.string().nullable(), name: z.string() }),
    periodLine: z.string(),
    from: plainDateSchema,
    to: plainDateSchema,
    asOf: instantSchema,
    rowsBy: z.enum(PIVOT_DIMENSIONS),
    columnsBy: z.enum(PIVOT_DIMENSIONS),
    measure: z.enum(PIVOT_MEASURES),
    titles: z.object({ rows: z.string(), columns: z.string(), measure: z.string() }),
    columns: z.array(z.object({ key: z.string(), name: z.string(), total: z.int() })),
    rows: z.array(
      z.object({ key: z.string(), name: z.string(), cells: z.array(z.int()), total: z.int() }),
    ),
    total: z.int(),
    cut: z.int().describe('Rows beyond the 500 that are shown, added up in the last one'),
  })
  .meta({ id: 'ReportPivot' });

export type PivotQuery = z.output<typeof pivotQuerySchema>;
export type Pivot = z.output<typeof pivotSchema>;
