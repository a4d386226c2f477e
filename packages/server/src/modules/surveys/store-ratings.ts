import type { RatingAspect, RatingStage } from '@motcua/contract/ratings.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface RatedDossier {
  id: string;
  code: string;
  unitId: string;
  unitName: string;
  field: string;
  procedureName: string;
  status: string;
}

export async function findRatedDossier(
  tx: Transaction,
  tenantId: string,
  code: string,
): Promise<RatedDossier | null> {
  const [row] = await tx<RatedDossier[]>`
    select d.id, d.code, d.unit_id as "unitId", u.name as "unitName", d.field,
      d.procedure_name as "procedureName", d.status
    from dossier d join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id
    where d.tenant_id = ${tenantId} and d.code = ${code}`;
  return row ?? null;
}

/** False when this mark is there already. */
export async function insertGiven(
  tx: Transaction,
  tenantId: string,
  mark: Buffer,
): Promise<boolean> {
  const inserted = await tx`
    insert into rating_given (tenant_id, mark) values (${tenantId}, ${mark}) on conflict do nothing`;
  return inserted.count === 1;
}

export async function isGiven(tx: Transaction, tenantId: string, mark: Buffer): Promise<boolean> {
  const [row] = await tx`
    select from rating_given where tenant_id = ${tenantId} and mark = ${mark}`;
  return row !== undefined;
}

export async function insertRating(
  tx: Transaction,
  tenantId: string,
  rating: {
    unitId: string;
    field: string;
    stage: RatingStage;
    month: PlainDate;
    score: number;
    aspects: readonly RatingAspect[];
    comment: string | null;
  },
): Promise<void> {
  await tx`
    insert into rating_sheet (tenant_id, unit_id, field, stage, month, score, aspects, comment)
    values (${tenantId}, ${rating.unitId}, ${rating.field}, ${rating.stage}, ${rating.month},
      ${rating.score}, ${[...rating.aspects]}, ${rating.comment})`;
}

/** Empties the urn of ratings when it holds so many. */
export async function shuffleRatings(
  tx: Transaction,
  tenantId: string,
  least: number,
): Promise<void> {
  await tx`
    with urn as (
      delete from rating_sheet where tenant_id = ${tenantId}
        and (select count(*) from rating_sheet where tenant_id = ${tenantId}) >= ${least}
      returning unit_id, field, stage, month, score, aspects, comment
    ), words as (
      insert into rating_comment (tenant_id, unit_id, month, words)
      select ${tenantId}, unit_id, month, comment from urn where comment is not null
      order by random()
    )
    insert into rating (tenant_id, unit_id, field, stage, month, score, aspects)
    select ${tenantId}, unit_id, field, stage, month, score, aspects from urn order by random()`;
}

export interface RatingRow {
  unitId: string;
  unitName: string;
  stage: RatingStage;
  score: number;
  count: number;
}

interface Span {
  /** Null: of all. */
  unitIds: readonly string[] | null;
  from: PlainDate;
  to: PlainDate;
}

/** Of months that lie wholly in the span. */
export async function countRatings(
  tx: Transaction,
  tenantId: string,
  span: Span,
): Promise<RatingRow[]> {
  return await tx<RatingRow[]>`
    select r.unit_id as "unitId", u.name as "unitName", r.stage, r.score, count(*) as count
    from ${ratingsOf(tx, tenantId, span)} r
      join unit u on u.tenant_id = ${tenantId} and u.id = r.unit_id
    group by 1, 2, 3, 4`;
}

export async function countAspects(
  tx: Transaction,
  tenantId: string,
  span: Span,
): Promise<{ aspect: RatingAspect; count: number }[]> {
  return await tx<{ aspect: RatingAspect; count: number }[]>`
    select aspect, count(*) as count
    from ${ratingsOf(tx, tenantId, span)} r cross join lateral unnest(r.aspects) aspect
    group by 1 order by 2 desc, 1`;
}

export async function listRatingComments(
  tx: Transaction,
  tenantId: string,
  { unitIds, from, to }: Span,
): Promise<string[]> {
  const rows = await tx<{ words: string }[]>`
    select words from rating_comment
    where tenant_id = ${tenantId} ${ofUnits(tx, unitIds)}
      and month >= ${from} and month + interval '1 month' - interval '1 day' <= ${to}
    order by md5(words) limit 200`;
  return rows.map(({ words }) => words);
}

function ratingsOf(tx: Transaction, tenantId: string, { unitIds, from, to }: Span) {
  const within = tx`tenant_id = ${tenantId} ${ofUnits(tx, unitIds)}
    and month >= ${from} and month + interval '1 month' - interval '1 day' <= ${to}`;
  return tx`(
    select unit_id, stage, score, aspects from rating where ${within}
    union all
    select unit_id, stage, score, aspects from rating_sheet where ${within})`;
}

function ofUnits(tx: Transaction, unitIds: Span['unitIds']) {
  return unitIds === null ? tx`` : tx`and unit_id = any(${[...unitIds]}::uuid[])`;
}
