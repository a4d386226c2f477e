import type {
  RatingAspect,
  RatingFigures,
  RatingQuery,
  RatingStage,
} from '@motcua/contract/ratings.ts';
import { ratingStages } from '@motcua/contract/ratings.ts';
import type { DossierStatus } from '@motcua/domain/dossier/status.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import { percentOf, share } from '@motcua/domain/survey/share.ts';
import { type Group, mayBeTold, showableGroups } from '@motcua/domain/survey/small-groups.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { SurveyParts } from './parts.ts';
import { requireUnit } from './policy.ts';
import { codeOfToken, ratingSecret, ratingToken } from './rating-tokens.ts';
import * as store from './store-ratings.ts';
import { markOf } from './tokens.ts';

/** Fewer ratings are not shown, so that no clerk knows his client by them (NĐ 61/2018 Art. 27.3). */
export const RATINGS_SHOWN = 5;
const URN_FULL = 5;
const SATISFIED = 4;

/** What may be rated at each state (TT 01/2018 Art. 12.2: slips go out with forms 01, 02 and 03). */
const STAGE_OF = {
  submitted: null,
  accepted: 'reception',
  declined: null,
  processing: 'reception',
  supplement_requested: 'supplement',
  payment_requested: 'reception',
  withdrawn: 'result',
  stopped: 'result',
  resolved: 'result',
  delivered: 'result',
} as const satisfies Record<DossierStatus, RatingStage | null>;

export interface RatingSheet {
  dossierCode: string;
  unitName: string;
  procedureName: string;
  stage: RatingStage;
}

export interface GivenRating {
  tenantId: string;
  token: string;
  score: number;
  aspects: readonly RatingAspect[];
  comment: string | null;
}

export type Ratings = ReturnType<typeof createRatings>;

/** Ratings after an act of a dossier, by the token on its paper; kept apart from surveys. */
export function createRatings(parts: SurveyParts) {
  const { db, clock } = parts;
  return {
    /** The token that a paper of this dossier bears. */
    token: (tenantId: string, dossierCode: string): Promise<string> =>
      db.inTenant(tenantId, async (tx) =>
        ratingToken(await ratingSecret(tx, tenantId, clock), dossierCode),
      ),
    /** What a token lets somebody rate now. Throws `rating.unknown`, `rating.given`. */
    open: (tenantId: string, token: string): Promise<RatingSheet> =>
      db.inTenant(tenantId, async (tx) => {
        const { dossier, stage, mark } = await openRating(tx, parts, { tenantId, token });
        if (await store.isGiven(tx, tenantId, mark)) throw new DomainError('rating.given');
        const { code: dossierCode, unitName, procedureName } = dossier;
        return { dossierCode, unitName, procedureName, stage };
      }),
    /** Throws `rating.unknown`, `rating.given`. */
    take: (given: GivenRating) => takeRating(parts, given),
    figures: (officer: SignedIn, query: RatingQuery) => figuresFor(parts, officer, query),
    shuffleAll: async () => {
      for (const { id } of await parts.organisation.listTenants())
        await db.inTenant(id, (tx) => store.shuffleRatings(tx, id, URN_FULL));
    },
  };
}

type Tx = Parameters<typeof store.insertRating>[0];

async function openRating(
  tx: Tx,
  parts: SurveyParts,
  { tenantId, token }: { tenantId: string; token: string },
) {
  const secret = await ratingSecret(tx, tenantId, parts.clock);
  const code = codeOfToken(secret, token);
  const dossier = code === null ? null : await store.findRatedDossier(tx, tenantId, code);
  const stage = dossier === null ? null : (STAGE_OF[dossier.status as DossierStatus] ?? null);
  if (dossier === null || stage === null) throw new DomainError('rating.unknown');
  return { dossier, stage, mark: markOf(secret, `given/${dossier.id}/${stage}`) };
}

async function takeRating(parts: SurveyParts, given: GivenRating): Promise<void> {
  const { tenantId, token, score, aspects, comment } = given;
  await parts.db.inTenant(tenantId, async (tx) => {
    const { dossier, stage, mark } = await openRating(tx, parts, { tenantId, token });
    if (!(await store.insertGiven(tx, tenantId, mark))) throw new DomainError('rating.given');
    const today = todayOf(parts);
    const month = plainDate(yearOf(today), Number(today.slice(5, 7)), 1);
    const { unitId, field } = dossier;
    await store.insertRating(tx, tenantId, {
      ...{ unitId, field, stage, month, score, aspects },
      comment: comment?.trim() || null,
    });
  });
  await parts.db.inTenant(tenantId, (tx) => store.shuffleRatings(tx, tenantId, URN_FULL));
}

async function figuresFor(
  parts: SurveyParts,
  officer: SignedIn,
  { unit: asked, from, to }: RatingQuery,
): Promise<RatingFigures> {
  const { tenantId } = officer;
  const unit = await parts.organisation.findUnit(tenantId, asked);
  if (unit === null) throw new DomainError('unit.unknown', { unit: asked });
  await requireUnit(parts, officer, unit.id);
  const tree = 'subordination';
  const unitIds = await parts.organisation.listDescendantIds(tenantId, { unitId: unit.id, tree });
  return await parts.db.inTenant(tenantId, async (tx) => {
    const span = { unitIds, from, to };
    const everywhere = await store.countRatings(tx, tenantId, { ...span, unitIds: null });
    const within = new Set(unitIds);
    const isTold = mayBeTold(ratedGroups(everywhere), (key) => within.has(key), RATINGS_SHOWN);
    const rows = isTold ? everywhere.filter(({ unitId }) => within.has(unitId)) : [];
    const aspects = isTold ? await store.countAspects(tx, tenantId, span) : [];
    const comments = isTold ? await store.listRatingComments(tx, tenantId, span) : [];
    return {
      ...{ unit: { id: unit.id, name: unit.name }, from, to, minimum: RATINGS_SHOWN },
      all: figureOf(rows),
      byStage: byStage(rows),
      byUnit: byUnit(rows, everywhere),
      aspects: aspects.map(({ aspect, count }) => ({
        ...{ aspect, count: count < RATINGS_SHOWN ? null : count },
      })),
      comments,
    };
  });
}

function byStage(rows: readonly store.RatingRow[]): RatingFigures['byStage'] {
  const rowsOf = (stage: RatingStage) => rows.filter((row) => row.stage === stage);
  const shown = showableGroups(
    ratingStages.map((key) => ({ key, answers: countOf(rowsOf(key)) })),
    RATINGS_SHOWN,
  );
  return ratingStages.map((stage) => ({
    ...{ stage, ...figureOf(shown.has(stage) ? rowsOf(stage) : []) },
  }));
}

/** Which are shown is the same whoever asks: the province's table and the unit's own page make no difference. */
function byUnit(
  rows: readonly store.RatingRow[],
  everywhere: readonly store.RatingRow[],
): RatingFigures['byUnit'] {
  const units = new Map(rows.map(({ unitId, unitName }) => [unitId, unitName]));
  const shown = showableGroups(ratedGroups(everywhere), RATINGS_SHOWN);
  return [...units].map(([id, name]) => ({
    unit: { id, name },
    ...figureOf(shown.has(id) ? rows.filter(({ unitId }) => unitId === id) : []),
  }));
}

/** How many ratings each unit has. */
export function ratedGroups(rows: readonly store.RatingRow[]): Group[] {
  const groups = new Map<string, number>();
  for (const { unitId, count } of rows) groups.set(unitId, (groups.get(unitId) ?? 0) + count);
  return [...groups].map(([key, answers]) => ({ key, answers }));
}

/** Nothing of fewer than five. */
export function figureOf(rows: readonly store.RatingRow[]): RatingFigures['all'] {
  const ratings = countOf(rows);
  if (ratings < RATINGS_SHOWN) return { ratings: null, satisfied: null, percent: null, mean: null };
  const satisfied = countOf(rows.filter(({ score }) => score >= SATISFIED));
  const sum = rows.reduce((so, { score, count }) => so + score * count, 0);
  return {
    ...{ ratings, satisfied, percent: percentOf(share(satisfied, ratings)) },
    mean: percentOf(share(sum, ratings)) / 100,
  };
}

function countOf(rows: readonly store.RatingRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
