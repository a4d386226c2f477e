import * as z from 'zod';
import { instantSchema, plainDateSchema } from './common.ts';
import { wordsSchema } from './indicators.ts';

/** Columns of `motcua facts import` and of the rows sent here. */
export const factColumns = [
  'unit',
  'period',
  'measure',
  'value',
  'set',
  'officer',
  'source',
  'number',
  'date',
  'signer',
  'file',
] as const;

const cell = z.string().trim().max(500);

/** Cells as a person typed them; what is wrong with a row is said in the report, row by row. */
export const indicatorFactRowSchema = z
  .object({
    unit: cell.describe('Agency code of the unit'),
    period: cell.describe('2026, 2026-H1, 2026-Q2, 2026-05 or 2026-04-01..2026-06-30'),
    measure: cell.describe('Name of the measure as in docs/reference/sets.md'),
    value: z
      .union([z.number(), z.boolean(), cell])
      .transform(String)
      .describe('A number with a decimal point, or yes/no, or a word'),
    set: cell
      .default('')
      .describe('Set for which it is told; every set that asks for it when empty'),
    officer: cell.default('').describe('Id of an officer, where the measure is of a person'),
    source: cell.default('').describe('Who told it: a system, an agency, a survey'),
    number: cell.default('').describe('Number of the document that proves it'),
    date: cell.default('').describe('Day of that document, YYYY-MM-DD or DD/MM/YYYY'),
    signer: cell.default('').describe('Who signed that document'),
    file: cell.default('').describe('Where the document is kept: a name, an address, a SHA-256'),
  })
  .meta({ id: 'IndicatorFactRow' });

export const indicatorFactsSchema = z
  .object({
    rows: z.array(indicatorFactRowSchema).min(1).max(5000),
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'IndicatorFacts' });

const faultSchema = z.object({ column: z.string(), reason: wordsSchema });

export const indicatorFactReportSchema = z
  .object({
    rows: z.int(),
    /** New facts, and corrections: versions above the first. */
    taken: z.int(),
    corrected: z.int(),
    /** Told before, word for word: an import can be repeated. */
    unchanged: z.int(),
    setAside: z.array(z.object({ row: z.int(), faults: z.array(faultSchema) })),
    /** Imported figures that say otherwise than what the system counts; both are kept. */
    contradictions: z.array(
      z.object({
        row: z.int(),
        unit: z.string(),
        measure: z.string(),
        imported: z.string(),
        counted: z.string(),
        sentence: wordsSchema,
      }),
    ),
    written: z.boolean(),
  })
  .meta({ id: 'IndicatorFactReport' });

export const indicatorFactQuerySchema = z.object({
  unit: z.string().max(60),
  period: z.string().max(40).optional(),
  measure: z.string().max(80).optional(),
});

export const indicatorFactListSchema = z
  .object({
    facts: z.array(
      z.object({
        from: plainDateSchema,
        to: plainDateSchema,
        measure: z.string(),
        set: z.string(),
        officerId: z.string().nullable(),
        version: z.int(),
        /** Whether a later version corrects it. */
        current: z.boolean(),
        value: z.string(),
        source: z.string(),
        number: z.string().nullable(),
        date: plainDateSchema.nullable(),
        signer: z.string().nullable(),
        file: z.string().nullable(),
        importedAt: instantSchema,
        importedBy: z.string(),
      }),
    ),
  })
  .meta({ id: 'IndicatorFactList' });

export type IndicatorFactRow = z.output<typeof indicatorFactRowSchema>;
export type IndicatorFactReport = z.infer<typeof indicatorFactReportSchema>;
export type IndicatorFactList = z.infer<typeof indicatorFactListSchema>;
