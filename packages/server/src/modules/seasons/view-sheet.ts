import type {
  PointChange,
  Sheet,
  SheetGroup,
  SheetSummary,
} from '@motcua/contract/season-sheets.ts';
import { toNumber } from '@motcua/domain/scoring/rational.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import { latenessOf } from '@motcua/domain/season/dates.ts';
import { awaitsDecision } from '@motcua/domain/season/standing.ts';
import { isHearing } from '@motcua/domain/season/hearing.ts';
import type { SheetAct } from '@motcua/domain/season/transitions.ts';
import { cheapestFirst, totalLost } from '@motcua/domain/season/way-back.ts';
import { availableSheetActs, type SeasonPlace } from '@motcua/domain/season/who.ts';
import { changeInWords } from './change-words.ts';
import {
  COLUMNS,
  type ColumnSum,
  groupScores,
  numberIn,
  numberOf,
  percentOf,
  scoreColumn,
  sumColumns,
} from './columns.ts';
import type { OpenSeason } from './open-season.ts';
import {
  hearingOf,
  type OpenItem,
  type OpenSheet,
  openSheets,
  SUBJECT_KIND,
  subjectOf,
} from './open-sheet.ts';
import type { SeasonParts } from './parts.ts';
import { placesOf, type Standing } from './policy.ts';
import type { SheetRow } from './store.ts';
import { type ChangeRow, listChanges } from './store-changes.ts';
import { lossesOf } from './lost-today.ts';
import { viewItem } from './view-item.ts';
import { sentOn, unitOf, viewSeason } from './view-season.ts';

/** How far each sheet is, with what it comes to in every column. */
export function viewSummaries(season: OpenSeason, sheets: readonly OpenSheet[]): SheetSummary[] {
  const sums = sumColumns(season.set, sheets);
  const none: ColumnSum = { points: null, max: null };
  return sheets.map((sheet, index) =>
    summaryOf(
      season,
      sheet,
      sums[index] ?? { self: none, appraised: none, survey: none, final: none },
    ),
  );
}

function summaryOf(
  { row: season, today, set }: OpenSeason,
  { row, items }: OpenSheet,
  columns: SheetSummary['columns'],
): SheetSummary {
  const { late, days } = latenessOf(
    { submitBy: season.submitBy, sentOn: sentOn(row.submittedAt) },
    today,
  );
  const count = (is: (item: OpenItem) => boolean) => items.filter(is).length;
  const most = set.total?.max === undefined ? columns.final.max : Number(set.total.max);
  const { points } = columns.final;
  return {
    ...{ unit: unitOf(row), state: row.state, submittedAt: row.submittedAt },
    ...{ late, daysLate: days, columns },
    percent: percentOf(points, most),
    unscored: count(({ state, scoredBy }) => state === 'unscored' && scoredBy === 'self'),
    notFinal: count(({ state }) => state === 'not_final'),
    disputed: count(({ state }) => state === 'disputed'),
    undecided: count(({ standing }) => awaitsDecision(standing)),
  };
}

/** A sheet with every item, its evidence, what it loses today, and the history of its points. */
export async function viewSheet(
  parts: SeasonParts,
  season: OpenSeason,
  { sheet, standing }: { sheet: SheetRow; standing: Standing },
): Promise<Sheet> {
  const { tenantId, row } = season;
  const [opened] = await openSheets(parts, season, [sheet]);
  if (opened === undefined) throw new Error('a sheet opens as one');
  const subjects = opened.items.map(({ code }) => subjectOf(row.id, sheet.unitId, code));
  const [evidence, earlier, changes] = await Promise.all([
    parts.evidence.listFor(tenantId, SUBJECT_KIND, subjects),
    parts.evidence.countEarlier(tenantId, { unitId: sheet.unitId, year: row.year }),
    parts.db.inTenant(tenantId, (tx) =>
      listChanges(tx, tenantId, { seasonId: row.id, unitId: sheet.unitId }),
    ),
  ]);
  const places = placesOf(standing, { season: row, unitId: sheet.unitId });
  const lost = lossesOf(season, opened);
  const [summary] = viewSummaries(season, [opened]);
  if (summary === undefined) throw new Error('a sheet has one summary');
  return {
    ...summary,
    season: viewSeason({
      ...{ row, set: season.set, standing, today: season.today, sheets: season.sheets },
      unitNames: namesOf(season.sheets),
    }),
    groups: viewGroups(season, opened),
    items: opened.items.map((item) =>
      viewItem(season, opened, {
        ...{ item, places, lost: lost.find(({ code }) => code === item.code) ?? null },
        evidence: evidence.get(subjectOf(row.id, sheet.unitId, item.code)) ?? [],
        earlierEvidence: earlier.get(item.code) ?? 0,
      }),
    ),
    cheapest: cheapestFirst(lost).map(({ code }) => code),
    lostToday: lost.length === 0 ? null : toNumber(totalLost(lost)),
    availableActs: actsNow(season, opened, places),
    changes: changes.map(viewChange),
  };
}

/** While the unit may still explain, the council has nothing to do. */
function actsNow(season: OpenSeason, sheet: OpenSheet, places: readonly SeasonPlace[]): SheetAct[] {
  const acts = availableSheetActs(sheet.row.state, places);
  if (!isHearing(hearingOf(season, sheet), season.today)) return acts;
  return acts.filter((act) => act !== 'decide' && act !== 'finish_decision');
}

export function namesOf(sheets: readonly SheetRow[]) {
  return new Map(
    sheets.map(({ unitId, unitCode, unitName }) => [unitId, { code: unitCode, name: unitName }]),
  );
}

function viewGroups(season: OpenSeason, sheet: OpenSheet): SheetGroup[] {
  const columns = COLUMNS.map((column) => {
    const [unit] = scoreColumn(season.set, [sheet], column).units;
    return new Map(groupScores(unit?.nodes ?? []).map((group) => [group.code, group]));
  });
  return season.groups.map(({ code, name, group }) => {
    const [self, appraised, survey, final] = columns.map((column) => column.get(code));
    const [points, max] = [numberOf(final?.points), numberOf(final?.max)];
    return {
      ...{ code, name: wordsOf(name), group, max },
      ...{ self: numberOf(self?.points), appraised: numberOf(appraised?.points) },
      ...{ survey: numberOf(survey?.points), final: points },
      percent: percentOf(points, max),
    };
  });
}

function viewChange(change: ChangeRow): PointChange {
  const { at, officerName: by, code: item, what, reason } = change;
  const [before, after] = [numberIn(change.before), numberIn(change.after)];
  return {
    ...{ at, by, item, what: what as PointChange['what'], before, after, reason },
    sentence: changeInWords(change),
  };
}
