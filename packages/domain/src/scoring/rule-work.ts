import type { Bound } from './bound.ts';
import type { FactReader } from './facts.ts';
import type { Rational } from './rational.ts';
import type { Reading } from './reading.ts';
import type { ItemDefinition } from './set.ts';
import type { Words } from './words.ts';

/** One kind of rule: the facts it asks for beside numerator and denominator, its value, its points. */
export interface RuleWork<R> {
  facts(rule: R): string[];
  read(rule: R, given: { item: ItemDefinition; facts: FactReader }): Reading;
  award(rule: R, input: AwardInput): Award;
}

export interface AwardInput {
  item: ItemDefinition;
  facts: FactReader;
  reading: Extract<Reading, { kind: 'value' }>;
  /** The target of the day, where there is one. */
  target: Bound | null;
  /** Zero for an item that is only shown. */
  max: Rational;
}

/** Points before rounding, and how they came about: half a sentence. */
export interface Award {
  points: Rational;
  how: Words;
}
