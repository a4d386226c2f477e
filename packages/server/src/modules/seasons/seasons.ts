import type { Sheet, SheetItem, SheetList } from '@motcua/contract/season-sheets.ts';
import type { NewSeason, Season, SeasonList, SeasonListQuery } from '@motcua/contract/seasons.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { appraiseItems, type AppraiseOrder, finishAppraisal } from './appraise.ts';
import { attachEvidence, type AttachOrder, detachEvidence } from './attach.ts';
import { decideItem, type DecideOrder, finishDecision } from './decide.ts';
import { explainItem, type ExplainOrder, finishExplanation } from './explain.ts';
import type { SheetOrder } from './in-sheet.ts';
import { isFit, openNewSeason } from './open-new-season.ts';
import { getSheet, type OpenSeason, openSeason } from './open-season.ts';
import { openSheets } from './open-sheet.ts';
import { makeResultsFile, makeSheetPaper, type ResultFormat } from './outputs.ts';
import type { SeasonParts } from './parts.ts';
import { isOfUnit, mayOpenSome, seesAll, type Standing, standingOf } from './policy.ts';
import { amendSeason, publishSeason } from './publish.ts';
import {
  listPublished,
  readPublished,
  readResults,
  readVersions,
  readYears,
  type ResultsOrder,
} from './read-results.ts';
import { remindAll } from './reminders.ts';
import { scoreItems, type ScoreOrder } from './self-score.ts';
import { addOwnSet, listSetsFor } from './own-sets.ts';
import { countSheets, getSetOf, listSeasons } from './store.ts';
import { returnSheet, submitSheet, takeUpSheet } from './submit.ts';
import { viewSeason } from './view-season.ts';
import { namesOf, viewSheet, viewSummaries } from './view-sheet.ts';

export type Seasons = ReturnType<typeof createSeasons>;

/** Seasons of a reform index, from opening to publication. */
export function createSeasons(parts: SeasonParts) {
  return {
    ...{ ...reading(parts), ...scoring(parts), ...appraising(parts), ...publishing(parts) },
    /** Throws `season.binding-unfit`. */
    addSet: (tenantId: string, own: Parameters<typeof addOwnSet>[2]) =>
      addOwnSet(parts, tenantId, own),
  };
}

function reading(parts: SeasonParts) {
  return {
    list: (officer: SignedIn, query: SeasonListQuery) => listAll(parts, officer, query),
    show: (order: Pick<SheetOrder, 'officer' | 'seasonId'>) => showSeason(parts, order),
    sheets: (order: Pick<SheetOrder, 'officer' | 'seasonId'>) => listSheetsOf(parts, order),
    sheet: (order: SheetOrder) => showSheet(parts, order),
    results: async (order: ResultsOrder) => (await readResults(parts, order)).results,
    resultsFile: (order: ResultsOrder & { format: ResultFormat; bom: boolean }) =>
      makeResultsFile(parts, order),
    sheetPaper: async (order: SheetOrder) => makeSheetPaper(parts, await showSheet(parts, order)),
    versions: (order: Pick<SheetOrder, 'officer' | 'seasonId'>) => readVersions(parts, order),
    years: (order: Pick<SheetOrder, 'officer' | 'seasonId'>) => readYears(parts, order),
    /** For anybody: of the tenant that this installation shows to the public. */
    listPublic: async () => listPublished(parts, await publicTenantId(parts)),
    publicResults: async (seasonId: string) =>
      readPublished(parts, { tenantId: await publicTenantId(parts), seasonId }),
  };
}

function scoring(parts: SeasonParts) {
  const after = (order: SheetOrder) => showSheet(parts, order);
  const item = (order: SheetOrder & { code: string }) => showItem(parts, order);
  return {
    async open(officer: SignedIn, asked: NewSeason): Promise<Season> {
      const seasonId = await openNewSeason(parts, officer, asked);
      return await showSeason(parts, { officer, seasonId });
    },
    score: (order: ScoreOrder) => scoreItems(parts, order),
    attach: (order: AttachOrder) => attachEvidence(parts, order),
    detach: (order: Parameters<typeof detachEvidence>[1]) => detachEvidence(parts, order),
    submit: async (order: SheetOrder & { withoutEvidence: boolean }) => {
      await submitSheet(parts, order);
      return await after(order);
    },
    explain: async (order: ExplainOrder) => {
      await explainItem(parts, order);
      return await item(order);
    },
    finishExplanation: async (order: SheetOrder) => {
      await finishExplanation(parts, order);
      return await after(order);
    },
    item,
  };
}

function appraising(parts: SeasonParts) {
  const after = (order: SheetOrder) => showSheet(parts, order);
  return {
    takeUp: async (order: SheetOrder) => {
      await takeUpSheet(parts, order);
      return await after(order);
    },
    giveBack: async (order: SheetOrder & { reason: string }) => {
      await returnSheet(parts, order);
      return await after(order);
    },
    appraise: (order: AppraiseOrder) => appraiseItems(parts, order),
    finishAppraisal: async (order: SheetOrder) => {
      await finishAppraisal(parts, order);
      return await after(order);
    },
    decide: async (order: DecideOrder) => {
      await decideItem(parts, order);
      return await showItem(parts, order);
    },
    finishDecision: async (order: SheetOrder) => {
      await finishDecision(parts, order);
      return await after(order);
    },
  };
}

function publishing(parts: SeasonParts) {
  return {
    publish: async (order: Parameters<typeof publishSeason>[1]) => {
      await publishSeason(parts, order);
      return await showSeason(parts, order);
    },
    amend: async (order: Parameters<typeof amendSeason>[1]) => {
      await amendSeason(parts, order);
      return await showSeason(parts, order);
    },
    /** For the night: whose self-score is due soon or overdue. */
    remindAll: () => remindAll(parts),
  };
}

async function publicTenantId({ organisation }: SeasonParts): Promise<string> {
  return (await organisation.getPublicTenant()).id;
}

async function listAll(
  parts: SeasonParts,
  officer: SignedIn,
  query: SeasonListQuery,
): Promise<SeasonList> {
  const { tenantId } = officer;
  const standing = await standingOf(parts, officer);
  const found = await parts.db.inTenant(tenantId, async (tx) => {
    const rows = await listSeasons(tx, tenantId, query);
    const ids = rows.map(({ id }) => id);
    const sets = await Promise.all(ids.map((id) => getSetOf(tx, tenantId, id)));
    return { rows, sets, sheets: await countSheets(tx, tenantId, ids) };
  });
  const today = todayOf(parts);
  const bySeason = Map.groupBy(found.sheets, ({ seasonId }) => seasonId);
  const ownUnits = new Map(
    officer.assignments.map(({ unitId, unitCode, unitName }) => [
      unitId,
      { code: unitCode, name: unitName },
    ]),
  );
  const items = found.rows.flatMap((row, index) => {
    const set = found.sets[index];
    if (set === undefined) return [];
    const sheets = bySeason.get(row.id) ?? [];
    const isSeen =
      row.version > 0 ||
      seesAll(standing, row) ||
      sheets.some(({ unitId }) => isOfUnit(standing, unitId));
    return isSeen ? [viewSeason({ row, set, sheets, standing, today, unitNames: ownUnits })] : [];
  });
  const sets = fitSets(await listSetsFor(parts, tenantId));
  return { items, mayOpen: mayOpenSome(standing), sets };
}

function fitSets(sets: readonly IndicatorSet[]): SeasonList['sets'] {
  const levels = ['province', 'district', 'commune', 'agency'] as const;
  return sets.flatMap((set) => {
    const fit = levels.filter((level) => isFit(set, level));
    return fit.length === 0 ? [] : [{ id: set.id, name: wordsOf(set.name), levels: fit }];
  });
}

async function showSeason(
  parts: SeasonParts,
  { officer, seasonId }: Pick<SheetOrder, 'officer' | 'seasonId'>,
): Promise<Season> {
  const season = await openSeason(parts, { tenantId: officer.tenantId, seasonId });
  const { row, set, sheets, today } = season;
  const standing = await standingOf(parts, officer);
  requireSeen(standing, season);
  return viewSeason({ row, set, sheets, standing, today, unitNames: namesOf(sheets) });
}

async function listSheetsOf(
  parts: SeasonParts,
  order: Pick<SheetOrder, 'officer' | 'seasonId'>,
): Promise<SheetList> {
  const season = await openSeason(parts, { tenantId: order.officer.tenantId, ...order });
  const standing = await standingOf(parts, order.officer);
  requireSeen(standing, season);
  const seen = season.sheets.filter(({ unitId }) => isSeen(standing, season.row, unitId));
  const sheets = seen.length === 0 ? [] : await openSheets(parts, season, seen);
  const { row, set, today } = season;
  return {
    season: viewSeason({
      ...{ row, set, standing, today, sheets: season.sheets },
      unitNames: namesOf(season.sheets),
    }),
    items: viewSummaries(season, sheets),
  };
}

/** Throws `season.not-found`, `season.sheet-not-found`, `season.not-yours`. */
async function showSheet(parts: SeasonParts, order: SheetOrder): Promise<Sheet> {
  const season = await openSeason(parts, { tenantId: order.officer.tenantId, ...order });
  const sheet = getSheet(season, order.unit);
  const standing = await standingOf(parts, order.officer);
  if (!isSeen(standing, season.row, sheet.unitId)) throw new DomainError('season.not-yours');
  return await viewSheet(parts, season, { sheet, standing });
}

async function showItem(
  parts: SeasonParts,
  order: SheetOrder & { code: string },
): Promise<SheetItem> {
  const { items } = await showSheet(parts, order);
  const item = items.find(({ code }) => code === order.code);
  if (item === undefined) throw new DomainError('season.item-unknown', { item: order.code });
  return item;
}

/** Before it is published a season is for those who score in it or appraise. Throws `season.not-found`. */
function requireSeen(standing: Standing, { row, sheets }: OpenSeason): void {
  if (row.version > 0 || sheets.some(({ unitId }) => isSeen(standing, row, unitId))) return;
  throw new DomainError('season.not-found');
}

function isSeen(standing: Standing, season: { unitId: string }, unitId: string): boolean {
  return seesAll(standing, season) || isOfUnit(standing, unitId);
}
