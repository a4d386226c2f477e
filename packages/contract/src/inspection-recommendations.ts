import {
  RECOMMENDATION_ACTS,
  RECOMMENDATION_STATES,
} from '@motcua/domain/inspection/recommendations.ts';
import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema, shortTextSchema, textSchema } from './common.ts';

export const recommendationStateSchema = z
  .enum(RECOMMENDATION_STATES)
  .meta({ id: 'InspectionRecommendationState' });

export const newRecommendationSchema = z
  .object({
    /** Slot of the finding it answers, as `finding:<id>`. */
    finding: z.string().max(240).nullable().default(null),
    text: textSchema,
    /** Addressee as the minutes number them; several bodies named together are one group. */
    group: shortTextSchema,
    /** The unit that does it; null for a body outside the tenant. */
    unitId: idSchema.nullable().default(null),
    dueOn: plainDateSchema,
    /** Makes a task in the plan of the unit. */
    openTask: z.boolean().default(true),
  })
  .meta({ id: 'NewInspectionRecommendation' });

export const recommendationSchema = z
  .object({
    id: idSchema,
    inspectionId: idSchema,
    finding: z.string().nullable(),
    text: z.string(),
    group: z.string(),
    unit: z.object({ id: idSchema, name: z.string() }).nullable(),
    inspectedUnit: z.string(),
    dueOn: plainDateSchema,
    state: recommendationStateSchema,
    isOverdue: z.boolean(),
    taskId: idSchema.nullable(),
    history: z.array(
      z.object({
        act: z.enum(['make', ...RECOMMENDATION_ACTS]),
        at: instantSchema,
        officerName: z.string(),
        words: z.string().nullable(),
      }),
    ),
    availableActs: z.array(z.enum(RECOMMENDATION_ACTS)),
  })
  .meta({ id: 'InspectionRecommendation' });

export const recommendationActSchema = z
  .object({ act: z.enum(RECOMMENDATION_ACTS), words: textSchema })
  .meta({ id: 'InspectionRecommendationAct' });

export const recommendationListSchema = z.object({
  items: z.array(recommendationSchema),
  groups: z.array(
    z.object({ group: z.string(), total: z.int(), resolved: z.int(), overdue: z.int() }),
  ),
});

export type NewRecommendation = z.output<typeof newRecommendationSchema>;
export type Recommendation = z.output<typeof recommendationSchema>;
export type RecommendationList = z.output<typeof recommendationListSchema>;
export type RecommendationActBody = z.output<typeof recommendationActSchema>;
