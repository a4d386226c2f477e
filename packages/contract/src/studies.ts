import { caseOrders } from '@motcua/domain/study/case-rows.ts';
import { deviationKinds } from '@motcua/domain/study/conformance.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema, shortTextSchema } from './common.ts';
import {
  bothHoursSchema,
  registerFigureSchema,
  registerGroupingSchema,
  studyAnswerSchema,
} from './study-answer.ts';

/** `office`: the calendar of the tenant with its holidays; `week`: a plain week on the clock of the log. */
export const studyCalendarSchema = z.enum(['office', 'week']);

/** How a file is to be read. Names are those of columns, or of attributes of the events. */
export const studyReadingSchema = z.object({
  calendar: studyCalendarSchema.default('office'),
  byTime: z.boolean().default(false),
  /** Zone of times that name none. */
  zone: z
    .string()
    .regex(/^[+-]\d\d:\d\d$/)
    .default('+07:00'),
  names: z
    .partialRecord(
      z.enum(['case', 'activity', 'time', 'start', 'resource', 'group', 'transition']),
      z.string().max(200),
    )
    .default({}),
});

/** The dossiers of a unit and all below it, received on these days; a procedure where one is named. */
export const dossierScopeSchema = z.object({
  unit: z.string().max(60),
  from: plainDateSchema,
  to: plainDateSchema,
  procedure: z.string().max(60).optional(),
});

export const newDossierStudySchema = dossierScopeSchema.extend({
  title: shortTextSchema.max(200).optional(),
});

/** A study that is kept: the file with its hash, who brought it, when, and how it is read. */
export const studySchema = z
  .object({
    id: idSchema,
    title: z.string(),
    source: z.enum(['file', 'dossiers']),
    state: z.enum(['reading', 'ready', 'failed']),
    /** Why it failed, in the words of the reader's language. */
    failure: z.string().nullable(),
    madeBy: z.string(),
    madeAt: instantSchema,
    mine: z.boolean(),
    mayDelete: z.boolean(),
    fileName: z.string().nullable(),
    size: z.int().nullable(),
    sha256: z.string().nullable(),
    reading: studyReadingSchema,
    scope: dossierScopeSchema
      .extend({ unitName: z.string(), procedureName: z.string().nullable() })
      .nullable(),
    cases: z.int().nullable(),
    events: z.int().nullable(),
  })
  .meta({ id: 'Study' });

export const studyListSchema = z.object({ items: z.array(studySchema) });

/** The published process of a procedure, as the dossiers of a study kept it at reception. */
export const studyProcessSchema = z.object({
  id: z.string(),
  version: z.int(),
  procedureCode: z.string(),
  procedureName: z.string(),
  /** How many procedures follow it; the one named is the first that was met. */
  procedures: z.int(),
  steps: z.array(z.string()),
  cases: z.int(),
});

export const studyDetailsSchema = studySchema
  .extend({
    processes: z.array(studyProcessSchema),
    /** Of the whole log; null until it is read. */
    answer: studyAnswerSchema.nullable(),
  })
  .meta({ id: 'StudyDetails' });

/** A part of a log: cases begun on these days, with these values. */
export const studyPartSchema = z.object({
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  where: z.array(z.object({ key: z.string().max(200), value: z.string().max(500) })).default([]),
});

/** The same in an address: `where=channel=Internet`, and again for more. */
export const studyPartQuerySchema = z.object({
  from: z.string().refine(isPlainDate).optional(),
  to: z.string().refine(isPlainDate).optional(),
  where: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('KEY=VALUE, may be repeated'),
});

const fitAskedSchema = z.enum([
  ...deviationKinds,
  ...(['notReached', 'outside', 'fitting', 'deviating'] as const),
]);
const namedBySchema = z.enum(['resource', 'group', 'activity']);
const nameSchema = z.string().max(1000);
const stepsSchema = z.array(nameSchema.min(1)).min(1).max(200);

/** A process to hold a study against: steps in order, or one of the processes of its own dossiers. */
export const processAskedSchema = z.union([
  z.object({ steps: stepsSchema }),
  z.object({ process: z.string().max(200), version: z.int() }),
]);

/** A figure of a study, as the question which cases it counts. */
export const behindSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('variant'), variant: z.int().min(0) }),
  z.object({ kind: z.enum(['activity', 'start', 'end']), activity: nameSchema }),
  z.object({ kind: z.literal('step'), from: nameSchema, to: nameSchema }),
  z.object({ kind: z.literal('rework'), activity: nameSchema.optional() }),
  z.object({
    ...{ kind: z.literal('hand-over'), by: namedBySchema, from: nameSchema, to: nameSchema },
  }),
  z.object({
    ...{ kind: z.literal('ping-pong'), by: namedBySchema },
    ...{ between: nameSchema, and: nameSchema },
  }),
  z.object({
    ...{ kind: z.literal('deviation'), process: processAskedSchema },
    ...{ what: fitAskedSchema, activity: nameSchema.optional() },
  }),
  z.object({
    ...{ kind: z.literal('register'), by: registerGroupingSchema },
    ...{ name: nameSchema, figure: registerFigureSchema },
  }),
]);

/** A question may be longer than an address, so it is sent; nothing is kept of it. */
export const caseListQuerySchema = z.object({
  part: studyPartSchema.prefault({}),
  behind: behindSchema,
  order: z.enum(caseOrders).default('longest'),
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});

export const caseListSchema = z
  .object({
    total: z.int(),
    next: z.int().nullable(),
    cases: z.array(
      z.object({
        number: z.int(),
        id: z.string(),
        dossierId: z.string().nullable(),
        events: z.int(),
        variant: z.int(),
        begun: z.string().nullable(),
        ended: z.string().nullable(),
        wallHours: z.number().nullable(),
        workingHours: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'CasesOfStudy' });

export const studyCaseSchema = z
  .object({
    number: z.int(),
    id: z.string(),
    dossierId: z.string().nullable(),
    attributes: z.array(z.object({ key: z.string(), value: z.string() })),
    events: z.array(
      z.object({
        activity: z.string(),
        time: z.string().nullable(),
        start: z.string().nullable(),
        resource: z.string().nullable(),
        group: z.string().nullable(),
        transition: z.string().nullable(),
        wallHours: z.number().nullable(),
        workingHours: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'CaseOfStudy' });

export const conformanceQuerySchema = z.object({
  part: studyPartSchema.prefault({}),
  process: processAskedSchema,
});

const deviationsSchema = z.array(
  z.object({ activity: z.string(), count: z.int(), cases: z.int() }),
);

export const conformanceSchema = z
  .object({
    steps: z.array(z.string()),
    cases: z.int(),
    fittingCases: z.int(),
    fittingShare: z.number(),
    fitness: z.number(),
    missing: deviationsSchema,
    skipped: deviationsSchema,
    extra: deviationsSchema,
    repeated: deviationsSchema,
    outOfOrder: deviationsSchema,
  })
  .meta({ id: 'ConformanceOfStudy' });

/** The other side: another study, or another part of the same. */
export const comparisonQuerySchema = z.object({
  part: studyPartSchema.prefault({}),
  other: z.object({ study: idSchema.optional(), part: studyPartSchema.prefault({}) }),
});

const pairSchema = z.object({ first: z.number(), second: z.number(), change: z.number() });
const ratesSchema = z.array(z.object({ name: z.string(), perCase: pairSchema }));

export const comparisonSchema = z
  .object({
    cases: pairSchema,
    events: pairSchema,
    eventsPerCase: pairSchema,
    variants: pairSchema,
    sharedVariants: z.object({
      ...{ count: z.int(), firstShare: z.number(), secondShare: z.number() },
    }),
    durations: z.object({ first: bothHoursSchema, second: bothHoursSchema }),
    activities: ratesSchema,
    steps: ratesSchema,
    waits: z.array(
      z.object({ activity: z.string(), first: bothHoursSchema, second: bothHoursSchema }),
    ),
    onlyInFirst: z.array(z.string()),
    onlyInSecond: z.array(z.string()),
  })
  .meta({ id: 'ComparisonOfStudies' });

/** The dossier log for outside tools. Names of people only with a reason of at least ten letters. */
export const eventLogQuerySchema = dossierScopeSchema.extend({
  names: z.enum(['0', '1']).default('0'),
  reason: z.string().trim().min(10).max(500).optional(),
});

export const eventLogFormats = ['jsonocel', 'sqlite', 'xes'] as const;

export type StudyReading = z.output<typeof studyReadingSchema>;
export type DossierScope = z.output<typeof dossierScopeSchema>;
export type Study = z.output<typeof studySchema>;
export type StudyDetails = z.output<typeof studyDetailsSchema>;
export type StudyProcess = z.output<typeof studyProcessSchema>;
export type StudyPart = z.output<typeof studyPartSchema>;
export type StudyBehind = z.output<typeof behindSchema>;
export type ProcessAsked = z.output<typeof processAskedSchema>;
export type CaseList = z.output<typeof caseListSchema>;
export type CaseListQuery = z.output<typeof caseListQuerySchema>;
export type StudyCase = z.output<typeof studyCaseSchema>;
export type StudyConformance = z.output<typeof conformanceSchema>;
export type StudyComparison = z.output<typeof comparisonSchema>;
export type EventLogFormat = (typeof eventLogFormats)[number];
