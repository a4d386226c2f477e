import { DomainError } from '../shared/errors.ts';
import {
  add,
  isDecimal,
  larger,
  type Rational,
  rational,
  smaller,
  subtract,
  ZERO,
} from './rational.ts';
import type { MeasureUnit } from './measure-unit.ts';
import type { Named } from './words.ts';

/** What is known of one unit in one period; absent and null both mean that nobody told. */
export type Facts = Readonly<Record<string, FactValue>>;
export type FactValue = number | string | boolean | null | undefined;

/** A measure by name; with `of` it is derived from others unless the facts give it directly. */
export interface FactDefinition {
  id: string;
  name: Named;
  unit?: MeasureUnit | undefined;
  of?: Formula | undefined;
  note?: Named | undefined;
}

export type Formula =
  | { sum: readonly string[] }
  | { difference: readonly string[] }
  | { largest: readonly string[] }
  | { smallest: readonly string[] };

/** Facts of one unit, with those that are derived from others. */
export interface FactReader {
  has(fact: string): boolean;
  raw(fact: string): FactValue;
  /** Null when it is missing; throws `scoring.not-a-number` for what is no number. */
  number(fact: string): Rational | null;
}

export function readFacts(facts: Facts, definitions: readonly FactDefinition[] = []): FactReader {
  const formulas = new Map(definitions.map(({ id, of }) => [id, of]));
  const number = (fact: string): Rational | null => {
    const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    if (isGivenFact(value)) return numberOf(fact, value);
    const formula = formulas.get(fact);
    return formula === undefined ? null : derive(formula, number);
  };
  const raw = (fact: string) => (Object.hasOwn(facts, fact) ? facts[fact] : undefined);
  return {
    raw,
    number,
    has: (fact) => isGivenFact(raw(fact)) || number(fact) !== null,
  };
}

/** An empty cell is as good as none. */
export function isGivenFact(value: FactValue): value is number | string | boolean {
  return value !== null && value !== undefined && value !== '';
}

/** The facts that a formula is made from. */
export function partsOf(formula: Formula): readonly string[] {
  if ('sum' in formula) return formula.sum;
  if ('difference' in formula) return formula.difference;
  return 'largest' in formula ? formula.largest : formula.smallest;
}

/** A largest or smallest takes what is there; a sum or difference needs all of its parts. */
function derive(formula: Formula, number: (fact: string) => Rational | null): Rational | null {
  const values = partsOf(formula).map(number);
  const known = values.filter((value) => value !== null);
  const [first = ZERO, ...others] = known;
  if ('largest' in formula || 'smallest' in formula) {
    if (known.length === 0) return null;
    return others.reduce('largest' in formula ? larger : smaller, first);
  }
  if (known.length < values.length) return null;
  return others.reduce('sum' in formula ? add : subtract, first);
}

function numberOf(fact: string, value: number | string | boolean): Rational {
  if (typeof value === 'boolean') return rational(value ? 1 : 0);
  if (typeof value === 'string' ? isDecimal(value) : Number.isFinite(value)) return rational(value);
  throw new DomainError('scoring.not-a-number', { fact, value });
}
