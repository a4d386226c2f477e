import { REPORT_LEVELS } from '@motcua/domain/reporting/form.ts';
import { PERIOD_CALENDARS, PERIOD_KINDS } from '@motcua/domain/reporting/period.ts';
import { REGIME_TYPES, type ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import { REPORT_STATES } from '@motcua/domain/reporting/transitions.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { instantSchema, plainDateSchema } from './common.ts';
import { namedSchema } from './indicator-facts.ts';
import { reportPeriodSchema, reportUnitSchema } from './report-content.ts';
import { formSourceSchema } from './report-forms.ts';
import { unitKindSchema } from './units.ts';

const daySchema = z.string().refine(isPlainDate, 'There is no such day; write YYYY-MM-DD.');
const codeSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);

/** Who owes which report when. Exactly one of `periods` and `once`. */
export const reportingRegimeSchema = z
  .strictObject({
    code: codeSchema,
    name: namedSchema,
    type: z.enum(REGIME_TYPES).describe('định kỳ, chuyên đề, đột xuất (NĐ 09/2019 Art. 3)'),
    form: z.string().min(1).max(60).describe('Code of the form'),
    source: formSourceSchema,
    offered: z
      .literal(true)
      .optional()
      .describe('Shipped to be taken: nobody owes it until an office adds it without this word'),
    validFrom: daySchema.describe('For periods that end from this day on'),
    validTo: daySchema.optional(),
    calendar: z.enum(PERIOD_CALENDARS),
    periods: z.array(z.enum(PERIOD_KINDS)).min(1).optional(),
    once: z.strictObject({ from: daySchema, to: daySchema }).optional(),
    duties: z
      .array(
        z.strictObject({
          level: z.enum(REPORT_LEVELS),
          kinds: z.array(unitKindSchema).min(1).optional(),
          units: z
            .array(z.string().min(1).max(60))
            .min(1)
            .optional()
            .describe('Codes of agencies, where only some of the level owe it'),
          day: z
            .int()
            .min(1)
            .max(31)
            .optional()
            .describe('First such day of a month after the period'),
          form: z.string().min(1).max(60).optional().describe('Form of this level, where another'),
          on: daySchema.optional().describe('The day itself, for a report that is asked for once'),
        }),
      )
      .min(1)
      .max(20),
  })
  .meta({ id: 'ReportingRegime' }) satisfies z.ZodType<ReportingRegime>;

/** GET /api/v1/reporting-regimes; POST adds one of the office. */
export const reportingRegimeListSchema = z.object({
  items: z.array(z.object({ origin: z.enum(['shipped', 'own']), regime: reportingRegimeSchema })),
});

export const reportStateSchema = z.enum(REPORT_STATES);

/**
 * GET /api/v1/report-obligations. `mine`: what the units I report for owe; `below`: what their children owe.
 * Without limits: due from 62 days ago to 31 days ahead, and everything older that was begun and is not finished.
 */
export const obligationQuerySchema = z.object({
  view: z.enum(['mine', 'below']).default('mine'),
  unit: z.string().max(60).optional().describe('Of this unit (mine) or right below it (below)'),
  regime: z.string().max(60).optional(),
  period: z.string().max(30).optional().describe('2026-Q4'),
  dueFrom: plainDateSchema.optional(),
  dueTo: plainDateSchema.optional(),
});

export const obligationSchema = z
  .object({
    regime: z.object({ code: z.string(), name: z.string(), type: z.enum(REGIME_TYPES) }),
    form: z.object({ code: z.string(), number: z.string() }),
    unit: reportUnitSchema,
    parent: reportUnitSchema.nullable().describe('To whom it goes; null for the top'),
    period: reportPeriodSchema,
    dueOn: plainDateSchema.describe('Last day in time, a working day'),
    state: reportStateSchema,
    stateName: z.string(),
    submittedAt: instantSchema.nullable(),
    late: z.boolean().describe('Sent after its day, or not sent and its day is over'),
    daysLate: z.int(),
    reminder: z
      .enum(['not_yet', 'open', 'due_soon', 'due_today', 'overdue', 'done'])
      .describe('not_yet: the period still runs; done: nothing to do for this unit'),
    reportId: z.string().nullable(),
    version: z.int().nullable().describe('Of the newest signed one'),
    mayBegin: z.boolean(),
  })
  .meta({ id: 'ReportObligation' });

export const obligationListSchema = z.object({
  today: plainDateSchema,
  items: z.array(obligationSchema),
  counts: z.object({
    notBegun: z.int(),
    inWork: z.int(),
    submitted: z.int(),
    returned: z.int(),
    accepted: z.int(),
    late: z.int(),
  }),
});

/** GET /api/v1/report-reminders: what the night found, newest first. */
export const reminderListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['due_soon', 'overdue', 'returned', 'part_changed']),
      at: instantSchema,
      sentence: z.string(),
      unit: reportUnitSchema,
      regime: z.string(),
      period: reportPeriodSchema,
      reportId: z.string().nullable(),
    }),
  ),
});

export type ObligationQuery = z.output<typeof obligationQuerySchema>;
export type Obligation = z.output<typeof obligationSchema>;
export type ObligationList = z.output<typeof obligationListSchema>;
export type ReminderList = z.output<typeof reminderListSchema>;
export type RegimeList = z.output<typeof reportingRegimeListSchema>;
