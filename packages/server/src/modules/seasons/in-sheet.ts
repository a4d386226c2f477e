import { decideSheetAct } from '@motcua/domain/season/act.ts';
import type { SheetAct } from '@motcua/domain/season/transitions.ts';
import { isSheetActOf, type SeasonPlace } from '@motcua/domain/season/who.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { notifyOfAct } from './notify.ts';
import { getSheet, type OpenSeason, openSeason } from './open-season.ts';
import { type OpenItem, type OpenSheet, openSheets } from './open-sheet.ts';
import type { SeasonParts } from './parts.ts';
import { placesOf, standingOf } from './policy.ts';
import { lockSheet, updateSheet } from './store.ts';
import { type ChangeRow, insertChanges } from './store-changes.ts';
import { type ItemRow, saveItems } from './store-items.ts';

/** Whose sheet in which season, and who acts on it. */
export interface SheetOrder {
  officer: SignedIn;
  seasonId: string;
  /** Id or agency code. */
  unit: string;
}

/** A sheet as the act finds it, and what the act leaves behind. */
export interface AtSheet {
  tx: Transaction;
  season: OpenSeason;
  sheet: OpenSheet;
  places: readonly SeasonPlace[];
  now: Instant;
}

export interface Outcome {
  /** Rows of items as they are to be. */
  items?: readonly ItemRow[];
  changes?: readonly Change[];
  submittedAt?: Instant;
}

export type Change = Pick<ChangeRow, 'code' | 'what' | 'before' | 'after' | 'reason'> & {
  /** Filled by the system, not by the officer. */
  bySystem?: true;
};

/** How often an act is tried anew when somebody else wrote between reading and locking. */
const TRIES = 5;

/**
 * One act on a sheet: whether this officer may do it, whether its state allows it, then what it changes, the
 * history and the new state in one transaction. Throws `season.not-yours-to-do`, what `decideSheetAct` throws,
 * and what the work throws.
 */
export async function inSheet(
  parts: SeasonParts,
  order: SheetOrder & { act: SheetAct; reason?: string | undefined },
  work: (at: AtSheet) => Promise<Outcome>,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    if (await tryOnce(parts, order, work)) return;
    if (tries === TRIES) throw new DomainError('season.changed-meanwhile');
  }
}

async function tryOnce(
  parts: SeasonParts,
  order: Parameters<typeof inSheet>[1],
  work: (at: AtSheet) => Promise<Outcome>,
): Promise<boolean> {
  const { officer, seasonId, act, reason } = order;
  const { tenantId } = officer;
  const season = await openSeason(parts, { tenantId, seasonId });
  const row = getSheet(season, order.unit);
  const standing = await standingOf(parts, officer);
  const places = placesOf(standing, { season: season.row, unitId: row.unitId });
  if (!isSheetActOf(act, places)) throw new DomainError('season.not-yours-to-do');
  const state = decideSheetAct(row.state, { act, reason });
  const [sheet] = await openSheets(parts, season, [row]);
  if (sheet === undefined) throw new DomainError('season.sheet-not-found');
  return await parts.db.inTenant(tenantId, async (tx) => {
    const at = { seasonId, unitId: row.unitId };
    if ((await lockSheet(tx, tenantId, at)) !== row.revision) return false;
    const now = parts.clock();
    const outcome = await work({ tx, season, sheet, places, now });
    const { items = [], changes = [], submittedAt = row.submittedAt } = outcome;
    await saveItems(tx, tenantId, { seasonId, rows: items });
    await insertChanges(tx, tenantId, {
      seasonId,
      changes: changes.map((change) => lineOf(change, { unitId: row.unitId, now, officer })),
    });
    await updateSheet(tx, tenantId, { seasonId, unitId: row.unitId, state, submittedAt });
    await notifyOfAct(parts, tx, { season, sheet: row, act, reason: reason ?? '' });
    return true;
  });
}

export function lineOf(
  { bySystem, ...change }: Change,
  { unitId, now, officer }: { unitId: string | null; now: Instant; officer: SignedIn },
): ChangeRow {
  return {
    ...{ ...change, id: newId(), unitId, at: now },
    officerId: bySystem ? null : officer.id,
    officerName: officer.name,
  };
}

/** A line of history about an act on the whole sheet. */
export function actChange(what: SheetAct, reason: string | null = null): Change {
  return { code: null, what, before: null, after: null, reason };
}

/** Throws `season.item-unknown`, `season.item-not-applicable`, `season.changed-meanwhile`. */
export function getOpenItem(
  { items }: OpenSheet,
  { code, expected }: { code: string; expected?: number | undefined },
): OpenItem {
  const item = items.find((one) => one.code === code);
  if (item === undefined) throw new DomainError('season.item-unknown', { item: code });
  if (!isAsked(item)) throw new DomainError('season.item-not-applicable', { item: code });
  if (expected !== undefined && expected !== item.row.revision)
    throw new DomainError('season.changed-meanwhile');
  return item;
}

/** Asked of the unit: also where nothing arose, for the appraiser may know better than the register. */
export function isAsked({ standing, auto }: Pick<OpenItem, 'standing' | 'auto'>): boolean {
  return standing.applies || auto?.state === 'no_case';
}
