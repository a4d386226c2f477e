import { ITEM_STATES } from '@motcua/domain/scoring/score-item.ts';
import * as z from 'zod';
import { instantSchema, plainDateSchema } from './common.ts';
import { boundSchema } from './indicator-facts.ts';
import { measureUnitSchema, originSchema, sourceViewSchema, wordsSchema } from './indicators.ts';

export const scoreAxes = ['own', 'subordination', 'territory'] as const;

/**
 * Who is scored: the `unit` itself, every unit of one kind `below` it, its `heads` (each for the days in
 * office), its `officers` (sets of persons only), or its parts: fields, procedures, channels, desks.
 */
export const scoreOf = [
  ...(['unit', 'below', 'heads', 'officers'] as const),
  ...(['fields', 'procedures', 'channels', 'desks'] as const),
] as const;

export const scorePathSchema = z.object({ set: z.string().max(80) });

export const placeShape = {
  /** Agency code or id. */
  unit: z.string().max(60),
  axis: z.enum(scoreAxes).default('subordination'),
  /**
   * `2026`, `2026-H1`, `2026-Q2`, `2026-05`, `2026-05-14` or `2026-04-01..2026-06-30`; with a set that runs
   * from the 15th to the 14th the same words mean that (`2026-Q2` is 15/03–14/06).
   */
  period: z.string().max(40),
};

export const scoreQuerySchema = z.object({
  ...placeShape,
  of: z.enum(scoreOf).default('unit'),
  /** With `below`: only units of this level, as `commune`; the level most units there have when absent. */
  level: z.enum(['province', 'district', 'commune', 'other', 'ministry']).optional(),
  /** With `below`: only units of this kind, as `specialised_agency`. */
  kind: z.string().max(40).optional(),
  /** `none`: totals, groups and ranks without the items, as a league shows them. */
  items: z.literal('none').optional(),
});

export const scorePeriodSchema = z.object({
  text: z.string(),
  from: plainDateSchema,
  to: plainDateSchema,
  /** `Quý II/2026 (01/04/2026–30/06/2026)`: every score prints its period and the kind of period. */
  words: wordsSchema,
});

const inputSchema = z.object({
  fact: z.string(),
  name: wordsSchema,
  value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
  origin: originSchema,
});

/** What an item or a group is, once for all who are scored. */
const definedSchema = z.object({
  code: z.string(),
  name: wordsSchema,
  /** Code of the group above. */
  group: z.string().nullable(),
});

export const scoreItemDefinitionSchema = definedSchema
  .extend({ unit: measureUnitSchema })
  .meta({ id: 'ScoreItemDefinition' });

export const scoreItemSchema = z
  .object({
    /** The item of this code in the list of definitions. */
    code: z.string(),
    origin: originSchema,
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    value: z.number().nullable(),
    /** `97,28 %`, `không phát sinh` or `chưa có nguồn`. */
    shown: wordsSchema,
    target: boundSchema.nullable(),
    state: z.enum(ITEM_STATES),
    points: z.number().nullable(),
    max: z.number().nullable(),
    counted: z.enum(['yes', 'no', 'unknown']),
    given: z.boolean(),
    /** This and the explanation: absent in lists of many units, where the opened item has them. */
    targetWords: wordsSchema.nullable().optional(),
    explanation: z
      .object({
        points: z.number().nullable(),
        max: z.number().nullable(),
        reason: wordsSchema,
        inputs: z.array(inputSchema),
      })
      .optional(),
  })
  .meta({ id: 'ScoreItem' });

export const scoreGroupSchema = z
  .object({
    code: z.string(),
    points: z.number().nullable(),
    max: z.number().nullable(),
    maxCounted: z.number().nullable(),
    given: z.boolean(),
    /** Absent in lists of many units. */
    reason: wordsSchema.optional(),
  })
  .meta({ id: 'ScoreGroup' });

const changeSchema = z.object({
  /** Signed; null when one of the two periods has no total. */
  points: z.number().nullable(),
  pointsWords: wordsSchema.nullable(),
  places: z.int().nullable(),
  placesWords: wordsSchema.nullable(),
  band: z.object({
    before: wordsSchema.nullable(),
    after: wordsSchema.nullable(),
    changed: z.boolean(),
  }),
});

export const unitScoreSchema = z
  .object({
    /** Id of the unit or officer. */
    id: z.string(),
    code: z.string().nullable(),
    name: z.string(),
    kind: z.string().nullable(),
    level: z.string().nullable(),
    /** Days that count: those of the period, or fewer where a head took office within it. */
    from: plainDateSchema,
    to: plainDateSchema,
    rank: z.int().nullable(),
    tiedWith: z.int(),
    of: z.int(),
    total: z.number().nullable(),
    max: z.number().nullable(),
    maxCounted: z.number().nullable(),
    percent: z.number().nullable(),
    /** What is known already where a total is not: points, out of the maximum of the same items. */
    soFar: z.object({ points: z.number(), max: z.number(), percent: z.number().nullable() }),
    given: z.boolean(),
    band: z.object({ code: z.string(), name: wordsSchema }).nullable(),
    reason: wordsSchema,
    /** Against the period before. */
    change: changeSchema.nullable(),
    groups: z.array(scoreGroupSchema),
    items: z.array(scoreItemSchema),
  })
  .meta({ id: 'UnitScore' });

export const scoresSchema = z
  .object({
    set: z.object({
      id: z.string(),
      name: wordsSchema,
      source: sourceViewSchema,
      validFrom: z.string(),
      validTo: z.string().nullable(),
      /** False when the period lies outside the days on which the set is in force. */
      inForce: z.boolean(),
    }),
    unit: z.object({ id: z.string(), code: z.string().nullable(), name: z.string() }),
    axis: z.enum(scoreAxes),
    of: z.enum(scoreOf),
    period: scorePeriodSchema,
    previous: scorePeriodSchema,
    asOf: instantSchema,
    /** The groups and items of the set that the scores speak of. */
    groups: z.array(definedSchema),
    items: z.array(scoreItemDefinitionSchema),
    scores: z.array(unitScoreSchema),
    ranking: z.array(
      z.object({
        rank: z.int().nullable(),
        id: z.string(),
        name: z.string(),
        total: z.number().nullable(),
        band: z.string().nullable(),
      }),
    ),
    bands: z.array(
      z.object({
        code: z.string(),
        name: wordsSchema,
        count: z.int(),
        percent: z.number().nullable(),
      }),
    ),
    across: z.array(
      z.object({
        code: z.string(),
        name: wordsSchema,
        numerator: z.int(),
        denominator: z.int(),
        value: z.number().nullable(),
        target: boundSchema,
        state: z.enum(['reached', 'not_reached', 'no_case']),
        reached: z.array(z.string()),
        notReached: z.array(z.string()),
        withoutValue: z.array(z.string()),
        reason: wordsSchema,
      }),
    ),
    contradictions: z.array(z.object({ id: z.string(), item: z.string(), sentence: wordsSchema })),
  })
  .meta({ id: 'IndicatorScores' });

export type ScoreQuery = z.output<typeof scoreQuerySchema>;
export type Scores = z.infer<typeof scoresSchema>;
export type UnitScoreAnswer = z.infer<typeof unitScoreSchema>;
export type ScoreItemAnswer = z.infer<typeof scoreItemSchema>;
export type ScoreGroupAnswer = z.infer<typeof scoreGroupSchema>;
export type ScoreItemDefinition = z.infer<typeof scoreItemDefinitionSchema>;
export type ScorePeriod = z.infer<typeof scorePeriodSchema>;
