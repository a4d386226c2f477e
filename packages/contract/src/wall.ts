import * as z from 'zod';
import { instantSchema } from './common.ts';
import { unitKindSchema } from './units.ts';

/** What somebody must decide today, the most urgent first. */
export const WALL_MATTERS = ['overdue', 'due_soon', 'approval'] as const;
export type WallMatter = (typeof WALL_MATTERS)[number];

export const wallQuerySchema = z.object({
  unit: z.string().trim().min(1).max(60).describe('Agency code or id'),
  axis: z.enum(['own', 'subordination', 'territory']).default('subordination'),
  limit: z.coerce.number().int().min(1).max(20).default(5).describe('Dossiers of each matter'),
});
export type WallQuery = z.output<typeof wallQuerySchema>;

/** A dossier as a hall may read it: no name of a citizen or an officer. */
export const wallDossierSchema = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  procedureName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** Since when it waits: overdue since, handed over for approval at; the due instant of what is due soon. */
  since: instantSchema,
  remaining: z.object({ vi: z.string(), en: z.string() }),
});
export type WallDossier = z.infer<typeof wallDossierSchema>;

export const wallUnitSchema = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  name: z.string(),
  kind: unitKindSchema,
  level: z.string(),
});
export type WallUnit = z.infer<typeof wallUnitSchema>;

export const wallSchema = z
  .object({
    unit: wallUnitSchema,
    asOf: instantSchema,
    hours: z
      .array(z.object({ hour: z.int().min(0).max(23), received: z.int() }))
      .describe('Receptions of today by the hour of the clock, without hours that had none'),
    matters: z.array(
      z.object({
        matter: z.enum(WALL_MATTERS),
        count: z.int().describe('All there are; at `most` the counting stops'),
        dossiers: z.array(wallDossierSchema),
      }),
    ),
    most: z.int(),
    satisfaction: z
      .object({ percent: z.number(), answers: z.int() })
      .nullable()
      .describe(
        'Index of the newest survey published in the last year, and on how many sheets it rests',
      ),
    feedback: z
      .object({ received: z.int(), late: z.int() })
      .nullable()
      .describe(
        'Feedback that came in this month, and how much of it is late; null where none is taken in',
      ),
    units: z.array(wallUnitSchema).describe('The units directly below, for the tiles'),
  })
  .meta({ id: 'Wall' });
export type Wall = z.infer<typeof wallSchema>;

/** How long open dossiers are overdue or still have, in days of the calendar; what waits for people stands apart. */
export const AGE_BUCKETS = [
  'late_over_30',
  'late_8_to_30',
  'late_1_to_7',
  'late_today',
  'due_today',
  'due_in_3',
  'due_in_7',
  'later',
  'waiting',
] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

const ageScopeShape = {
  unit: wallQuerySchema.shape.unit,
  axis: wallQuerySchema.shape.axis,
};
export const agesQuerySchema = z.object({
  ...ageScopeShape,
  bucket: z.enum(AGE_BUCKETS).optional().describe('Names the dossiers of this bucket too'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AgesQuery = z.output<typeof agesQuerySchema>;

export const agesSchema = z
  .object({
    unit: z.object({ id: z.uuid(), name: z.string() }),
    asOf: instantSchema,
    buckets: z.array(z.object({ bucket: z.enum(AGE_BUCKETS), count: z.int() })),
    dossiers: z
      .array(wallDossierSchema)
      .describe('Of the bucket that was named, the longest overdue first'),
  })
  .meta({ id: 'DossierAges' });
export type Ages = z.infer<typeof agesSchema>;
