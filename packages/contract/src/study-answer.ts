import { registerFigures, registerGroupings } from '@motcua/domain/study/register.ts';
import * as z from 'zod';

/** Hours; `null` where nothing was to be measured. */
export const statisticsSchema = z
  .object({
    count: z.int(),
    total: z.number(),
    mean: z.number(),
    median: z.number(),
    min: z.number(),
    max: z.number(),
    p10: z.number(),
    p25: z.number(),
    p50: z.number(),
    p75: z.number(),
    p90: z.number(),
    p95: z.number(),
    p99: z.number(),
  })
  .meta({ id: 'HoursOfStudy' });

/** The same spans by the wall clock and in working time of the calendar, side by side. */
const bothHours = { wall: statisticsSchema.nullable(), working: statisticsSchema.nullable() };
export const bothHoursSchema = z.object(bothHours);

const namesSchema = z.array(z.object({ name: z.string(), count: z.int() }));

export const edgeSchema = z.object({
  from: z.string(),
  to: z.string(),
  count: z.int(),
  ...bothHours,
});

const pingPongSchema = z.array(
  z.object({ between: z.string(), and: z.string(), count: z.int(), cases: z.int() }),
);

const waitingSchema = z.object({
  count: z.int(),
  waiting: bothHoursSchema,
  inHand: bothHoursSchema,
});

const registerFiguresSchema = {
  ...(Object.fromEntries(registerFigures.map((name) => [name, z.int()])) as Record<
    (typeof registerFigures)[number],
    z.ZodInt
  >),
  lateRate: z.number().nullable(),
};
const registerGroupsSchema = z.array(z.object({ name: z.string(), ...registerFiguresSchema }));

export const registerIndicatorsSchema = z.object({
  asOf: z.string(),
  withoutReception: z.int(),
  total: z.object(registerFiguresSchema),
  byChannel: registerGroupsSchema,
  byDepartment: registerGroupsSchema,
  byMonth: registerGroupsSchema,
  byQuarter: registerGroupsSchema,
});

/** What must be known beside the figures: zones assumed, events out of order, holidays not known. */
export const studyNoteSchema = z.object({ code: z.string(), vi: z.string(), en: z.string() });

/** What a log, or a part of it, teaches. Lists are cut at what a person reads; the counts are whole. */
export const studyAnswerSchema = z
  .object({
    cases: z.int(),
    events: z.int(),
    /** First and last legal day on which a case began. */
    days: z.object({ first: z.string(), last: z.string() }).nullable(),
    activities: namesSchema,
    startActivities: namesSchema,
    endActivities: namesSchema,
    variantCount: z.int(),
    variants: z.array(
      z.object({
        activities: z.array(z.string()),
        count: z.int(),
        share: z.number(),
        ...bothHours,
      }),
    ),
    directlyFollows: z.array(edgeSchema),
    durations: bothHoursSchema,
    months: z.array(z.object({ month: z.string(), cases: z.int(), ...bothHours })),
    activityTimes: z.array(
      z.object({
        activity: z.string(),
        count: z.int(),
        cases: z.int(),
        before: bothHoursSchema,
        share: z.number(),
      }),
    ),
    bottlenecks: z.array(edgeSchema.extend({ share: z.number() })),
    rework: z.object({
      cases: z.int(),
      activities: z.array(z.object({ activity: z.string(), cases: z.int(), repetitions: z.int() })),
    }),
    handOvers: z.array(edgeSchema).nullable(),
    groupHandOvers: z.array(edgeSchema).nullable(),
    pingPong: z.object({
      resource: pingPongSchema.nullable(),
      group: pingPongSchema.nullable(),
      activity: pingPongSchema,
    }),
    /** Null where the log has no beginnings of work. */
    waiting: z
      .object({
        items: z.int(),
        unpaired: z.int(),
        all: waitingSchema,
        byActivity: z.array(waitingSchema.extend({ activity: z.string() })),
      })
      .nullable(),
    /** Null where the log is no register. */
    register: registerIndicatorsSchema.nullable(),
    /** Attributes by which a part can be asked for, with their most frequent values. */
    facets: z.array(
      z.object({
        key: z.string(),
        values: z.array(z.object({ value: z.string(), cases: z.int() })),
      }),
    ),
    notes: z.array(studyNoteSchema),
  })
  .meta({ id: 'StudyAnswer' });

export type StudyAnswer = z.output<typeof studyAnswerSchema>;
export type BothHours = z.output<typeof bothHoursSchema>;
export type RegisterIndicators = z.output<typeof registerIndicatorsSchema>;

export const registerGroupingSchema = z.enum(registerGroupings);
export const registerFigureSchema = z.enum(registerFigures);
