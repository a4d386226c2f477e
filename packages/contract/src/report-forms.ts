import { REPORT_LEVELS, type ReportForm, ROW_KINDS } from '@motcua/domain/reporting/form.ts';
import { PERIOD_CALENDARS, PERIOD_KINDS } from '@motcua/domain/reporting/period.ts';
import { CONFIDENCES } from '@motcua/domain/scoring/set.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { plainDateSchema } from './common.ts';
import { namedSchema, unitSchema } from './indicator-facts.ts';
import { factDefinitionSchema } from './indicator-sets.ts';

const daySchema = z.string().refine(isPlainDate, 'There is no such day; write YYYY-MM-DD.');
const codeSchema = z
  .string()
  .regex(
    /^[\p{L}\p{N}(][\p{L}\p{N} ()_./+=-]{0,39}$/u,
    'A code has letters, digits, . ( ) / or -.',
  );
const wordsSchema = z.string().trim().min(1).max(2000);
const factNameSchema = z
  .string()
  .regex(
    /^(previous\.)?([a-z][A-Za-z-]{0,39}\.)?[A-Za-z][A-Za-z0-9_]{0,79}$/,
    'Name a figure, as received, what a module counts, as plan.tasks, or previous.open for that of the period before.',
  );

export const formSourceSchema = z.strictObject({
  document: wordsSchema.describe('Number of the circular, decree or plan that has the form'),
  date: daySchema.optional(),
  article: wordsSchema.optional(),
  confidence: z
    .enum(CONFIDENCES)
    .describe('seen in a source, well_known, low (from memory), inferred, local (of the office)'),
  note: namedSchema.optional(),
});

const valueShape = {
  fact: factNameSchema.optional().describe('A figure, or a fact made in `facts`'),
  numerator: factNameSchema.optional().describe('With `denominator`: a share in per cent'),
  denominator: factNameSchema.optional(),
  unavailable: namedSchema.optional().describe('Printed because nobody records it: chưa có nguồn'),
};

const columnSchema = z
  .strictObject({
    code: codeSchema.describe('As the form numbers it: (3)'),
    title: namedSchema,
    under: z.array(namedSchema).max(3).optional().describe('Heads above it, outermost first'),
    decimals: z.int().min(0).max(6).optional().describe('Of a share; 2 when not told'),
    ...valueShape,
  })
  .meta({ id: 'FormColumn' });

const rowsTableSchema = z.strictObject({
  code: codeSchema,
  title: namedSchema.optional(),
  rows: z.strictObject({
    by: z.enum(ROW_KINDS),
    title: namedSchema.describe('Head of the column of names'),
    depth: z.int().min(1).max(5).optional().describe('Of units: 1 for those right below'),
  }),
  columns: z.array(columnSchema).min(1).max(60),
  total: z.enum(['first', 'last']).optional(),
});

const listTableSchema = z.strictObject({
  code: codeSchema,
  title: namedSchema.optional(),
  rows: z.strictObject({
    by: z.literal('list'),
    title: namedSchema,
    items: z
      .array(
        z.strictObject({
          code: codeSchema,
          name: namedSchema,
          unit: namedSchema.optional(),
          measure: unitSchema.optional(),
          decimals: z.int().min(0).max(6).optional(),
          ...valueShape,
        }),
      )
      .min(1)
      .max(300),
  }),
  columns: z
    .array(
      z.strictObject({
        code: codeSchema,
        title: namedSchema,
        show: z.enum(['unit', 'value', 'previous', 'difference']),
      }),
    )
    .min(1)
    .max(6),
});

/** Shape of a form; `readReportForm` asks also what no shape can show. */
export const reportFormSchema = z
  .strictObject({
    code: codeSchema,
    number: wordsSchema.describe('Printed at the top right: Biểu số II.06a/VPCP/KSTT'),
    title: namedSchema,
    source: formSourceSchema,
    validFrom: daySchema,
    validTo: daySchema.optional(),
    levels: z.array(z.enum(REPORT_LEVELS)).min(1),
    periods: z.array(z.enum(PERIOD_KINDS)).min(1),
    unitOfCount: namedSchema.describe('Số hồ sơ TTHC'),
    page: z.enum(['portrait', 'landscape']).optional(),
    facts: z.array(factDefinitionSchema).max(200).optional(),
    tables: z.array(z.union([rowsTableSchema, listTableSchema])).max(20),
    checks: z
      .array(
        z.strictObject({
          code: codeSchema,
          name: namedSchema,
          left: z.array(factNameSchema).min(1),
          right: z.array(factNameSchema).min(1),
        }),
      )
      .max(50)
      .optional(),
    sections: z
      .array(
        z.strictObject({
          code: codeSchema,
          title: namedSchema,
          hint: namedSchema.optional(),
          prefill: wordsSchema.optional(),
          heading: z.literal(true).optional(),
        }),
      )
      .max(60)
      .optional(),
    notes: z.array(namedSchema).max(30).optional(),
    signature: z
      .strictObject({ preparer: wordsSchema.optional(), signer: wordsSchema.optional() })
      .optional(),
  })
  .meta({ id: 'ReportForm' }) satisfies z.ZodType<ReportForm>;

/** GET /api/v1/report-forms */
export const reportFormListSchema = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      number: z.string(),
      title: z.string(),
      document: z.string(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
      levels: z.array(z.enum(REPORT_LEVELS)),
      periods: z.array(z.enum(PERIOD_KINDS)),
      origin: z.enum(['shipped', 'own']).describe('own: added by this office'),
      hasText: z.boolean().describe('Has sections to be written'),
    }),
  ),
});
export const reportFormParamsSchema = z.object({ code: z.string().max(60) });

/** GET /api/v1/report-forms/:code → the form itself. POST /api/v1/report-forms takes one. */
export const reportFormAnswerSchema = z.object({
  origin: z.enum(['shipped', 'own']),
  form: reportFormSchema,
});

/**
 * GET /api/v1/report-forms/:code/preview(.pdf|.xlsx|.csv): the form over figures as they stand, filed by
 * nobody. Either `period` (2026-Q4, 2026-03, 2026-H1, 2026) with its calendar, or `from` and `to`.
 */
export const previewQuerySchema = z.object({
  unit: z.string().max(60),
  period: z.string().max(20).optional(),
  calendar: z.enum(PERIOD_CALENDARS).default('reporting'),
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  branch: z
    .enum(['all', 'locked'])
    .default('all')
    .describe(
      'all: live figures of the whole branch; locked: own figures and signed ones of children',
    ),
});

export type ReportFormList = z.output<typeof reportFormListSchema>;
export type ReportFormAnswer = z.output<typeof reportFormAnswerSchema>;
export type PreviewQuery = z.output<typeof previewQuerySchema>;
