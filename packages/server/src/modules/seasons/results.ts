import type { UnitResult } from '@motcua/contract/season-results.ts';
import type { PeriodChange } from '@motcua/domain/scoring/compare-periods.ts';
import { compare, rational, round, toNumber } from '@motcua/domain/scoring/rational.ts';
import type { Ranked } from '@motcua/domain/scoring/rank.ts';
import type { UnitScore } from '@motcua/domain/scoring/score-unit.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import { latenessOf } from '@motcua/domain/season/dates.ts';
import {
  seasonOutcome,
  type SeasonOutcome,
  type UnitFinal,
} from '@motcua/domain/season/results.ts';
import { finalPoints, isFinal } from '@motcua/domain/season/standing.ts';
import { nameOfCause } from './causes.ts';
import {
  type ColumnSum,
  groupScores,
  numberIn,
  numberOf,
  percentOf,
  pointsIn,
  sumColumns,
} from './columns.ts';
import { type Earlier, findEarlier, type ResultContent } from './earlier.ts';
import type { OpenSeason } from './open-season.ts';
import { type OpenItem, type OpenSheet, openSheets } from './open-sheet.ts';
import type { SeasonParts } from './parts.ts';
import { sentOn, unitOf } from './view-season.ts';

/** Results as they stand now: ranks, bands, causes, and the change against the year before. */
export async function resultsNow(parts: SeasonParts, season: OpenSeason): Promise<ResultContent> {
  const [sheets, earlier] = await Promise.all([
    openSheets(parts, season, season.sheets),
    findEarlier(parts, season),
  ]);
  return contentOf(season, { sheets, earlier });
}

export function contentOf(
  season: OpenSeason,
  { sheets, earlier }: { sheets: readonly OpenSheet[]; earlier: Earlier | null },
): ResultContent {
  const { row, set } = season;
  const outcome = seasonOutcome(set, sheets.map(finalOf), earlier?.score ?? null);
  const { id, title, year, level } = row;
  return {
    season: {
      ...{ id, title, year, level, unit: unitOf(row) },
      set: { id: row.setId, name: wordsOf(set.name) },
    },
    previous: earlier === null ? null : { id: earlier.id, year: earlier.year },
    max: maxOf(set, outcome),
    mean: outcome.mean === null ? null : toNumber(round(outcome.mean, 2)),
    ...definitionsOf(season, outcome),
    units: viewUnits(season, sheets, outcome),
    ...viewBands(outcome),
    causes: outcome.causes.map(({ cause, points, items, units }) => ({
      ...{ code: cause, name: nameOfCause(cause), points: toNumber(points), items, units },
    })),
  };
}

/** Final points of a sheet, with why points were lost where somebody said so or it shows by itself. */
export function finalOf({ row, items, facts }: OpenSheet): UnitFinal {
  return {
    ...{ unit: row.unitId, facts },
    points: new Map(items.map((item) => [item.code, finalPoints(item.standing)])),
    causes: new Map(
      items.flatMap((item): [string, string][] => {
        const cause = causeOf(item);
        return cause === null ? [] : [[item.code, cause]];
      }),
    ),
  };
}

function causeOf({ row, standing, scoredBy }: OpenItem): string | null {
  const told = row.decidedCause ?? row.appraisedCause ?? row.selfCause;
  if (told !== null) return told;
  if (standing.self !== null && !isFinal(standing)) return 'evidence_insufficient';
  if (scoredBy === 'survey') return 'low_satisfaction';
  return scoredBy === 'live' ? 'target_missed' : null;
}

function maxOf(set: IndicatorSet, { score }: SeasonOutcome): number | null {
  if (set.total?.max !== undefined) return Number(set.total.max);
  return numberOf(score.units[0]?.max);
}

function definitionsOf(season: OpenSeason, { score }: SeasonOutcome) {
  const groups = new Map(
    groupScores(score.units[0]?.nodes ?? []).map((group) => [group.code, group]),
  );
  return {
    groups: season.groups.map(({ code, name, group }) => ({
      ...{ code, name: wordsOf(name), group, max: numberOf(groups.get(code)?.max) },
    })),
    items: season.items.map(({ definition, group }) => ({
      ...{ code: definition.code, name: wordsOf(definition.name), group },
      max: definition.max === undefined ? null : Number(definition.max),
      scoredBy: definition.scoredBy ?? ('live' as const),
    })),
  };
}

function viewUnits(
  season: OpenSeason,
  sheets: readonly OpenSheet[],
  { score, changes }: SeasonOutcome,
): UnitResult[] {
  const sums = sumColumns(season.set, sheets);
  const none: ColumnSum = { points: null, max: null };
  return sheets
    .flatMap((sheet, index) => {
      const unit = score.units[index];
      const { self, appraised, survey } = sums[index] ?? {
        ...{ self: none, appraised: none, survey: none },
      };
      if (unit === undefined) return [];
      const change = changes.get(unit.unit) ?? null;
      return [viewUnit(season, { sheet, unit, change, columns: { self, appraised, survey } })];
    })
    .toSorted(
      (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.unit.name < b.unit.name ? -1 : 1),
    );
}

function viewUnit(
  { row: season, today }: OpenSeason,
  given: {
    sheet: OpenSheet;
    unit: UnitScore & Ranked;
    change: PeriodChange | null;
    columns: UnitResult['columns'];
  },
): UnitResult {
  const { sheet, unit, change, columns } = given;
  const { rank, tiedWith, of, total, max, band, nodes } = unit;
  const lateness = latenessOf(
    { submitBy: season.submitBy, sentOn: sentOn(sheet.row.submittedAt) },
    today,
  );
  return {
    ...{ unit: unitOf(sheet.row), rank, tiedWith, of, columns, late: lateness.late },
    ...{
      total: numberOf(total),
      max: numberOf(max),
      percent: percentOf(numberOf(total), numberOf(max)),
    },
    band: band === null ? null : { code: band.code, name: wordsOf(band.name) },
    change: change === null ? null : viewChange(change),
    groups: groupScores(nodes).map(({ code, points, max: most }) => ({
      ...{ code, points: numberOf(points), max: numberOf(most) },
    })),
    items: sheet.items.map(viewPoints),
  };
}

function viewPoints(item: OpenItem): UnitResult['items'][number] {
  const { code, standing } = item;
  const [final, max] = [finalPoints(standing), standing.max];
  const isLost = final !== null && max !== null && compare(rational(final), rational(max)) < 0;
  return {
    ...{ code, self: numberIn(pointsIn('self', item)), survey: numberIn(pointsIn('survey', item)) },
    ...{ appraised: numberIn(pointsIn('appraised', item)), final: numberIn(final) },
    max: numberIn(max),
    percent: percentOf(numberIn(final), numberIn(max)),
    cause: isLost ? causeOf(item) : null,
  };
}

function viewChange({ unit: _, points, ...rest }: PeriodChange): UnitResult['change'] {
  return { ...rest, points: numberOf(points) };
}

function viewBands({ bands, score }: SeasonOutcome) {
  return {
    bands: bands.shares.map(({ band, count, percent }) => ({
      ...{ code: band.code, name: wordsOf(band.name), count, percent: numberOf(percent) },
      units: score.units.filter((unit) => unit.band?.code === band.code).map(({ unit }) => unit),
    })),
    sumOfPercents: numberOf(bands.sumOfPercents),
  };
}
