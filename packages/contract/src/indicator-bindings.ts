import type { SetBinding } from '@motcua/domain/scoring/binding.ts';
import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import * as z from 'zod';
import { figureNameSchema } from './figures.ts';
import { factSchema, namedSchema } from './indicator-facts.ts';

/** What the catalogue of procedures can be counted for, each by its name in a binding. */
export const catalogueCounts = [
  'procedures',
  'publicProcedures',
  'completeProcedures',
  'allPublic',
  'publishedInPeriod',
  'publishedOnTime',
  'onlineProcedures',
  'fullProcedures',
  'partialProcedures',
  'onlineProceduresUsed',
  'feeProcedures',
  'citizenProcedures',
] as const;
export type CatalogueCount = (typeof catalogueCounts)[number];

/** What the tree of units tells. */
export const unitFacts = ['kind', 'level', 'area', 'desks', 'deskStaff'] as const;
export type UnitFactName = (typeof unitFacts)[number];

/** Shape of a file of `reference-data/indicator-sets/bindings`. */
export const setBindingSchema = z
  .strictObject({
    set: z.string(),
    facts: z.record(
      factSchema,
      z
        .strictObject({
          figures: z
            .array(
              z.strictObject({
                figure: figureNameSchema,
                channel: z.enum(CHANNELS).optional(),
                less: z.literal(true).optional(),
              }),
            )
            .min(1)
            .optional(),
          divideBy: z.int().min(1).optional(),
          catalogue: z.enum(catalogueCounts).optional(),
          unit: z.enum(unitFacts).optional(),
          counted: z
            .string()
            .regex(
              /^[a-z][A-Za-z-]*\.[a-z][A-Za-z]*$/,
              'Name what a module counts, as plan.tasksDone.',
            )
            .optional(),
          period: z
            .enum(['firstDay', 'lastDay', 'dayBefore'])
            .optional()
            .describe('A day of the period; dayBefore: the last day before it'),
          told: namedSchema.optional(),
          how: namedSchema.optional(),
        })
        .refine(
          ({ figures, catalogue, unit, counted, period, told }) =>
            [figures, catalogue, unit, counted, period, told].filter((one) => one !== undefined)
              .length === 1,
          'A measure is counted from figures, catalogue, unit, a module or the period, or told by somebody: one of them.',
        ),
    ),
  })
  .meta({ id: 'SetBinding' }) satisfies z.ZodType<SetBinding>;

export type ParsedBinding = z.output<typeof setBindingSchema>;
