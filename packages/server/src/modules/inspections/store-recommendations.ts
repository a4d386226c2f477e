import type {
  RecommendationAct,
  RecommendationState,
} from '@motcua/domain/inspection/recommendations.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface RecommendationRow {
  id: string;
  inspectionId: string;
  finding: string | null;
  text: string;
  group: string;
  unitId: string | null;
  dueOn: PlainDate;
  state: RecommendationState;
  taskId: string | null;
  revision: number;
}

export interface RecommendationEventRow {
  recommendationId: string;
  number: number;
  act: 'make' | RecommendationAct;
  at: Instant;
  officerName: string;
  words: string | null;
}

const columns = (tx: Transaction) => tx`
  id, inspection_id as "inspectionId", finding, body as text, addressee_group as "group",
  unit_id as "unitId", due_on as "dueOn", state, task_id as "taskId", revision`;

/** In the order in which they were made. */
export async function listRecommendations(
  tx: Transaction,
  tenantId: string,
  filter: { inspectionIds: readonly string[] },
): Promise<RecommendationRow[]> {
  return await tx<RecommendationRow[]>`
    select ${columns(tx)} from inspection_recommendation where tenant_id = ${tenantId}
      and inspection_id = any(${[...filter.inspectionIds]}::uuid[])
    order by made_at, id`;
}

export async function findRecommendation(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<RecommendationRow | null> {
  const [row] = await tx<RecommendationRow[]>`
    select ${columns(tx)} from inspection_recommendation
    where tenant_id = ${tenantId} and id = ${id}`;
  return row ?? null;
}

/** Units addressed from outside their own inspections, with the inspections that address them. */
export async function listAddressing(
  tx: Transaction,
  tenantId: string,
  unitIds: readonly string[],
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select distinct inspection_id as id from inspection_recommendation
    where tenant_id = ${tenantId} and unit_id = any(${[...unitIds]}::uuid[])`;
  return rows.map(({ id }) => id);
}

export async function insertRecommendation(
  tx: Transaction,
  tenantId: string,
  row: RecommendationRow & { madeAt: Instant },
): Promise<void> {
  await tx`
    insert into inspection_recommendation (tenant_id, id, inspection_id, finding, body,
      addressee_group, unit_id, due_on, state, task_id, made_at, revision)
    values (${tenantId}, ${row.id}, ${row.inspectionId}, ${row.finding}, ${row.text}, ${row.group},
      ${row.unitId}, ${row.dueOn}, ${row.state}, ${row.taskId}, ${row.madeAt}, ${row.revision})`;
}

/** False when it was changed since `revision` was looked at. */
export async function updateRecommendation(
  tx: Transaction,
  tenantId: string,
  row: Pick<RecommendationRow, 'id' | 'state' | 'revision'> & { resolvedAt: Instant | null },
): Promise<boolean> {
  const updated = await tx`
    update inspection_recommendation set state = ${row.state}, resolved_at = ${row.resolvedAt},
      revision = ${row.revision + 1}
    where tenant_id = ${tenantId} and id = ${row.id} and revision = ${row.revision}`;
  return updated.count === 1;
}

export async function listEvents(
  tx: Transaction,
  tenantId: string,
  recommendationIds: readonly string[],
): Promise<RecommendationEventRow[]> {
  return await tx<RecommendationEventRow[]>`
    select recommendation_id as "recommendationId", number, act, at, officer_name as "officerName",
      words
    from inspection_recommendation_event where tenant_id = ${tenantId}
      and recommendation_id = any(${[...recommendationIds]}::uuid[])
    order by recommendation_id, number`;
}

export async function insertEvent(
  tx: Transaction,
  tenantId: string,
  event: RecommendationEventRow & { officerId: string },
): Promise<void> {
  await tx`
    insert into inspection_recommendation_event (tenant_id, recommendation_id, number, act, at,
      officer_id, officer_name, words)
    values (${tenantId}, ${event.recommendationId}, ${event.number}, ${event.act}, ${event.at},
      ${event.officerId}, ${event.officerName}, ${event.words})`;
}
