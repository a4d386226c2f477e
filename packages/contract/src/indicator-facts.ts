import { type MeasureUnit, measureUnits } from '@motcua/domain/scoring/measure-unit.ts';
import { isDecimal } from '@motcua/domain/scoring/rational.ts';
import * as z from 'zod';

const NUMBER_WANTED = 'Write a number with a decimal point, as 0.4.';

/** A number, or the same written as text where more digits count than a number of JSON keeps. */
export const decimalSchema = z
  .union([z.number(), z.string().refine(isDecimal, NUMBER_WANTED)], {
    error: NUMBER_WANTED,
  })
  .meta({ id: 'Decimal' });

export const namedSchema = z
  .union(
    [z.string().trim().min(1), z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })],
    { error: 'Write a text, or {"vi": "…", "en": "…"}.' },
  )
  .meta({ id: 'Named', description: 'Vietnamese only, or both languages' });

/** Name of a measure. */
export const factSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/, 'Name a fact with letters, digits, _ . : or -.')
  .meta({ id: 'FactName', description: 'Name of a fact (measure), as in the facts file' });

export const codeSchema = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,79}$/u, 'A code has letters, digits, _ . : or -.')
  .meta({ id: 'Code', description: 'Unique within the set' });

const units = Object.keys(measureUnits).filter((name): name is MeasureUnit => name in measureUnits);
export const unitSchema = z
  .enum(units)
  .meta({ id: 'Unit', description: 'A percent is numerator ÷ denominator × 100' });

/** Limits that say in their names whether they include themselves. */
export const boundShape = {
  atLeast: decimalSchema.optional().describe('≥'),
  above: decimalSchema.optional().describe('>'),
  atMost: decimalSchema.optional().describe('≤'),
  below: decimalSchema.optional().describe('<'),
};

export const boundSchema = z.strictObject(boundShape);

const plainSchema = z.union([z.string(), z.number(), z.boolean()]);

export const conditionSchema = z
  .strictObject({
    fact: factSchema.optional(),
    numerator: factSchema.optional(),
    denominator: factSchema.optional().describe('With a numerator: a share in per cent'),
    is: plainSchema.optional(),
    isNot: plainSchema.optional(),
    oneOf: z.array(plainSchema).min(1).optional(),
    ...boundShape,
  })
  .refine(
    ({ fact, numerator, denominator }) =>
      fact === undefined
        ? numerator !== undefined && denominator !== undefined
        : numerator === undefined && denominator === undefined,
    'A condition asks one fact, or one numerator over one denominator.',
  )
  .refine(
    ({ fact: _, numerator: __, denominator: ___, ...tests }) =>
      Object.values(tests).some((test) => test !== undefined),
    'A condition needs a test: is, isNot, oneOf, atLeast, above, atMost or below.',
  )
  .meta({ id: 'Condition' });
