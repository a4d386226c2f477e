import { TASK_ACTS } from '@motcua/domain/plan/acts.ts';
import { TASK_STATES } from '@motcua/domain/plan/task-state.ts';
import * as z from 'zod';
import {
  dongSchema,
  idSchema,
  instantSchema,
  plainDateSchema,
  shortTextSchema,
  textSchema,
} from './common.ts';
import { evidenceSchema } from './evidence.ts';
import { unitReferenceSchema } from './units.ts';

export const taskStateSchema = z.enum(TASK_STATES);
export const taskActSchema = z.enum(TASK_ACTS);

/** The same in both languages. */
export const wordsSchema = z.object({ vi: z.string(), en: z.string() });

/** What reform is about in the national programme of a day, with the causes that may be named. */
export const fieldListSchema = z
  .object({
    code: z.string(),
    name: wordsSchema,
    from: plainDateSchema,
    to: plainDateSchema,
    fields: z.array(wordsSchema.extend({ code: z.string() })),
  })
  .meta({ id: 'ReformFieldList' });

export const reformFieldsSchema = z.object({
  lists: z.array(fieldListSchema),
  causes: z.array(wordsSchema.extend({ code: z.string() })),
});

/** A decision of the authorised person: number, day, signer. */
export const decisionSchema = z.object({
  number: shortTextSchema.max(80),
  date: plainDateSchema,
  signer: shortTextSchema.max(200),
});

const weightSchema = z.int().min(1).max(1000);
const dongOrNullSchema = dongSchema.nullable();

/** What a task says; `number` is its place: `3`, `3.1`. */
export const taskBodySchema = z.object({
  number: z
    .string()
    .trim()
    .regex(/^[0-9]{1,4}(\.[0-9]{1,4}){0,9}$/, 'plan-task.number-unclear'),
  field: z.string().max(60),
  content: textSchema,
  product: z.string().trim().max(2000).default(''),
  lead: z.string().max(60).describe('Code or id of the lead unit'),
  partners: z.array(z.string().max(60)).max(200).default([]),
  startOn: plainDateSchema.nullable().default(null),
  deadline: plainDateSchema,
  weight: weightSchema.default(1),
  budget: dongOrNullSchema.default(null).describe('Đồng'),
});

export const newTaskSchema = taskBodySchema.extend({
  decision: decisionSchema.optional().describe('By which it came into an issued plan'),
});

export const planTaskSchema = z
  .object({
    id: idSchema,
    plan: z.object({ id: idSchema, title: z.string(), state: z.string() }).nullable(),
    parentId: idSchema.nullable(),
    number: z.string(),
    field: z.string().nullable(),
    content: z.string(),
    product: z.string(),
    owner: unitReferenceSchema,
    lead: unitReferenceSchema,
    partners: z.array(unitReferenceSchema),
    startOn: plainDateSchema.nullable(),
    deadline: plainDateSchema.describe('As the plan says it'),
    dueOn: plainDateSchema.describe('On the working calendar'),
    weight: z.int(),
    budget: z.int().nullable(),
    source: z.object({ kind: z.string(), id: idSchema }).nullable(),
    state: taskStateSchema,
    percent: z.int().describe('0 to 100; of a heading, of what it consists of, cut to whole'),
    isHeading: z.boolean(),
    workingDaysLeft: z
      .int()
      .describe(
        'Working days until the due day; below 0 the days lost. 0 on the due day, and on days off after it',
      ),
    reportedDoneOn: plainDateSchema.nullable(),
    doneOn: plainDateSchema.nullable(),
    addedBy: decisionSchema.nullable(),
    removedBy: decisionSchema.extend({ reason: z.string() }).nullable(),
    cause: z.object({ code: z.string(), text: z.string() }).nullable(),
    evidence: z.int().describe('How many pieces are attached'),
    revision: z.int(),
    acts: z.array(taskActSchema).describe('What the reader may do now'),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'PlanTask' });

/** One line of the history of a task: who did what, when, and what was said. */
export const taskEventSchema = z.object({
  version: z.int(),
  at: instantSchema,
  act: z.enum([...TASK_ACTS, 'open', 'change', 'attach', 'detach']),
  by: z.string().nullable(),
  unit: z.string().nullable(),
  percent: z.int().nullable(),
  day: plainDateSchema.nullable(),
  note: z.string().nullable(),
  cause: z.string().nullable(),
  decision: decisionSchema.nullable(),
});

export const taskDetailsSchema = planTaskSchema
  .extend({
    history: z.array(taskEventSchema),
    parts: z.array(planTaskSchema),
    evidenceList: z.array(evidenceSchema),
  })
  .meta({ id: 'PlanTaskDetails' });

export const TASK_VIEWS = ['due', 'overdue', 'awaiting', 'all'] as const;

export const taskQuerySchema = z.object({
  view: z.enum(TASK_VIEWS).default('all'),
  side: z
    .enum(['lead', 'owner', 'any'])
    .default('any')
    .describe('That one’s units carry out, that they own, or either'),
  unit: z.string().max(60).optional().describe('Only of this lead unit; code or id'),
  within: z.coerce.number().int().min(0).max(400).default(30).describe('`due`: working days'),
  sourceKind: z.string().max(60).optional(),
  sourceId: idSchema.optional(),
});

export const taskListSchema = z.object({
  items: z.array(planTaskSchema),
  asOf: plainDateSchema,
});

export const progressBodySchema = z.object({
  percent: z.int().min(0).max(99),
  note: z.string().trim().max(5000).default(''),
});
export const completionBodySchema = z.object({
  doneOn: plainDateSchema,
  note: z.string().trim().max(5000).default(''),
});
export const noteBodySchema = z.object({ note: z.string().trim().max(5000).default('') });
/** A piece of evidence of the locker, attached to a task or a directive. */
export const attachmentBodySchema = z.object({ evidenceId: idSchema });
export const taskReasonBodySchema = z.object({ note: textSchema });
export const causeBodySchema = z.object({
  cause: z.string().max(60),
  text: z.string().trim().max(2000).default(''),
});
export const removalBodySchema = decisionSchema.extend({ reason: textSchema });
export const deadlineBodySchema = z.object({
  deadline: plainDateSchema,
  reason: textSchema,
});

export type ReformFields = z.output<typeof reformFieldsSchema>;
export type Decision = z.output<typeof decisionSchema>;
export type TaskBody = z.output<typeof taskBodySchema>;
export type NewTask = z.output<typeof newTaskSchema>;
export type PlanTaskView = z.output<typeof planTaskSchema>;
export type TaskEventView = z.output<typeof taskEventSchema>;
export type TaskDetails = z.output<typeof taskDetailsSchema>;
export type TaskQuery = z.output<typeof taskQuerySchema>;
export type TaskList = z.output<typeof taskListSchema>;
