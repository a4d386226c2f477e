import * as z from 'zod';
import { plainDateSchema, shortTextSchema } from './common.ts';
import { NATIONAL_CALENDAR } from './deadlines.ts';

export const ENTRY_KINDS = [
  'public_holiday',
  'day_in_lieu',
  'swapped_off',
  'make_up_day',
  'local_closure',
] as const;

export const sessionsSchema = z
  .array(z.object({ start: z.int().min(0).max(1439), end: z.int().min(1).max(1440) }))
  .max(6)
  .describe('Minutes after midnight: 450 is 7:30');

export const calendarQuerySchema = z.object({
  year: z.coerce.number().int().min(1990).max(2100),
  calendar: z.string().max(60).default(NATIONAL_CALENDAR).describe('vn, or the code of a unit'),
});

export const calendarEntrySchema = z.object({
  date: z.string(),
  kind: z.enum(ENTRY_KINDS),
  name: z.string(),
  nameEn: z.string().nullable(),
  confirmed: z.boolean(),
  applied: z.boolean(),
  source: z.string(),
});

export const calendarYearSchema = z
  .object({
    calendar: z.string(),
    version: z.int(),
    year: z.int(),
    workingDays: z.int(),
    covered: z.boolean().describe('Whether the holidays of the year are known'),
    days: z.array(
      z.object({
        date: z.string(),
        weekday: z.int().describe('0 = Monday'),
        working: z.boolean(),
        sessions: sessionsSchema,
        entries: z.array(calendarEntrySchema),
      }),
    ),
  })
  .meta({ id: 'CalendarYear' });
export type CalendarYear = z.infer<typeof calendarYearSchema>;

/** A decision on days that were open, or that it makes: whether they are off, and the paper that says so. */
export const dayDecisionSchema = z.object({
  unit: z.string().max(60).optional(),
  source: shortTextSchema,
  days: z
    .array(
      z.object({
        date: plainDateSchema,
        kind: z.enum(ENTRY_KINDS).default('public_holiday'),
        applied: z.boolean().default(true),
        name: shortTextSchema
          .optional()
          .describe('Needed for a day that the calendar does not know'),
        pairedWith: plainDateSchema.optional().describe('The other day of a swap'),
      }),
    )
    .min(1)
    .max(60),
});
export type DayDecision = z.infer<typeof dayDecisionSchema>;

/** A closure of a unit; without a unit, of every office of the tenant. */
export const closureSchema = z.object({
  unit: z.string().max(60).optional(),
  from: plainDateSchema,
  to: plainDateSchema,
  name: shortTextSchema,
  source: shortTextSchema,
  sessions: sessionsSchema.optional().describe('What is still open on those days'),
});

/** Office hours of a unit, Monday first; without a unit, of the tenant. */
export const weekSchema = z.object({
  unit: z.string().max(60).optional(),
  week: z.array(sessionsSchema).length(7),
  source: shortTextSchema,
});

export const calendarVersionSchema = z.object({
  version: z.int(),
  unitId: z.string().nullable(),
  change: z.enum(['shipped', 'decision', 'closure', 'week']),
  inForceFrom: z.string().describe('Dossiers received from this day on are counted by it'),
  source: z.string(),
  madeBy: z.string().nullable(),
  madeAt: z.string(),
});
export type CalendarVersion = z.infer<typeof calendarVersionSchema>;
export const calendarVersionsSchema = z.object({ items: z.array(calendarVersionSchema) });
