import type { Explanation } from './explain.ts';
import { givenGroupReason, sumReason } from './explain-sum.ts';
import {
  add,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  round,
  sum,
  ZERO,
} from './rational.ts';
import { type ItemScore, type ScoringInput, scoreItem } from './score-item.ts';
import { type Combine, type GroupDefinition, isGroup, type SetNode } from './set.ts';
import { type Words, wordsOf } from './words.ts';

/** A field or criterion: its parts and what they come to. */
export interface GroupScore {
  kind: 'group';
  code: string;
  name: Words;
  /** As the set rounds a group; null when nothing in it was counted, or something is unknown. */
  points: Rational | null;
  max: Rational | null;
  /** Maximum of the parts that were counted. */
  maxCounted: Rational | null;
  weight: Rational;
  counted: 'yes' | 'no' | 'unknown';
  given: boolean;
  parts: readonly NodeScore[];
  explanation: Explanation;
}

export type NodeScore = GroupScore | ItemScore;

/** What parts come to together. */
export interface Sum {
  points: Rational | null;
  max: Rational | null;
  maxCounted: Rational | null;
  counted: 'yes' | 'no' | 'unknown';
}

export function scoreNode(node: SetNode, input: ScoringInput): NodeScore {
  return isGroup(node) ? scoreGroup(node, input) : scoreItem(node, input);
}

/** Sums (or means) of what was counted; one unknown part leaves no sum. */
export function combineParts(parts: readonly NodeScore[], combine: Combine = 'sum'): Sum {
  const bearing = parts.filter(bearsPoints);
  const counted = bearing.filter((part) => part.counted === 'yes');
  const isUnknown = bearing.some((part) => part.counted === 'unknown');
  const points = counted.flatMap((part) => weigh(part.points, part.weight));
  return {
    points: isUnknown || counted.length === 0 ? null : together(points, combine),
    max: maximum(bearing, combine, (part) => part.max),
    maxCounted: maximum(counted, combine, (part) =>
      part.kind === 'group' && !part.given ? part.maxCounted : part.max,
    ),
    counted: isUnknown ? 'unknown' : counted.length === 0 ? 'no' : 'yes',
  };
}

/** Whether somewhere below a figure was not told. */
export function lacksFigures(parts: readonly NodeScore[]): boolean {
  return parts.some((part) =>
    part.kind === 'group'
      ? !part.given && lacksFigures(part.parts)
      : part.state === 'missing' && !part.given && bearsPoints(part),
  );
}

function scoreGroup(group: GroupDefinition, input: ScoringInput): GroupScore {
  const parts = group.items.map((node) => scoreNode(node, input));
  const computed = combineParts(parts, group.combine);
  const max = group.max === undefined ? computed.max : rational(group.max);
  const decimals = input.set.rounding?.group;
  const stated = group.given === undefined ? null : input.reader.number(group.given);
  const isGiven = stated !== null && lacksFigures(parts);
  const raw = isGiven ? stated : computed.points;
  const points = raw === null || decimals === undefined ? raw : round(raw, decimals);
  const reason = isGiven ? givenGroupReason(points, max) : sumReason({ parts, points, max });
  return {
    ...{ kind: 'group', code: group.code, name: wordsOf(group.name), parts, given: isGiven },
    ...{ points, max, maxCounted: isGiven ? max : computed.maxCounted },
    ...{ weight: rational(group.weight ?? 1), counted: isGiven ? 'yes' : computed.counted },
    explanation: { points, max, reason, inputs: [] },
  };
}

/** What is only shown is no part of a sum, nor of a mean. */
function bearsPoints(part: NodeScore): boolean {
  if (part.kind === 'group') return part.parts.some(bearsPoints);
  return part.max === null || !isZero(part.max);
}

interface Weighed {
  value: Rational;
  weight: Rational;
}

function weigh(value: Rational | null, weight: Rational): Weighed[] {
  return value === null ? [] : [{ value, weight }];
}

function maximum(
  parts: readonly NodeScore[],
  combine: Combine | undefined,
  maxOf: (part: NodeScore) => Rational | null,
): Rational | null {
  if (parts.some((part) => maxOf(part) === null)) return null;
  return together(
    parts.flatMap((part) => weigh(maxOf(part), part.weight)),
    combine,
  );
}

function together(values: readonly Weighed[], combine: Combine = 'sum'): Rational {
  switch (combine) {
    case 'sum':
      return plainSum(values);
    case 'weighted_sum':
      return weightedSum(values);
    case 'mean':
      return values.length === 0 ? ZERO : divide(plainSum(values), rational(values.length));
    case 'weighted_mean': {
      const weights = sum(values.map(({ weight }) => weight));
      return isZero(weights) ? ZERO : divide(weightedSum(values), weights);
    }
    default:
      return combine satisfies never;
  }
}

function plainSum(values: readonly Weighed[]): Rational {
  return sum(values.map(({ value }) => value));
}

function weightedSum(values: readonly Weighed[]): Rational {
  return values.reduce((so, { value, weight }) => add(so, multiply(value, weight)), ZERO);
}
