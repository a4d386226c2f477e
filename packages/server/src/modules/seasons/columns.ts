import {
  type Decimal,
  divide,
  HUNDRED,
  multiply,
  rational,
  round,
  toNumber,
} from '@motcua/domain/scoring/rational.ts';
import type { GroupScore, NodeScore } from '@motcua/domain/scoring/score-group.ts';
import type { SetScore } from '@motcua/domain/scoring/score.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { scorePoints } from '@motcua/domain/season/points-set.ts';
import { finalPoints } from '@motcua/domain/season/standing.ts';
import type { OpenItem, OpenSheet } from './open-sheet.ts';

/** The columns of a sheet that are added up. */
export const COLUMNS = ['self', 'appraised', 'survey', 'final'] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * Points of an item in a column; null where the column does not hold it. Live items fill the self-score,
 * survey items have none (their column is the survey's), and the appraiser's column begins with what was offered.
 */
export function pointsIn(column: Column, item: OpenItem): Decimal | null {
  const { scoredBy, standing } = item;
  if (!standing.applies) return null;
  switch (column) {
    case 'self':
      return scoredBy === 'self' ? standing.self : scoredBy === 'live' ? standing.auto : null;
    case 'appraised':
      return scoredBy === 'survey' ? null : appraisedPoints(item);
    case 'survey':
      return scoredBy === 'survey' ? finalPoints(standing) : null;
    case 'final':
      return finalPoints(standing);
    default:
      return column satisfies never;
  }
}

/** What the appraisal comes to before the council: what was given, else what the system made. */
function appraisedPoints({ scoredBy, standing }: OpenItem): Decimal | null {
  const auto = scoredBy === 'live' || scoredBy === 'imported' ? standing.auto : null;
  return standing.appraised ?? auto;
}

export interface ColumnSum {
  points: number | null;
  max: number | null;
}

/** Sums of one column over many sheets, by the engine that sums the index. */
export function scoreColumn(
  set: IndicatorSet,
  sheets: readonly OpenSheet[],
  column: Column,
): SetScore {
  return scorePoints(
    set,
    sheets.map(({ row, items, facts }) => ({
      unit: row.unitId,
      points: new Map(items.map((item) => [item.code, pointsIn(column, item)])),
      facts,
    })),
  );
}

/** What each sheet comes to in each column. */
export function sumColumns(
  set: IndicatorSet,
  sheets: readonly OpenSheet[],
): Record<Column, ColumnSum>[] {
  const scores = COLUMNS.map((column) => scoreColumn(set, sheets, column));
  return sheets.map((_, index) => {
    const [self, appraised, survey, final] = scores.map((score) => {
      const unit = score.units[index];
      return { points: numberOf(unit?.total), max: numberOf(unit?.maxCounted) };
    });
    const none = { points: null, max: null };
    return {
      ...{ self: self ?? none, appraised: appraised ?? none },
      ...{ survey: survey ?? none, final: final ?? none },
    };
  });
}

export function groupScores(nodes: readonly NodeScore[]): GroupScore[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...groupScores(node.parts)] : []));
}

export function numberOf(value: ReturnType<typeof rational> | null | undefined): number | null {
  return value === null || value === undefined ? null : toNumber(value);
}

export function numberIn(points: Decimal | null): number | null {
  return points === null ? null : toNumber(rational(points));
}

/** Points in per cent of their maximum, exact until the two decimals; null where there is nothing to divide. */
export function percentOf(points: number | null, max: number | null): number | null {
  if (points === null || max === null || max === 0) return null;
  const exact = multiply(HUNDRED, divide(rational(points), rational(max)));
  return toNumber(round(exact, 2));
}
