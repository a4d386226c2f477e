import { measureUnits, type MeasureUnit } from '@motcua/domain/scoring/measure-unit.ts';
import { ORIGINS } from '@motcua/domain/scoring/origin.ts';
import { CONFIDENCES, LEVELS, PERIOD_KINDS } from '@motcua/domain/scoring/set.ts';
import * as z from 'zod';
import { plainDateSchema } from './common.ts';
import { boundSchema, decimalSchema } from './indicator-facts.ts';

export const wordsSchema = z.object({ vi: z.string(), en: z.string() }).meta({ id: 'Words' });

const measureUnitNames = Object.keys(measureUnits).filter(
  (name): name is MeasureUnit => name in measureUnits,
);
export const measureUnitSchema = z.enum(measureUnitNames);

/**
 * Where a number comes from: `counted` live from what the system records, `imported` with evidence,
 * `mixed` of both, `none`: "chưa có nguồn", and then there is never a number.
 */
export const originSchema = z.enum(ORIGINS).meta({ id: 'IndicatorOrigin' });

export const sourceViewSchema = z
  .object({
    document: z.string(),
    date: z.string().optional(),
    article: z.string().optional(),
    confidence: z.enum(CONFIDENCES),
    note: wordsSchema.nullable(),
  })
  .meta({ id: 'IndicatorSource' });

export const indicatorListQuerySchema = z.object({
  /** Sets in force on this day; all shipped ones when absent. */
  on: plainDateSchema.optional(),
  /** One set only. */
  set: z.string().max(80).optional(),
});

/** A named measure: what it counts, and whether the system can see it by itself. */
export const measureViewSchema = z
  .object({
    id: z.string(),
    name: wordsSchema,
    unit: measureUnitSchema.nullable(),
    /** `counted` where the system counts it, `imported` where only an import can tell it. */
    origin: z.enum(['counted', 'imported']),
    /** How it is counted, or who has to tell it. */
    how: wordsSchema,
    note: wordsSchema.nullable(),
  })
  .meta({ id: 'IndicatorMeasure' });

export const indicatorItemSchema = z
  .object({
    code: z.string(),
    name: wordsSchema,
    group: z.string().nullable(),
    unit: measureUnitSchema,
    /** What is counted, of what; null where the rule names its own measures (`measures`). */
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    measures: z.array(z.string()),
    rule: z.string(),
    max: decimalSchema.nullable(),
    targets: z.array(
      z.object({
        bound: boundSchema,
        words: wordsSchema,
        from: z.string().nullable(),
        to: z.string().nullable(),
        note: wordsSchema.nullable(),
      }),
    ),
    source: sourceViewSchema,
    note: wordsSchema.nullable(),
  })
  .meta({ id: 'IndicatorItem' });

export const indicatorSetViewSchema = z
  .object({
    id: z.string(),
    name: wordsSchema,
    source: sourceViewSchema,
    validFrom: z.string(),
    validTo: z.string().nullable(),
    levels: z.array(z.enum(LEVELS)),
    period: z.object({
      kinds: z.array(z.enum(PERIOD_KINDS)),
      calendar: z.enum(['calendar', 'reporting']),
    }),
    max: decimalSchema.nullable(),
    /** Whether persons are scored by it (TT 01/2018 Art. 15.3a). */
    ofPersons: z.boolean(),
    note: wordsSchema.nullable(),
    groups: z.array(
      z.object({ code: z.string(), name: wordsSchema, group: z.string().nullable() }),
    ),
    items: z.array(indicatorItemSchema),
    measures: z.array(measureViewSchema),
    bands: z.array(
      z.object({ code: z.string(), name: wordsSchema, atLeast: decimalSchema.nullable() }),
    ),
  })
  .meta({ id: 'IndicatorSetView' });

export const indicatorListSchema = z
  .object({ sets: z.array(indicatorSetViewSchema) })
  .meta({ id: 'IndicatorList' });

export type IndicatorListQuery = z.output<typeof indicatorListQuerySchema>;
export type IndicatorList = z.infer<typeof indicatorListSchema>;
export type IndicatorSetView = z.infer<typeof indicatorSetViewSchema>;
export type IndicatorItem = z.infer<typeof indicatorItemSchema>;
export type MeasureView = z.infer<typeof measureViewSchema>;
