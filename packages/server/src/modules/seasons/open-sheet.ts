import type { Facts } from '@motcua/domain/scoring/facts.ts';
import { maxOfItem } from '@motcua/domain/scoring/maximum.ts';
import type { Origin } from '@motcua/domain/scoring/origin.ts';
import { toFixed } from '@motcua/domain/scoring/rational.ts';
import type { Scorer } from '@motcua/domain/scoring/set.ts';
import type { Hearing } from '@motcua/domain/season/hearing.ts';
import { keptPoints } from '@motcua/domain/season/points.ts';
import { type ItemStanding, type ItemState, itemStateOf } from '@motcua/domain/season/standing.ts';
import type { Proven } from '../evidence/index.ts';
import { autoViewOf, type Live, readLive } from './live.ts';
import type { OpenSeason, SeasonItem } from './open-season.ts';
import type { SeasonParts } from './parts.ts';
import type { SheetRow } from './store.ts';
import { type AutoView, blankItem, type ItemRow, listItems } from './store-items.ts';

export interface OpenItem extends SeasonItem {
  code: string;
  scoredBy: Scorer;
  row: ItemRow;
  standing: ItemStanding;
  state: ItemState;
  proven: Proven;
  /** What the system makes of it: as it is now while the unit scores, as it was kept afterwards. */
  auto: AutoView | null;
  /** What the system made of it when the sheet was sent last; null before. */
  sent: string | null;
}

export interface OpenSheet {
  row: SheetRow;
  items: readonly OpenItem[];
  /** Live figures; null when the sheet is no longer filled by them. */
  live: Live | null;
  facts: Facts;
  origins: Readonly<Record<string, Origin>>;
}

export const SUBJECT_KIND = 'season-item';

/** What evidence of an item is linked to. */
export function subjectOf(seasonId: string, unitId: string, code: string): string {
  return `${seasonId}/${unitId}/${code}`;
}

/** Sheets with every item as it stands; live figures are read for those that are still being filled. */
export async function openSheets(
  parts: Pick<SeasonParts, 'db' | 'indicators' | 'evidence'>,
  season: OpenSeason,
  sheets: readonly SheetRow[],
): Promise<OpenSheet[]> {
  const { tenantId, row } = season;
  const [only] = sheets.length === 1 ? sheets : [];
  const prefix = only === undefined ? `${row.id}/` : `${row.id}/${only.unitId}/`;
  const [rows, proven, live] = await Promise.all([
    parts.db.inTenant(tenantId, (tx) =>
      listItems(tx, tenantId, { seasonId: row.id, unitId: only?.unitId }),
    ),
    parts.evidence.listProven(tenantId, { subjectKind: SUBJECT_KIND, prefix }),
    readLive(
      parts,
      season,
      sheets.filter(({ state }) => state === 'scoring'),
    ),
  ]);
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  return sheets.map((sheet) =>
    assemble(season, {
      sheet,
      rows: byUnit.get(sheet.unitId) ?? [],
      live: live.get(sheet.unitId) ?? null,
      provenOf: (code) => proven.get(subjectOf(row.id, sheet.unitId, code)) ?? NOTHING,
    }),
  );
}

/** What the council has to wait for. */
export function hearingOf({ row }: Pick<OpenSeason, 'row'>, sheet: OpenSheet): Hearing {
  const { state, submittedAt } = sheet.row;
  return {
    ...{ state, isSent: submittedAt !== null, explainBy: row.explainBy },
    items: sheet.items.map(({ standing }) => standing),
  };
}

const NOTHING: Proven = { count: 0, complete: false };

interface Known {
  sheet: SheetRow;
  rows: readonly ItemRow[];
  live: Live | null;
  provenOf(code: string): Proven;
}

function assemble(season: OpenSeason, { sheet, rows, live, provenOf }: Known): OpenSheet {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const items = season.items.map((item): OpenItem => {
    const { code } = item.definition;
    const kept = byCode.get(code) ?? blankItem(sheet.unitId, code);
    const proven = provenOf(code);
    const scoredBy = item.definition.scoredBy ?? 'live';
    const { row, auto } = filled(season, { item, row: kept, live, scoredBy });
    const standing = standingOf({ item, row, proven, scoredBy });
    const state = itemStateOf(standing);
    return { ...item, code, scoredBy, row, standing, state, proven, auto, sent: kept.autoPoints };
  });
  return { row: sheet, items, live, facts: live?.facts ?? {}, origins: live?.origins ?? {} };
}

/** While a sheet is scored, the system's own columns are what it knows at this moment. */
function filled(
  season: OpenSeason,
  given: { item: SeasonItem; row: ItemRow; live: Live | null; scoredBy: Scorer },
): { row: ItemRow; auto: AutoView | null } {
  const { item, row, live, scoredBy } = given;
  const { definition } = item;
  const score = live?.items.get(definition.code);
  if (live === null || score === undefined) return { row, auto: row.autoView };
  const isAuto = scoredBy !== 'self' && scoredBy !== 'appraiser';
  const isOut =
    score.state === 'not_applicable' ||
    (isAuto && score.state === 'no_case' && score.points === null);
  const autoPoints = score.points === null ? null : keptPoints(score.points, season.set);
  return {
    row: { ...row, applies: !isOut, autoPoints },
    auto: autoViewOf(season, { live, definition }),
  };
}

function standingOf(given: {
  item: SeasonItem;
  row: ItemRow;
  proven: Proven;
  scoredBy: Scorer;
}): ItemStanding {
  const { item, row, proven, scoredBy } = given;
  const max = maxOfItem(item.definition);
  return {
    ...{ scoredBy, auto: row.autoPoints, self: row.selfPoints },
    // Where nothing arose the index leaves an item out, unless somebody gives it points all the same.
    applies: row.applies || row.appraisedPoints !== null || row.decidedPoints !== null,
    max: max === null ? null : toFixed(max, 6),
    ...{ appraised: row.appraisedPoints, decided: row.decidedPoints },
    explained: row.explanation !== null,
    asksEvidence: item.definition.evidence !== undefined,
    hasEvidence: proven.complete,
  };
}
