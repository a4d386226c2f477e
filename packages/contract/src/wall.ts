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
    units: z.array(wallUnitSchema).describe('The units directly below, for the tiles'),
  })
  .meta({ id: 'Wall' });
export type Wall = z.infer<typeof wallSchema>;
