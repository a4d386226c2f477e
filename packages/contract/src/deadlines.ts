import { LIMIT_UNITS } from '@motcua/domain/calendar/time-limit.ts';
import * as z from 'zod';
import { instantSchema, plainDateSchema } from './common.ts';

/** The name of the calendar that every installation ships: the days of civil servants in Viet Nam. */
export const NATIONAL_CALENDAR = 'vn';

const durationSchema = z.object({
  value: z.number().min(0).describe('0.5 of a working day is half of its minutes'),
  unit: z.enum(LIMIT_UNITS).describe('hour, day, week and month are of the clock and the calendar'),
});

const partSchema = z.union([
  durationSchema,
  z.object({ kind: z.literal('immediate') }),
  z.object({
    kind: z.literal('same_day'),
    cutOffMinute: z.int().min(0).max(1440).default(900),
  }),
]);

export const limitRequestSchema = z
  .union(
    [
      partSchema,
      z.object({
        kind: z.enum(['sum', 'longest', 'shortest']),
        parts: z.array(partSchema).min(1).max(10),
      }),
      z.string().max(2000).describe('As a procedure prints it: "8 ngày làm việc"'),
    ],
    { error: 'time-limit.not-understood' },
  )
  .meta({ id: 'Limit' });
export type LimitRequest = z.infer<typeof limitRequestSchema>;

export const pauseSchema = z.object({
  from: instantSchema,
  to: instantSchema.nullable().default(null).describe('null while the clock stands still'),
  reason: z.string().max(500).default('Tạm dừng'),
  by: z.string().max(200).default('Cơ quan giải quyết'),
});

export const deadlineRequestSchema = z
  .object({
    received: instantSchema,
    limit: limitRequestSchema,
    calendar: z.string().max(60).default(NATIONAL_CALENDAR).describe('vn, or the code of a unit'),
    pauses: z.array(pauseSchema).max(100).default([]),
    restartFrom: instantSchema.optional().describe('The clock begins again: supplement complete'),
    competentReceived: instantSchema
      .optional()
      .describe('Non-territorial reception: the competent agency has the dossier'),
    asOf: instantSchema.optional().describe('Now, for a pause that still lasts'),
    ledger: z.boolean().default(true),
  })
  .meta({ id: 'DeadlineRequest' });
export type DeadlineRequest = z.infer<typeof deadlineRequestSchema>;

export const LEDGER_MARKS = [
  'received',
  'forwarded',
  'restarted',
  'part',
  'counted',
  'half',
  'weekend',
  'holiday',
  'day_in_lieu',
  'swapped_off',
  'make_up',
  'closure',
  'paused',
  'unconfirmed',
  'due',
] as const;

export const ledgerLineSchema = z.object({
  date: z.string(),
  mark: z.enum(LEDGER_MARKS),
  unit: z.enum(['day', 'minute']),
  counted: z.number().describe('What the day took from the limit'),
  remaining: z.number(),
  sentence: z.string(),
  sentenceEn: z.string(),
});

const dueSchema = z.object({ due: z.string(), dueDate: z.string() });

export const deadlineSchema = z
  .object({
    due: z.string().nullable().describe('null when the limit asks for a person'),
    dueDate: z.string().nullable(),
    limit: z.string().describe('The limit in words'),
    provisional: z.literal(true).optional().describe('An undecided day lies in the span'),
    alternative: dueSchema
      .extend({ because: z.object({ date: z.string(), name: z.string(), source: z.string() }) })
      .optional()
      .describe('The due date if the undecided day turns out the other way'),
    stoppedSince: z.string().optional(),
    ledger: z.array(ledgerLineSchema).optional(),
  })
  .meta({ id: 'Deadline' });
export type DeadlineView = z.infer<typeof deadlineSchema>;

export const workingDaysRequestSchema = z.object({
  from: plainDateSchema,
  to: plainDateSchema,
  calendar: z.string().max(60).default(NATIONAL_CALENDAR),
});

export const workingDaysSchema = z.object({
  workingDays: z.int().describe('After the first through the last day'),
});
