import * as z from 'zod';
import { idSchema, plainDateSchema } from './common.ts';

export const ratingStages = ['reception', 'supplement', 'result'] as const;

/** What may not have been good. */
export const ratingAspects = ['attitude', 'guidance', 'papers', 'waiting', 'time', 'fees'] as const;

export const ratingQuerySchema = z.object({
  unit: z.string().max(60),
  from: plainDateSchema,
  to: plainDateSchema,
});

const ratingFigureShape = {
  /** Null where there are too few to show. */
  ratings: z.int().nullable(),
  satisfied: z.int().nullable(),
  /** Satisfied among all, per cent. */
  percent: z.number().nullable(),
  mean: z.number().nullable(),
};

/** Ratings of whole months; never added to surveys, for whoever rates chose himself. */
export const ratingFiguresSchema = z
  .object({
    unit: z.object({ id: idSchema, name: z.string() }),
    from: plainDateSchema,
    to: plainDateSchema,
    minimum: z.int(),
    all: z.object(ratingFigureShape),
    byStage: z.array(z.object({ stage: z.enum(ratingStages), ...ratingFigureShape })),
    byUnit: z.array(
      z.object({ unit: z.object({ id: idSchema, name: z.string() }), ...ratingFigureShape }),
    ),
    aspects: z.array(z.object({ aspect: z.enum(ratingAspects), count: z.int().nullable() })),
    comments: z.array(z.string()),
  })
  .meta({ id: 'RatingFigures' });

export type RatingStage = (typeof ratingStages)[number];
export type RatingAspect = (typeof ratingAspects)[number];
export type RatingQuery = z.output<typeof ratingQuerySchema>;
export type RatingFigures = z.output<typeof ratingFiguresSchema>;
