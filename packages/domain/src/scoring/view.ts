import type { AcrossScore } from './across.ts';
import { bandShares } from './band.ts';
import type { Bound } from './bound.ts';
import type { Explanation } from './explain.ts';
import { lostPoints } from './lost-points.ts';
import type { MeasureUnit } from './measure-unit.ts';
import type { Ranked } from './rank.ts';
import { divide, HUNDRED, isZero, multiply, type Rational, toNumber } from './rational.ts';
import type { SetScore } from './score.ts';
import type { GroupScore, NodeScore } from './score-group.ts';
import type { ItemScore, ItemState } from './score-item.ts';
import type { UnitScore } from './score-unit.ts';
import type { IndicatorSet, LegalSource } from './set.ts';
import { type Words, wordsOf } from './words.ts';

/** A score as plain JSON: numbers have at most twelve decimals and are for reading, not for comparing. */
export interface SetScoreView {
  set: { id: string; name: Words; source: LegalSource; validFrom: string; validTo: string | null };
  units: UnitScoreView[];
  ranking: { rank: number | null; unit: string; total: number | null; band: string | null }[];
  bands: { code: string; name: Words; count: number; percent: number | null }[];
  across: AcrossView[];
}

export interface UnitScoreView {
  unit: string;
  rank: number | null;
  tiedWith: number;
  of: number;
  total: number | null;
  max: number | null;
  maxCounted: number | null;
  /** Of the maximum. */
  percent: number | null;
  given: boolean;
  band: { code: string; name: Words } | null;
  reason: Words;
  groups: GroupView[];
  items: ItemView[];
  /** What costs points, the dearest first. */
  lost: { code: string; points: number; cases: number | null; sentence: Words }[];
}

export interface GroupView {
  code: string;
  name: Words;
  /** Code of the group above. */
  group: string | null;
  points: number | null;
  max: number | null;
  maxCounted: number | null;
  given: boolean;
  reason: Words;
}

export interface ItemView {
  code: string;
  name: Words;
  group: string | null;
  unit: MeasureUnit;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  target: Bound | null;
  state: ItemState;
  points: number | null;
  max: number | null;
  counted: 'yes' | 'no' | 'unknown';
  given: boolean;
  explanation: {
    points: number | null;
    max: number | null;
    reason: Words;
    inputs: { fact: string; name: Words; value: number | string | boolean | null }[];
  };
}

export type AcrossView = Omit<AcrossScore, 'value'> & { value: number | null };

/** Shares of the bands are rounded to one decimal, as published tables are. */
export function setScoreView(set: IndicatorSet, score: SetScore): SetScoreView {
  const placed = score.units.map(({ band }) => band);
  const { shares } = bandShares({ bands: set.bands ?? [], decimals: 1 }, placed);
  const units = score.units.map((unit) => unitView(set, unit));
  return {
    set: {
      ...{ id: set.id, name: wordsOf(set.name), source: set.source, validFrom: set.validFrom },
      validTo: set.validTo ?? null,
    },
    units,
    ranking: units
      .map(({ rank, unit, total, band }) => ({ rank, unit, total, band: band?.code ?? null }))
      .toSorted(
        (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareText(a.unit, b.unit),
      ),
    bands: shares.map(({ band, count, percent }) => ({
      ...{ code: band.code, name: wordsOf(band.name), count },
      percent: numberOf(percent),
    })),
    across: score.across.map((across) => ({ ...across, value: numberOf(across.value) })),
  };
}

function unitView(set: IndicatorSet, score: UnitScore & Ranked): UnitScoreView {
  const { unit, rank, tiedWith, of, total, max, maxCounted, given, band, nodes } = score;
  const hasShare = total !== null && max !== null && !isZero(max);
  const flat = flatten(nodes, null);
  return {
    ...{ unit, rank, tiedWith, of, given },
    get reason() {
      return score.explanation.reason;
    },
    ...{ total: numberOf(total), max: numberOf(max), maxCounted: numberOf(maxCounted) },
    percent: hasShare ? toNumber(multiply(HUNDRED, divide(total, max))) : null,
    band: band === null ? null : { code: band.code, name: wordsOf(band.name) },
    groups: flat.flatMap(({ node, above }) =>
      node.kind === 'group' ? groupView(node, above) : [],
    ),
    items: flat.flatMap(({ node, above }) => (node.kind === 'item' ? itemView(node, above) : [])),
    /** Found when it is asked for, as every sentence is. */
    get lost() {
      return lostPoints(set, score).map(({ code, lost, cases, sentence }) => ({
        ...{ code, points: toNumber(lost), sentence },
        cases: cases === null ? null : Number(cases),
      }));
    },
  };
}

interface Placed {
  node: NodeScore;
  above: string | null;
}

function flatten(nodes: readonly NodeScore[], above: string | null): Placed[] {
  return nodes.flatMap((node) => [
    { node, above },
    ...(node.kind === 'group' ? flatten(node.parts, node.code) : []),
  ]);
}

function groupView(group: GroupScore, above: string | null): GroupView {
  const { code, name, points, max, maxCounted, given, explanation } = group;
  return {
    ...{ code, name, group: above, given },
    get reason() {
      return explanation.reason;
    },
    ...{ points: numberOf(points), max: numberOf(max), maxCounted: numberOf(maxCounted) },
  };
}

function itemView(item: ItemScore, above: string | null): ItemView {
  const { code, name, unit, target, state, counted, given } = item;
  return {
    ...{ code, name, group: above, unit, target, state, counted, given },
    ...{ numerator: numberOf(item.numerator), denominator: numberOf(item.denominator) },
    ...{ value: numberOf(item.value), points: numberOf(item.points), max: numberOf(item.max) },
    explanation: explanationView(item.explanation),
  };
}

/** Its words are found when they are read. */
function explanationView(explanation: Explanation): ItemView['explanation'] {
  return {
    points: numberOf(explanation.points),
    max: numberOf(explanation.max),
    get reason() {
      return explanation.reason;
    },
    get inputs() {
      return explanation.inputs.map(({ fact, name, value }) => ({
        ...{ fact, name },
        value: value !== null && typeof value === 'object' ? toNumber(value) : value,
      }));
    },
  };
}

function numberOf(value: Rational | null): number | null {
  return value === null ? null : toNumber(value);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
