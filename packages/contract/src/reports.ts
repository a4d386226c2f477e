import * as z from 'zod';
import { instantSchema, plainDateSchema, shortTextSchema } from './common.ts';

/** Report II.06a over one unit and period; days inclusive, things as they stood at the end of `to`. */
export const processingReportQuerySchema = z.object({
  unit: z.string().max(60),
  from: plainDateSchema,
  to: plainDateSchema,
  group: z.enum(['field', 'procedure', 'channel', 'unit']).default('field'),
  format: z.enum(['json', 'csv']).default('json'),
  /** CSV with a byte order mark, for spreadsheets that need one to read Vietnamese. */
  bom: z.enum(['0', '1']).default('0'),
});

const figures = {
  carriedOver: z.int(),
  receivedOnline: z.int(),
  receivedDirect: z.int(),
  received: z.int(),
  total: z.int(),
  resolvedEarly: z.int(),
  resolvedOnTime: z.int(),
  resolvedLate: z.int(),
  resolved: z.int(),
  openInTime: z.int(),
  openOverdue: z.int(),
  open: z.int(),
};

/** Columns of II.06a: 6, 4, 5, 4+5, 3, 8, 9, 10, 7, 12, 13, 11. `3 = 7 + 11` always. */
export const processingFiguresSchema = z.object(figures).meta({ id: 'ProcessingFigures' });

export const processingReportSchema = z
  .object({
    form: z.string(),
    unit: z.object({ code: z.string(), name: z.string() }),
    from: plainDateSchema,
    to: plainDateSchema,
    /** "Từ 01/01/2026 đến 31/03/2026": every report prints its period. */
    period: z.string(),
    asOf: instantSchema,
    group: z.string(),
    groups: z.array(z.object({ key: z.string(), name: shortTextSchema, ...figures })),
    total: processingFiguresSchema,
  })
  .meta({ id: 'ProcessingReport' });

export type ProcessingFigures = z.infer<typeof processingFiguresSchema>;
export type ProcessingReport = z.output<typeof processingReportSchema>;
