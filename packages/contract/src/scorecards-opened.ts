import { ITEM_STATES } from '@motcua/domain/scoring/score-item.ts';
import * as z from 'zod';
import { instantSchema, plainDateSchema } from './common.ts';
import { originSchema, sourceViewSchema, wordsSchema } from './indicators.ts';
import {
  placeShape,
  scoreAxes,
  scoreItemDefinitionSchema,
  scoreItemSchema,
  scorePeriodSchema,
} from './scorecards.ts';

export const scoreItemPathSchema = z.object({
  set: z.string().max(80),
  item: z.string().max(80),
});

export const scoreItemQuerySchema = z.object({
  ...placeShape,
  /** Id of the officer whose points are opened; with sets of persons. */
  officer: z.uuid().optional(),
});
export const lostPointsQuerySchema = scoreItemQuerySchema;

const evidenceSchema = z.object({
  source: z.string(),
  number: z.string().nullable(),
  date: plainDateSchema.nullable(),
  signer: z.string().nullable(),
  file: z.string().nullable(),
  version: z.int(),
  importedAt: instantSchema,
});

/** What a measure is made of: each part with its number and the way to the dossiers or papers behind it. */
export const measureOpenedSchema = z
  .object({
    fact: z.string(),
    name: wordsSchema,
    value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
    origin: originSchema,
    how: wordsSchema,
    parts: z.array(
      z.object({
        /** Name in `GET /api/v1/figures/definitions`; null for what is counted in the catalogue. */
        figure: z.string().nullable(),
        name: wordsSchema,
        sign: z.union([z.literal(1), z.literal(-1)]),
        value: z.number().nullable(),
        /** `GET` opens the dossiers (`/api/v1/figures/dossiers?…`) or procedures; null where there is nothing to open. */
        link: z.string().nullable(),
      }),
    ),
    /** The paper behind an imported number; the newest version first, earlier ones kept. */
    evidence: z.array(
      z.object({ ...evidenceSchema.shape, value: z.union([z.string(), z.number()]) }),
    ),
    /** An imported number that says otherwise than the counted one: both are shown. */
    contradiction: wordsSchema.nullable(),
  })
  .meta({ id: 'MeasureOpened' });

export const scoreItemOpenedSchema = z
  .object({
    set: z.string(),
    unit: z.object({ id: z.string(), code: z.string().nullable(), name: z.string() }),
    axis: z.enum(scoreAxes),
    period: scorePeriodSchema,
    asOf: instantSchema,
    item: scoreItemDefinitionSchema.extend(scoreItemSchema.shape),
    source: sourceViewSchema,
    note: wordsSchema.nullable(),
    numerator: measureOpenedSchema.nullable(),
    denominator: measureOpenedSchema.nullable(),
    /** All measures of the item, those above included. */
    measures: z.array(measureOpenedSchema),
    /** How many more cases (or fewer, below zero) reach the target; null where cases do not tell. */
    casesToTarget: z.number().nullable(),
    previous: z.object({
      period: scorePeriodSchema,
      value: z.number().nullable(),
      shown: wordsSchema,
      points: z.number().nullable(),
      /** `+1,20 điểm`. */
      pointsChange: wordsSchema.nullable(),
      /** `tăng 20 điểm phần trăm`: between two per cents. */
      change: wordsSchema.nullable(),
      /** `tăng 35,09 %`: in relation to the period before; another figure, another word. */
      relativeChange: wordsSchema.nullable(),
    }),
    /** Units of the same kind beside this one, best first. */
    peers: z.array(
      z.object({
        id: z.string(),
        code: z.string().nullable(),
        name: z.string(),
        value: z.number().nullable(),
        shown: wordsSchema,
        points: z.number().nullable(),
        state: z.enum(ITEM_STATES),
        rank: z.int().nullable(),
        self: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ScoreItemOpened' });

/** What costs points, the dearest first, and the cheapest way back: most points for each case. */
export const lostPointsSchema = z
  .object({
    set: z.string(),
    unit: z.object({ id: z.string(), code: z.string().nullable(), name: z.string() }),
    axis: z.enum(scoreAxes),
    period: scorePeriodSchema,
    asOf: instantSchema,
    lost: z.array(
      z.object({
        code: z.string(),
        name: wordsSchema,
        origin: originSchema,
        points: z.number(),
        /** Cases that would have to count more; null where cases alone do not tell. */
        cases: z.number().nullable(),
        /** Points that one case brings. */
        pointsEachCase: z.number().nullable(),
        sentence: wordsSchema,
      }),
    ),
    /** Codes of `lost`, the cheapest first: most points for each case; those without cases last. */
    cheapest: z.array(z.string()),
    total: z.number(),
    /** Items that have no source yet, with the points that they hold. */
    withoutSource: z.array(
      z.object({ code: z.string(), name: wordsSchema, points: z.number().nullable() }),
    ),
  })
  .meta({ id: 'LostPoints' });

export type ScoreItemQuery = z.output<typeof scoreItemQuerySchema>;
export type MeasureOpened = z.infer<typeof measureOpenedSchema>;
export type ScoreItemOpened = z.infer<typeof scoreItemOpenedSchema>;
export type LostPointsAnswer = z.infer<typeof lostPointsSchema>;
