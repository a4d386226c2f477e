import type {
  PublicSeasonList,
  SeasonResults,
  SeasonVersionList,
  SeasonYears,
} from '@motcua/contract/season-results.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { openSeason } from './open-season.ts';
import type { SeasonParts } from './parts.ts';
import { seesAll, standingOf } from './policy.ts';
import { parseContent, publishedYears } from './earlier.ts';
import { resultsNow } from './results.ts';
import { listSeasons } from './store.ts';
import { findVersion, listVersions, type VersionRow } from './store-changes.ts';
import { unitOf } from './view-season.ts';

export interface ResultsOrder {
  officer: SignedIn;
  seasonId: string;
  version?: number | undefined;
  /** As points stand now, whatever was published. */
  draft?: boolean | undefined;
}

/** Results with the text they were locked as; null before a publication. */
export interface LockedResults {
  results: SeasonResults;
  content: string | null;
}

/**
 * A published version, the newest where none is told; before the first, and while a published season is open
 * again, the points as they stand are for those who appraise. Throws `season.not-yours`, `season.version-unknown`.
 */
export async function readResults(
  parts: SeasonParts,
  { officer, seasonId, version, draft = false }: ResultsOrder,
): Promise<LockedResults> {
  const { tenantId } = officer;
  const season = await openSeason(parts, { tenantId, seasonId });
  const found = draft
    ? null
    : await parts.db.inTenant(tenantId, (tx) =>
        findVersion(tx, tenantId, { seasonId, number: version }),
      );
  if (found !== null) return { results: lockedResults(found), content: found.content };
  if (version !== undefined && !draft) throw new DomainError('season.version-unknown');
  if (!seesAll(await standingOf(parts, officer), season.row))
    throw new DomainError('season.not-yours');
  const none = { version: null, publishedAt: null, hash: null };
  const content = await resultsNow(parts, season);
  return {
    results: { ...content, ...none, documentNumber: null, documentDate: null },
    content: null,
  };
}

export async function readVersions(
  { db }: SeasonParts,
  { officer, seasonId }: { officer: SignedIn; seasonId: string },
): Promise<SeasonVersionList> {
  const { tenantId } = officer;
  const rows = await db.inTenant(tenantId, (tx) => listVersions(tx, tenantId, seasonId));
  return {
    items: rows.map(({ number, reason, hash, publishedAt, officerName, ...row }) => ({
      ...{ number, reason, hash, publishedAt, publishedBy: officerName },
      ...{ documentNumber: row.documentNumber, documentDate: row.documentDate },
    })),
  };
}

/** How each unit stood in every published year of the same index, oldest year first. */
export async function readYears(
  parts: SeasonParts,
  { officer, seasonId }: { officer: SignedIn; seasonId: string },
): Promise<SeasonYears> {
  const { tenantId } = officer;
  const season = await openSeason(parts, { tenantId, seasonId });
  const published = await parts.db.inTenant(tenantId, async (tx) => {
    const own = publishedYears(await listSeasons(tx, tenantId), season.row).toReversed();
    return await Promise.all(own.map(({ id }) => findVersion(tx, tenantId, { seasonId: id })));
  });
  const contents = published.flatMap((row) => (row === null ? [] : [parseContent(row.content)]));
  const units = new Map(
    contents.flatMap((content) => content.units.map(({ unit }) => [unit.id, unit])),
  );
  return {
    years: contents.map(({ season: { id, year, set }, max }) => ({ id, year, set: set.id, max })),
    units: [...units.values()].map((unit) => ({
      unit,
      years: contents.map((content) => {
        const own = content.units.find((one) => one.unit.id === unit.id);
        if (own === undefined) return null;
        const { total, rank, percent, band } = own;
        return { total, rank, percent, band };
      }),
    })),
  };
}

export async function listPublished(
  { db }: SeasonParts,
  tenantId: string,
): Promise<PublicSeasonList> {
  return await db.inTenant(tenantId, async (tx) => {
    const seasons = (await listSeasons(tx, tenantId)).filter(({ version }) => version > 0);
    const items = await Promise.all(
      seasons.map(async (row) => {
        const [newest] = await listVersions(tx, tenantId, row.id);
        if (newest === undefined) return [];
        const { id, title, year, level } = row;
        const { number: version, publishedAt, documentNumber } = newest;
        return [
          { id, title, year, level, unit: unitOf(row), version, publishedAt, documentNumber },
        ];
      }),
    );
    return { items: items.flat() };
  });
}

/** For anybody: the newest version; why single items lost points stays with the office. Throws `season.not-found`. */
export async function readPublished(
  { db }: SeasonParts,
  { tenantId, seasonId }: { tenantId: string; seasonId: string },
): Promise<SeasonResults> {
  const found = await db.inTenant(tenantId, (tx) => findVersion(tx, tenantId, { seasonId }));
  if (found === null) throw new DomainError('season.not-found');
  const results = lockedResults(found);
  return {
    ...results,
    units: results.units.map((unit) => ({
      ...unit,
      items: unit.items.map((item) => ({ ...item, cause: null })),
    })),
  };
}

function lockedResults({ content, number, hash, publishedAt, ...row }: VersionRow): SeasonResults {
  const { documentNumber, documentDate } = row;
  return {
    ...parseContent(content),
    ...{ version: number, hash, publishedAt, documentNumber, documentDate },
  };
}
