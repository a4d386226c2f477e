import type { FactReader } from './facts.ts';
import { divide, HUNDRED, isZero, multiply, type Rational } from './rational.ts';
import type { ItemDefinition } from './set.ts';

/**
 * What an item is worth before points: a value with its two numbers, or why there is none. "No case
 * arose" is an answer of its own, never 0 % and never 100 %.
 */
export type Reading =
  | {
      kind: 'value';
      value: Rational | null;
      numerator: Rational | null;
      denominator: Rational | null;
    }
  | { kind: 'missing'; facts: readonly string[] }
  | { kind: 'no_case' }
  | { kind: 'too_few'; answers: Rational; needed: number };

/** Numerator ÷ denominator in the unit of the item (per cent: × 100); without denominator the fact as told. */
export function readRatio(item: ItemDefinition, facts: FactReader): Reading {
  const { numerator: over, denominator: under } = item;
  const asked = [over, under].filter((name) => name !== undefined);
  const missing = asked.filter((name) => facts.number(name) === null);
  // Nobody can count the parts of nothing: an empty whole needs no numerator.
  const denominator = under === undefined ? null : facts.number(under);
  if (denominator !== null && isZero(denominator)) return { kind: 'no_case' };
  if (missing.length > 0 || over === undefined) return { kind: 'missing', facts: missing };
  const numerator = facts.number(over);
  if (numerator === null) return { kind: 'missing', facts: [over] };
  return readingOf(item, numerator, denominator);
}

/** A reading from two numbers that are already there. */
export function readingOf(
  { unit }: Pick<ItemDefinition, 'unit'>,
  numerator: Rational,
  denominator: Rational | null,
): Reading {
  if (denominator === null) return { kind: 'value', value: numerator, numerator, denominator };
  if (isZero(denominator)) return { kind: 'no_case' };
  const quotient = divide(numerator, denominator);
  const value = unit === 'percent' ? multiply(HUNDRED, quotient) : quotient;
  return { kind: 'value', value, numerator, denominator };
}

/** All numbers by these names, or which of them are missing. */
export function readAll(
  names: readonly string[],
  facts: FactReader,
): { values: Rational[] } | { missing: string[] } {
  const values = names.map((name) => facts.number(name));
  const missing = names.filter((_, index) => values[index] === null);
  if (missing.length > 0) return { missing };
  return { values: values.filter((value) => value !== null) };
}
