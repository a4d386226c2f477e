import { type SeasonResults, seasonResultsSchema } from '@motcua/contract/season-results.ts';
import type { Decimal } from '@motcua/domain/scoring/rational.ts';
import type { SetScore } from '@motcua/domain/scoring/score.ts';
import { scorePoints } from '@motcua/domain/season/points-set.ts';
import { type OpenSeason, openSeason } from './open-season.ts';
import type { SeasonParts } from './parts.ts';
import { listSeasons, type SeasonRow } from './store.ts';
import { findVersion } from './store-changes.ts';

/** What is locked by a publication: the results without what only the publication itself knows. */
export type ResultContent = Omit<
  SeasonResults,
  'version' | 'publishedAt' | 'documentNumber' | 'documentDate' | 'hash'
>;

/** The published season of the year before, as it was published last. */
export interface Earlier {
  id: string;
  year: number;
  score: SetScore;
}

/** The newest published season of the same unit and level before this one, scored anew from what was published. */
export async function findEarlier(
  parts: Pick<SeasonParts, 'db' | 'clock' | 'indicators'>,
  { tenantId, row }: OpenSeason,
): Promise<Earlier | null> {
  const found = await parts.db.inTenant(tenantId, async (tx) => {
    const before = publishedYears(await listSeasons(tx, tenantId), row).find(
      ({ year }) => year < row.year,
    );
    return before === undefined ? null : await findVersion(tx, tenantId, { seasonId: before.id });
  });
  if (found === null) return null;
  const content = parseContent(found.content);
  const season = await openSeason(parts, { tenantId, seasonId: found.seasonId });
  const score = scorePoints(
    season.set,
    content.units.map(({ unit, items }) => ({
      unit: unit.id,
      points: new Map(items.map(({ code, final }): [string, Decimal | null] => [code, final])),
    })),
  );
  const ranks = new Map(content.units.map(({ unit, rank }) => [unit.id, rank]));
  return {
    ...{ id: found.seasonId, year: content.season.year },
    // A place is the one that was printed, whoever was ranked together then.
    score: {
      ...score,
      units: score.units.map((own) => ({ ...own, rank: ranks.get(own.unit) ?? null })),
    },
  };
}

const contentSchema = seasonResultsSchema.omit({
  ...{ version: true, publishedAt: true, documentNumber: true, documentDate: true, hash: true },
});

/** What was locked is what was checked before it was locked. */
export function parseContent(text: string): ResultContent {
  return contentSchema.parse(JSON.parse(text));
}

/** One published season of the same unit and level for each year, the newest year first; of several the last published. */
export function publishedYears(seasons: readonly SeasonRow[], like: SeasonRow): SeasonRow[] {
  const own = seasons
    .filter(
      ({ unitId, level, version }) => unitId === like.unitId && level === like.level && version > 0,
    )
    .toSorted(
      (a, b) => b.year - a.year || ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1),
    );
  return own.filter(({ year }, index) => own[index - 1]?.year !== year);
}
