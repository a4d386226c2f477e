import { SCORERS } from '@motcua/domain/scoring/set.ts';
import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema } from './common.ts';
import { wordsSchema } from './indicators.ts';
import { columnSumSchema } from './season-sheets.ts';
import { seasonUnitSchema } from './seasons.ts';

/* What a season comes to; its addresses stand in seasons.ts. */

const bandSchema = z.object({ code: z.string(), name: wordsSchema });

export const unitResultSchema = z
  .object({
    unit: seasonUnitSchema,
    rank: z.int().nullable(),
    tiedWith: z.int(),
    of: z.int(),
    total: z.number().nullable(),
    max: z.number().nullable(),
    percent: z.number().nullable(),
    band: bandSchema.nullable(),
    columns: z.object({
      self: columnSumSchema,
      appraised: columnSumSchema,
      survey: columnSumSchema,
    }),
    /** Against the published year before. */
    change: z
      .object({
        points: z.number().nullable(),
        /** `+4,25 điểm` */
        pointsWords: wordsSchema.nullable(),
        places: z.int().nullable(),
        /** `giảm 2 hạng` */
        placesWords: wordsSchema.nullable(),
        band: z.object({
          before: wordsSchema.nullable(),
          after: wordsSchema.nullable(),
          changed: z.boolean(),
        }),
      })
      .nullable(),
    late: z.boolean(),
    /** By field, in per cent of its maximum: for radar and heat map. */
    groups: z.array(
      z.object({ code: z.string(), points: z.number().nullable(), max: z.number().nullable() }),
    ),
    items: z.array(
      z.object({
        code: z.string(),
        self: z.number().nullable(),
        appraised: z.number().nullable(),
        survey: z.number().nullable(),
        final: z.number().nullable(),
        max: z.number().nullable(),
        percent: z.number().nullable(),
        cause: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SeasonUnitResult' });

export const seasonResultsSchema = z
  .object({
    season: z.object({
      id: idSchema,
      title: z.string(),
      year: z.int(),
      level: z.string(),
      unit: seasonUnitSchema,
      set: z.object({ id: z.string(), name: wordsSchema }),
    }),
    /** Null: not published yet, points as they stand now. */
    version: z.int().nullable(),
    publishedAt: instantSchema.nullable(),
    documentNumber: z.string().nullable(),
    documentDate: plainDateSchema.nullable(),
    hash: z.string().nullable(),
    previous: z.object({ id: idSchema, year: z.int() }).nullable(),
    max: z.number().nullable(),
    mean: z.number().nullable(),
    groups: z.array(
      z.object({
        code: z.string(),
        name: wordsSchema,
        group: z.string().nullable(),
        max: z.number().nullable(),
      }),
    ),
    items: z.array(
      z.object({
        code: z.string(),
        name: wordsSchema,
        group: z.string().nullable(),
        max: z.number().nullable(),
        scoredBy: z.enum(SCORERS),
      }),
    ),
    units: z.array(unitResultSchema),
    bands: z.array(
      z.object({
        code: z.string(),
        name: wordsSchema,
        count: z.int(),
        percent: z.number().nullable(),
        units: z.array(idSchema),
      }),
    ),
    /** What the rounded shares add up to, which may be 99.9. */
    sumOfPercents: z.number().nullable(),
    /** Causes of lost points, the dearest first. */
    causes: z.array(
      z.object({
        code: z.string(),
        name: wordsSchema,
        points: z.number(),
        items: z.int(),
        units: z.int(),
      }),
    ),
  })
  .meta({ id: 'SeasonResults' });

export const resultsQuerySchema = z.object({
  version: z.coerce.number().int().min(1).optional(),
  /** 1: as points stand now, while a published season is open again; for those who appraise. */
  draft: z.enum(['0', '1']).default('0'),
  /** CSV with a byte order mark. */
  bom: z.enum(['0', '1']).default('0'),
});

export const seasonVersionListSchema = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        reason: z.string().nullable(),
        hash: z.string(),
        publishedAt: instantSchema,
        publishedBy: z.string(),
        documentNumber: z.string().nullable(),
        documentDate: plainDateSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'SeasonVersionList' });

export const seasonYearsSchema = z
  .object({
    years: z.array(
      z.object({ id: idSchema, year: z.int(), set: z.string(), max: z.number().nullable() }),
    ),
    units: z.array(
      z.object({
        unit: seasonUnitSchema,
        /** One for each year, in their order; null where the unit was not scored. */
        years: z.array(
          z
            .object({
              total: z.number().nullable(),
              rank: z.int().nullable(),
              percent: z.number().nullable(),
              band: bandSchema.nullable(),
            })
            .nullable(),
        ),
      }),
    ),
  })
  .meta({ id: 'SeasonYears' });

export const publicSeasonListSchema = z
  .object({
    items: z.array(
      z.object({
        id: idSchema,
        title: z.string(),
        year: z.int(),
        level: z.string(),
        unit: seasonUnitSchema,
        version: z.int(),
        publishedAt: instantSchema,
        documentNumber: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'PublicSeasonList' });

export type SeasonResults = z.infer<typeof seasonResultsSchema>;
export type UnitResult = z.infer<typeof unitResultSchema>;
export type SeasonVersionList = z.infer<typeof seasonVersionListSchema>;
export type SeasonYears = z.infer<typeof seasonYearsSchema>;
export type PublicSeasonList = z.infer<typeof publicSeasonListSchema>;
