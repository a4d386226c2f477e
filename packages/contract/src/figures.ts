import { AXES, CUTS, FIGURE_NAMES, type FigureName } from '@motcua/domain/figures/figure-names.ts';
import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema } from './common.ts';

export type { Axis, Cut, FigureName, Figures } from '@motcua/domain/figures/figure-names.ts';
export { AXES, CUTS, FIGURE_NAMES } from '@motcua/domain/figures/figure-names.ts';

export const figureNameSchema = z.enum(FIGURE_NAMES).meta({ id: 'FigureName' });
export const axisSchema = z.enum(AXES).meta({
  id: 'FigureAxis',
  description: 'own: the unit alone; subordination, territory: with all below it in that tree',
});
export const cutSchema = z.enum(CUTS).meta({
  id: 'FigureCut',
  description:
    'By what the rows are cut; unit: one row for each unit directly below, each with all below it, and one for ' +
    'the unit itself; head: who was head of the unit on the day; field_channel: channel and field, `online Đất đai`',
});

/** Scope and period of a question; days inclusive, `asOf` at most the end of `to`, by default that or now. */
export const figureQuerySchema = z.object({
  /** Agency code in either style, or id. */
  unit: z.string().max(60),
  axis: axisSchema.default('subordination'),
  cut: cutSchema.default('whole'),
  from: plainDateSchema,
  to: plainDateSchema,
  asOf: instantSchema.optional(),
});

export const figureSeriesQuerySchema = figureQuerySchema.omit({ cut: true }).extend({
  step: z.enum(['day', 'month']).default('day'),
  /** One row of a cut over time; without it the whole. */
  cut: cutSchema.default('whole'),
  key: z.string().max(1000).optional(),
});

export const figureDossiersQuerySchema = figureQuerySchema.extend({
  figure: figureNameSchema,
  /** The row whose figure is opened; not needed where the cut is `whole`. */
  key: z.string().max(1000).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const figureShape = Object.fromEntries(FIGURE_NAMES.map((name) => [name, z.int()])) as Record<
  FigureName,
  z.ZodInt
>;

/** Every figure by its name. */
export const figuresSchema = z.object(figureShape).meta({ id: 'Figures' });

export const figureRowSchema = z
  .object({
    /** Field, procedure code, channel, or the id of a desk, officer or unit; empty where it is not known. */
    key: z.string(),
    name: z.string(),
    figures: figuresSchema,
  })
  .meta({ id: 'FigureRow' });

export const figureAnswerSchema = z
  .object({
    unit: z.object({ id: idSchema, code: z.string().nullable(), name: z.string() }),
    axis: axisSchema,
    cut: cutSchema,
    from: plainDateSchema,
    to: plainDateSchema,
    /** Up to when it counts. */
    asOf: instantSchema,
    rows: z.array(figureRowSchema),
  })
  .meta({ id: 'FigureAnswer' });

export const figurePointSchema = z
  .object({ from: plainDateSchema, to: plainDateSchema, figures: figuresSchema })
  .meta({ id: 'FigurePoint' });

export const figureSeriesSchema = z
  .object({
    unit: z.object({ id: idSchema, code: z.string().nullable(), name: z.string() }),
    asOf: instantSchema,
    points: z.array(figurePointSchema),
  })
  .meta({ id: 'FigureSeries' });

/** A dossier behind a figure: how often it counts (`n`; minutes in `workedMinutes`), and since when. */
export const figureDossierSchema = z
  .object({
    id: idSchema,
    code: z.string().nullable(),
    filingNumber: z.string().nullable(),
    procedureCode: z.string(),
    procedureName: z.string(),
    field: z.string(),
    channel: z.string(),
    status: z.string(),
    unitId: idSchema,
    unitName: z.string(),
    receivedAt: instantSchema.nullable(),
    dueAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    timeliness: z.enum(['early', 'on_time', 'late']).nullable(),
    n: z.int(),
    at: instantSchema,
  })
  .meta({ id: 'FigureDossier' });

export const figureDossiersSchema = z
  .object({ items: z.array(figureDossierSchema), next: z.string().nullable() })
  .meta({ id: 'FigureDossiers' });

/** What a figure says, in words. */
export const figureDefinitionSchema = z
  .object({
    name: figureNameSchema,
    vi: z.string(),
    en: z.string(),
    /** What is counted. */
    counts: z.object({ vi: z.string(), en: z.string() }),
    /** flow: in the period; stock: as it stood at the end; start: as it stood at the beginning. */
    kind: z.enum(['flow', 'stock', 'start', 'sum']),
    unit: z.enum(['dossier', 'minute', 'time']),
    /** Act of law or form it comes from. */
    source: z.string(),
  })
  .meta({ id: 'FigureDefinition' });

export const figureDefinitionsSchema = z.object({ items: z.array(figureDefinitionSchema) });

export type FigureQuery = z.output<typeof figureQuerySchema>;
export type FigureSeriesQuery = z.output<typeof figureSeriesQuerySchema>;
export type FigureDossiersQuery = z.output<typeof figureDossiersQuerySchema>;
export type FigureRow = z.output<typeof figureRowSchema>;
export type FigureAnswer = z.output<typeof figureAnswerSchema>;
export type FigurePoint = z.output<typeof figurePointSchema>;
export type FigureSeries = z.output<typeof figureSeriesSchema>;
export type FigureDossier = z.output<typeof figureDossierSchema>;
export type FigureDossiers = z.output<typeof figureDossiersSchema>;
export type FigureDefinition = z.output<typeof figureDefinitionSchema>;
