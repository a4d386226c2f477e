import { hash } from 'node:crypto';
import type { PublicationBody } from '@motcua/contract/seasons.ts';
import { decideSheetAct, requireReason } from '@motcua/domain/season/act.ts';
import type { SheetAct } from '@motcua/domain/season/transitions.ts';
import { isSheetActOf } from '@motcua/domain/season/who.ts';
import { canonicalJson } from '@motcua/domain/shared/canonical.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import { actChange, lineOf } from './in-sheet.ts';
import { type OpenSeason, openSeason } from './open-season.ts';
import type { SeasonParts } from './parts.ts';
import { placesOf, standingOf } from './policy.ts';
import { resultsNow } from './results.ts';
import { lockSeason, updateAllSheets, updateSeason } from './store.ts';
import { insertChanges, insertVersion } from './store-changes.ts';

interface SeasonOrder {
  officer: SignedIn;
  seasonId: string;
}

/**
 * Publishes: results are locked as a version with its hash. Throws `season.not-yours-to-do`,
 * `season.published-already`, `season.sheets-undecided`.
 */
export async function publishSeason(
  parts: SeasonParts,
  order: SeasonOrder & { told: PublicationBody },
): Promise<void> {
  const season = await openFor(parts, order, 'publish');
  const { row, sheets } = season;
  if (row.state === 'published') throw new DomainError('season.published-already');
  requireDecided(season);
  const content = canonicalJson(await resultsNow(parts, season));
  const { officer, told } = order;
  await parts.db.inTenant(officer.tenantId, async (tx) => {
    await requireUnchanged(tx, season);
    const now = parts.clock();
    const number = row.version + 1;
    await insertVersion(tx, officer.tenantId, {
      ...{ seasonId: row.id, number, content, hash: hash('sha256', content, 'hex') },
      ...{ reason: row.amendment, documentNumber: told.documentNumber ?? null },
      ...{ documentDate: told.documentDate ?? null, publishedAt: now },
      ...{ officerId: officer.id, officerName: officer.name },
    });
    const [sheet] = sheets;
    if (sheet !== undefined)
      await updateAllSheets(tx, officer.tenantId, {
        seasonId: row.id,
        state: decideSheetAct(sheet.state, { act: 'publish' }),
      });
    await updateSeason(tx, officer.tenantId, {
      ...{ id: row.id, state: 'published', amendment: null, version: number, publishedAt: now },
    });
    await note(tx, { parts, season, officer, act: 'publish', reason: row.amendment });
  });
}

/** Opens a published season again for the council. Throws `season.not-yours-to-do`, `season.not-published`. */
export async function amendSeason(
  parts: SeasonParts,
  order: SeasonOrder & { reason: string },
): Promise<void> {
  const season = await openFor(parts, order, 'amend');
  const { row } = season;
  const reason = requireReason(order.reason);
  if (row.state !== 'published') throw new DomainError('season.not-published');
  const { officer } = order;
  await parts.db.inTenant(officer.tenantId, async (tx) => {
    await requireUnchanged(tx, season);
    await updateAllSheets(tx, officer.tenantId, {
      seasonId: row.id,
      state: decideSheetAct('published', { act: 'amend', reason }),
    });
    const { id, version, publishedAt } = row;
    await updateSeason(tx, officer.tenantId, {
      ...{ id, state: 'amending', amendment: reason, version, publishedAt },
    });
    await note(tx, { parts, season, officer, act: 'amend', reason });
  });
}

async function openFor(
  parts: SeasonParts,
  { officer, seasonId }: SeasonOrder,
  act: SheetAct,
): Promise<OpenSeason> {
  const season = await openSeason(parts, { tenantId: officer.tenantId, seasonId });
  const standing = await standingOf(parts, officer);
  const places = placesOf(standing, { season: season.row, unitId: '' });
  if (!isSheetActOf(act, places)) throw new DomainError('season.not-yours-to-do');
  return season;
}

function requireDecided({ sheets }: OpenSeason): void {
  const open = sheets.filter(({ state }) => state !== 'decided');
  if (open.length === 0) return;
  const names = open.slice(0, NAMED).map(({ unitName }) => unitName);
  const units = open.length > NAMED ? `${names.join(', ')} …` : names.join(', ');
  throw new DomainError('season.sheets-undecided', { count: open.length, units });
}

const NAMED = 5;

async function requireUnchanged(tx: Transaction, { tenantId, row }: OpenSeason): Promise<void> {
  const locked = await lockSeason(tx, tenantId, row.id);
  if (locked?.version !== row.version || locked.state !== row.state)
    throw new DomainError('season.changed-meanwhile');
}

async function note(
  tx: Transaction,
  given: {
    parts: Pick<SeasonParts, 'clock'>;
    season: OpenSeason;
    officer: SignedIn;
    act: SheetAct;
    reason: string | null;
  },
): Promise<void> {
  const { parts, season, officer, act, reason } = given;
  const now = parts.clock();
  await insertChanges(tx, season.tenantId, {
    seasonId: season.row.id,
    changes: [lineOf(actChange(act, reason), { unitId: null, now, officer })],
  });
}
