import * as z from 'zod';
import { idSchema, plainDateSchema, shortTextSchema } from './common.ts';
import { decisionSchema, planTaskSchema, wordsSchema } from './plan-tasks.ts';
import { unitReferenceSchema } from './units.ts';

export const PLAN_KINDS = ['programme', 'period', 'year'] as const;
export const planKindSchema = z.enum(PLAN_KINDS);

/** A rate in hundredths of a per cent with what it was counted from; null: nothing to count. */
export const rateSchema = z
  .object({ part: z.int(), whole: z.int(), hundredths: z.int() })
  .nullable()
  .describe('69 of 70 is 9857; null: không phát sinh');

export const planFiguresSchema = z
  .object({
    planned: z.int().describe('Without what was taken out by decision'),
    ...{ done: z.int(), doneOnTime: z.int(), doneLate: z.int(), notDone: z.int() },
    ...{ doing: z.int(), notDue: z.int(), removed: z.int(), awaiting: z.int() },
    ...{ dueByThen: z.int(), doneOfDue: z.int() },
    budget: z.number().describe('Đồng'),
    rate: rateSchema.describe('Done of planned'),
    progress: z.int().nullable().describe('By weight, in hundredths of a per cent'),
  })
  .meta({ id: 'PlanFigures' });

export const planSchema = z
  .object({
    id: idSchema,
    unit: unitReferenceSchema,
    kind: planKindSchema,
    title: z.string(),
    from: plainDateSchema,
    to: plainDateSchema,
    parent: z.object({ id: idSchema, title: z.string() }).nullable(),
    weight: z.int().describe('Beside its neighbours in the plan above'),
    fieldList: z.string().describe('Code of the list of its first day'),
    target: z.int().nullable().describe('Tasks to be completed, in hundredths of a per cent'),
    state: z.enum(['draft', 'issued']),
    decision: decisionSchema.nullable(),
    issue: z
      .object({
        kind: z.enum(['before_period', 'in_time', 'late']),
        lastDay: plainDateSchema,
        daysLate: z.int(),
      })
      .nullable(),
    figures: planFiguresSchema,
    revision: z.int(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'ReformPlan' });

/** `progress` of the whole list: each programme with what stands below it. */
export const planListSchema = z.object({
  items: z.array(planSchema),
  asOf: plainDateSchema,
  mayPlan: z.boolean(),
});

export const planQuerySchema = z.object({
  unit: z.string().max(60).optional().describe('Code or id; all units when absent'),
  year: z.coerce.number().int().min(2000).max(2100).optional().describe('Plans that cover it'),
  kind: planKindSchema.optional(),
});

export const newPlanSchema = z.object({
  unit: z.string().max(60).optional().describe('Code or id; where one works when absent'),
  kind: planKindSchema,
  title: shortTextSchema,
  from: plainDateSchema,
  to: plainDateSchema,
  parent: idSchema.optional(),
  weight: z.int().min(1).max(1000).default(1),
  target: z.int().min(0).max(10_000).optional(),
});

export const planBodySchema = newPlanSchema
  .pick({ title: true, weight: true, target: true })
  .extend({ parent: idSchema.nullable().optional() });

export const planDetailsSchema = planSchema
  .extend({ tasks: z.array(planTaskSchema), asOf: plainDateSchema })
  .meta({ id: 'ReformPlanDetails' });

export const reviewQuerySchema = z.object({
  kind: z.enum(['mid_year', 'year']).default('year'),
});

/** What a mid-year or yearly review prints; counted at the end of `day`. */
export const planReviewSchema = z
  .object({
    plan: planSchema,
    kind: z.enum(['mid_year', 'year']),
    day: plainDateSchema,
    asOf: plainDateSchema.describe('Earlier than `day` while that is still to come'),
    figures: planFiguresSchema,
    dueRate: rateSchema.describe('Done of what was due by then'),
    onTimeRate: rateSchema.describe('In time, of what is done'),
    targetReached: z.boolean().nullable(),
    fields: z.array(
      z.object({ field: z.string().nullable(), name: wordsSchema, figures: planFiguresSchema }),
    ),
    units: z.array(z.object({ unit: unitReferenceSchema, figures: planFiguresSchema })),
    causes: z.array(
      z.object({ code: z.string().nullable(), name: wordsSchema.nullable(), tasks: z.int() }),
    ),
    open: z.array(planTaskSchema).describe('Overdue, with their causes'),
    removed: z.array(planTaskSchema),
    next: z
      .object({ planId: idSchema, title: z.string(), target: z.int().nullable(), tasks: z.int() })
      .nullable()
      .describe('The plan of the year after'),
  })
  .meta({ id: 'PlanReview' });

export const importResultSchema = z.object({ tasks: z.int(), replaced: z.int() });

export type PlanKind = (typeof PLAN_KINDS)[number];
export type RateView = z.output<typeof rateSchema>;
export type PlanFiguresView = z.output<typeof planFiguresSchema>;
export type PlanView = z.output<typeof planSchema>;
export type PlanList = z.output<typeof planListSchema>;
export type PlanQuery = z.output<typeof planQuerySchema>;
export type NewPlan = z.output<typeof newPlanSchema>;
export type PlanBody = z.output<typeof planBodySchema>;
export type PlanDetails = z.output<typeof planDetailsSchema>;
export type PlanReview = z.output<typeof planReviewSchema>;
