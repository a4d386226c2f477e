import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import {
  boundShape,
  conditionSchema,
  decimalSchema,
  factSchema,
  namedSchema,
} from './indicator-facts.ts';

const linearSchema = z
  .strictObject({ kind: z.literal('linear'), full: decimalSchema.optional() })
  .describe('max × value ÷ full, between 0 and max; full is 100 for a percent');

const targetRuleSchema = z
  .strictObject({ kind: z.literal('target') })
  .describe('max × min(1, value ÷ target); linear while no target is in force');

const stepSchema = z
  .strictObject({
    ...boundShape,
    points: decimalSchema.optional(),
    linear: z.literal(true).optional().describe('max × value ÷ full within this step'),
  })
  .refine(
    ({ points, linear }) => (points === undefined) !== (linear === undefined),
    'A step has either points or "linear": true.',
  );

const stepsSchema = z
  .strictObject({
    kind: z.literal('steps'),
    steps: z.array(stepSchema).min(1),
    full: decimalSchema.optional(),
  })
  .describe('The first step whose bounds hold gives its points; a step without bounds is the rest');

const aboveFloorSchema = z
  .strictObject({
    kind: z.literal('linear_above_floor'),
    floor: decimalSchema,
    from: z
      .enum(['zero', 'floor'])
      .optional()
      .describe('zero (default): the plain share; floor: the way from floor to full'),
    full: decimalSchema.optional(),
  })
  .describe('Nothing below the floor, in proportion from it on');

const yesNoSchema = z
  .strictObject({
    kind: z.literal('yes_no'),
    fact: factSchema,
    date: z
      .strictObject({
        fact: factSchema.describe('Day on which it was done'),
        by: z
          .union([
            z.string().refine(isPlainDate, 'There is no such day; write YYYY-MM-DD.'),
            z.strictObject({ fact: factSchema }),
          ])
          .describe('Last day in time, or the fact that tells it'),
      })
      .optional(),
    latePoints: decimalSchema.optional(),
  })
  .describe('All points or none; with a date, done by that day or latePoints');

const deductionSchema = z
  .strictObject({
    kind: z.literal('deduction'),
    faults: z
      .array(
        z.strictObject({
          fact: factSchema,
          each: decimalSchema.describe('Points lost for each'),
          most: decimalSchema.optional().describe('Most that this kind of fault can cost'),
        }),
      )
      .min(1),
    floor: decimalSchema.optional(),
  })
  .describe('Begins at max, loses points for each fault, not below floor (0)');

const countBandsSchema = z
  .strictObject({
    kind: z.literal('count_bands'),
    bands: z
      .array(
        z.strictObject({ fact: factSchema, points: decimalSchema, name: namedSchema.optional() }),
      )
      .min(1),
  })
  .describe('Mean points of cases that were each put into one class: Σ count × points ÷ Σ count');

const surveySchema = z
  .strictObject({
    kind: z.literal('survey_mean'),
    answers: z.array(z.strictObject({ fact: factSchema, value: decimalSchema })).min(1),
    best: decimalSchema.describe('Value of the best answer'),
    minimumAnswers: z.int().min(0).optional().describe('Below so many no figure is shown'),
  })
  .describe('max × Σ count × value ÷ (Σ count × best)');

const casesSchema = z
  .strictObject({
    kind: z.literal('cases'),
    cases: z
      .array(
        z.strictObject({
          when: z.array(conditionSchema),
          points: decimalSchema,
          name: namedSchema.optional(),
        }),
      )
      .min(1),
  })
  .describe('The first case whose conditions all hold gives its points');

const givenSchema = z
  .strictObject({ kind: z.literal('given'), fact: factSchema })
  .describe('Points that come from elsewhere, and are said to');

const displaySchema = z
  .strictObject({ kind: z.literal('display') })
  .describe('Shown and held against its target, bears no points');

export const ruleSchema = z
  .discriminatedUnion('kind', [
    ...([linearSchema, targetRuleSchema, stepsSchema, aboveFloorSchema, yesNoSchema] as const),
    ...([deductionSchema, countBandsSchema, surveySchema, casesSchema] as const),
    ...([givenSchema, displaySchema] as const),
  ])
  .meta({ id: 'Rule' });
