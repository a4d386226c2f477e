import { type Bound, holds } from './bound.ts';
import { judgeAll } from './condition.ts';
import {
  explainWhenRead,
  type Explanation,
  inputsOf,
  missingCause,
  NO_CASE,
  policySentence,
  tooFewCause,
  valueSentence,
} from './explain.ts';
import type { FactReader, Facts } from './facts.ts';
import { GIVEN_WORDS } from './fulfilment-rules.ts';
import { type Rational, rational, round, smaller, ZERO } from './rational.ts';
import type { Reading } from './reading.ts';
import { maxOfItem } from './maximum.ts';
import type { MeasureUnit } from './measure-unit.ts';
import { awardPoints, readItem } from './rules.ts';
import type { IndicatorSet, ItemDefinition, NoCasePolicy } from './set.ts';
import { findTarget } from './target.ts';
import { type Words, wordsOf } from './words.ts';

/** Where an item stands: against its target, or why it has no value to stand anywhere. */
export const ITEM_STATES = [
  ...(['reached', 'not_reached', 'no_target', 'no_case', 'missing', 'too_few'] as const),
  'not_applicable',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface ItemScore {
  kind: 'item';
  code: string;
  name: Words;
  unit: MeasureUnit;
  numerator: Rational | null;
  denominator: Rational | null;
  /** In the unit of the item, before any rounding. */
  value: Rational | null;
  target: Bound | null;
  state: ItemState;
  /** As the set rounds an item; null when the item is left out. */
  points: Rational | null;
  max: Rational | null;
  weight: Rational;
  /** Whether it enters the sum; `unknown` leaves the sum unknown too. */
  counted: 'yes' | 'no' | 'unknown';
  /** Points taken over, not computed. */
  given: boolean;
  explanation: Explanation;
}

export interface ScoringInput {
  set: IndicatorSet;
  facts: Facts;
  reader: FactReader;
  /** Day on which targets are looked up; without it those with dates do not apply. */
  date: string | null;
}

/** Value, state and points of one item. Throws `scoring.not-a-number` for facts that cannot be read. */
export function scoreItem(item: ItemDefinition, input: ScoringInput): ItemScore {
  const verdict = judgeAll(item.when ?? [], input.reader);
  if (verdict !== 'yes')
    return leaveOut(item, input, { state: 'not_applicable', cause: NOT_ASKED });
  const reading = readItem(item, input.reader);
  switch (reading.kind) {
    case 'value':
      return scoreValue(item, input, reading);
    case 'no_case':
      return scoreNoCase(item, input, { state: 'no_case', cause: NO_CASE });
    case 'too_few': {
      const cause = tooFewCause(reading.answers, reading.needed);
      return leaveOut(item, input, { state: 'too_few', cause });
    }
    case 'missing':
      return scoreMissing(item, input, reading.facts);
    default:
      return reading satisfies never;
  }
}

const NOT_ASKED: Words = {
  vi: 'Không áp dụng cho đơn vị này',
  en: 'Does not apply to this unit',
};

interface Outcome {
  state: ItemState;
  cause: Words;
}

function scoreValue(
  item: ItemDefinition,
  input: ScoringInput,
  reading: Extract<Reading, { kind: 'value' }>,
): ItemScore {
  const target = findTarget(item, input);
  const max = maxOfItem(item);
  const { reader: facts } = input;
  const award = awardPoints({ item, facts, reading, target, max: max ?? ZERO });
  const capped = max === null ? award.points : smaller(max, award.points);
  const points = roundItem(capped, item, input.set);
  const given = item.rule.kind === 'given';
  const reason = () => valueSentence({ item, reading, target, how: award.how, points, max });
  return {
    ...shell(item, input, { points, reason }),
    ...{ numerator: reading.numerator, denominator: reading.denominator, value: reading.value },
    ...{ target, state: stateOf(reading.value, target), given },
    counted: item.rule.kind === 'display' ? 'no' : 'yes',
  };
}

/** A fraction is compared with its target as it is. */
function stateOf(value: Rational | null, target: Bound | null): ItemState {
  if (target === null || value === null) return 'no_target';
  return holds(target, value) ? 'reached' : 'not_reached';
}

function scoreMissing(
  item: ItemDefinition,
  input: ScoringInput,
  facts: readonly string[],
): ItemScore {
  const stated = item.given === undefined ? null : input.reader.number(item.given);
  if (stated !== null) return takeGiven(item, input, stated);
  const cause = missingCause(facts, input.set);
  const policy = item.missing ?? input.set.missing ?? 'left_out';
  if (policy === 'no_case') return scoreNoCase(item, input, { state: 'no_case', cause: NO_CASE });
  if (policy === 'unknown' && item.rule.kind !== 'display') {
    const reason = () => policySentence(cause, { points: null, max: null, unknown: true });
    return {
      ...shell(item, input, { points: null, reason }),
      state: 'missing',
      counted: 'unknown',
    };
  }
  return byPolicy(item, input, {
    ...{ state: 'missing', cause },
    policy: policy === 'unknown' ? 'left_out' : policy,
  });
}

function takeGiven(item: ItemDefinition, input: ScoringInput, stated: Rational): ItemScore {
  const max = maxOfItem(item);
  const points = roundItem(max === null ? stated : smaller(max, stated), item, input.set);
  const reason = () => policySentence(GIVEN_WORDS, { points, max });
  return {
    ...shell(item, input, { points, reason }),
    state: 'missing',
    counted: 'yes',
    given: true,
  };
}

function scoreNoCase(item: ItemDefinition, input: ScoringInput, outcome: Outcome): ItemScore {
  const policy = item.noCase ?? input.set.noCase ?? 'left_out';
  return byPolicy(item, input, { ...outcome, policy });
}

function leaveOut(item: ItemDefinition, input: ScoringInput, outcome: Outcome): ItemScore {
  return byPolicy(item, input, { ...outcome, policy: 'left_out' });
}

function byPolicy(
  item: ItemDefinition,
  input: ScoringInput,
  { state, cause, policy }: Outcome & { policy: NoCasePolicy },
): ItemScore {
  const max = maxOfItem(item);
  const isOut = policy === 'left_out' || item.rule.kind === 'display';
  const points = isOut ? null : policy === 'full' ? max : ZERO;
  const reason = () => policySentence(cause, { points, max });
  const counted = points === null ? 'no' : 'yes';
  return {
    ...shell(item, input, { points, reason }),
    ...{ state, counted, target: findTarget(item, input) },
  };
}

function shell(
  item: ItemDefinition,
  { set, facts, reader }: ScoringInput,
  { points, reason }: { points: Rational | null; reason: () => Words },
): Omit<ItemScore, 'state' | 'counted'> {
  const max = maxOfItem(item);
  const inputs = () => inputsOf(item, { set, facts, read: (fact) => reader.number(fact) });
  return {
    ...{ kind: 'item', code: item.code, name: wordsOf(item.name), unit: item.unit },
    ...{ numerator: null, denominator: null, value: null, target: null, points, max },
    ...{ weight: rational(item.weight ?? 1), given: false },
    explanation: explainWhenRead({ points, max, reason, inputs }),
  };
}

function roundItem(points: Rational, item: ItemDefinition, set: IndicatorSet): Rational {
  const decimals = item.round ?? set.rounding?.item;
  return decimals === undefined ? points : round(points, decimals);
}
