import type {
  NewRecommendation,
  RecommendationActBody,
} from '@motcua/contract/inspection-recommendations.ts';
import { decideRecommendationAct } from '@motcua/domain/inspection/recommendations.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import { findSeen, sightAt } from './find.ts';
import type { InspectionParts, Within } from './parts.ts';
import { requireActing, standingOf } from './policy.ts';
import { findInspection, type InspectionRow } from './store.ts';
import { findRecord } from './store-records.ts';
import {
  findRecommendation,
  insertEvent,
  insertRecommendation,
  listEvents,
  type RecommendationRow,
  updateRecommendation,
} from './store-recommendations.ts';
import { sidesOf } from './view-recommendations.ts';

/** What a task names as the thing that asked for it. */
export const TASK_SOURCE = 'inspection-recommendation';

/**
 * Asks an addressee for something until a day, after the minutes are concluded; with a unit of the tenant it becomes a
 * task there. Throws `inspection.not-found`, `inspection.not-yours`, `inspection.not-now`, `unit.not-found`,
 * `inspection-recommendation.finding-unknown`.
 */
export async function recommend(
  parts: InspectionParts,
  officer: SignedIn,
  { inspectionId, ...told }: NewRecommendation & { inspectionId: string },
): Promise<string> {
  const { tenantId } = officer;
  const { row, sight } = await findSeen(parts, officer, inspectionId);
  requireActing(sight);
  if (row.state !== 'concluded')
    throw new DomainError('inspection.not-now', { act: 'recommend', state: row.state });
  const order = await taskOrderOf(parts, { officer, told, inspection: row });
  const id = newId();
  const at = parts.clock();
  await parts.db.inTenant(tenantId, async (tx) => {
    await requireFinding({ tx, tenantId }, { inspectionId, slot: told.finding });
    const taskId =
      order === null
        ? null
        : await parts.plans.openTask(tx, tenantId, { ...order, source: { kind: TASK_SOURCE, id } });
    const { finding, text, group, unitId, dueOn } = told;
    await insertRecommendation(tx, tenantId, {
      ...{ id, inspectionId, finding, text, group, unitId, dueOn, state: 'open', taskId },
      ...{ madeAt: at, revision: 1 },
    });
    await insertEvent(tx, tenantId, {
      ...{ recommendationId: id, number: 1, act: 'make', at, words: null },
      ...{ officerId: officer.id, officerName: officer.name },
    });
    if (unitId !== null)
      await parts.notifications.send(tx, tenantId, {
        channel: 'desk',
        to: { unitId, roles: ['head', 'leader', 'reform_officer'] },
        words: {
          subject: `Kiến nghị của Đoàn kiểm tra số ${row.teamNumber}`,
          text: `${text} Hạn: ${formatPlainDate(dueOn)}.`,
        },
        dedupeKey: `inspection-recommendation:${id}:made`,
        relatesTo: { kind: TASK_SOURCE, id },
        path: '/reform/inspections/recommendations',
      });
  });
  return id;
}

/**
 * Reports, resolves, returns or withdraws, and the task with it. Throws `inspection-recommendation.not-found`, `…not-now`,
 * `…words-missing`, `inspection.not-yours`, `inspection.changed-meanwhile`.
 */
export async function actOnRecommendation(
  parts: InspectionParts,
  officer: SignedIn,
  { id, act, words }: RecommendationActBody & { id: string },
): Promise<void> {
  const { tenantId } = officer;
  const { row, inspection } = await findBoth(parts, { tenantId, id });
  const standing = await standingOf(parts.reference, officer);
  const sight = await sightAt(parts, standing, inspection);
  const sides = sidesOf({ row, standing, sight });
  if (sides.length === 0) throw new DomainError('inspection-recommendation.not-found');
  const needed = act === 'report' ? 'addressee' : 'inspector';
  if (!sides.includes(needed)) throw new DomainError('inspection.not-yours');
  const state = decideRecommendationAct(row.state, { act, words });
  const at = parts.clock();
  await parts.db.inTenant(tenantId, async (tx) => {
    const resolvedAt = state === 'resolved' ? at : null;
    if (!(await updateRecommendation(tx, tenantId, { ...row, state, resolvedAt })))
      throw new DomainError('inspection.changed-meanwhile');
    const number = (await listEvents(tx, tenantId, [id])).length + 1;
    await insertEvent(tx, tenantId, {
      ...{ recommendationId: id, number, act, at, words },
      ...{ officerId: officer.id, officerName: officer.name },
    });
    if (row.taskId !== null)
      await parts.plans.settleTask(tx, tenantId, {
        ...{ taskId: row.taskId, as: settlements[act], words: words ?? '' },
        by: actorOf(officer),
      });
  });
}

/** What each act means for the task that the recommendation became. */
const settlements = {
  report: 'reported',
  resolve: 'done',
  return: 'sent_back',
  withdraw: 'withdrawn',
} as const;

function actorOf({ id, name, assignments: [held] }: SignedIn) {
  return { officerId: id, name, unitName: held?.unitName ?? null };
}

async function findBoth(
  { db }: InspectionParts,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<{ row: RecommendationRow; inspection: InspectionRow }> {
  return await db.inTenant(tenantId, async (tx) => {
    const row = await findRecommendation(tx, tenantId, id);
    const inspection = row === null ? null : await findInspection(tx, tenantId, row.inspectionId);
    if (row === null || inspection === null)
      throw new DomainError('inspection-recommendation.not-found');
    return { row, inspection };
  });
}

async function requireFinding(
  { tx, tenantId }: Within,
  { inspectionId, slot }: { inspectionId: string; slot: string | null },
): Promise<void> {
  if (slot === null) return;
  const found = await findRecord(tx, tenantId, { inspectionId, slot });
  if (found?.value.kind !== 'finding' || found.value.withdrawn)
    throw new DomainError('inspection-recommendation.finding-unknown');
}

/** The task it becomes; null where no unit of the tenant is addressed, or none is wanted. */
async function taskOrderOf(
  { reference, plans }: InspectionParts,
  of: { officer: SignedIn; told: NewRecommendation; inspection: InspectionRow },
) {
  const { officer, told, inspection } = of;
  if (told.unitId === null) return null;
  const unit = await reference.findUnit(officer.tenantId, told.unitId);
  if (unit === null) throw new DomainError('unit.not-found', { unit: told.unitId });
  if (!told.openTask) return null;
  const deadline = told.dueOn;
  const dueOn = await plans.dueDay(officer.tenantId, { leadUnitId: unit.id, deadline });
  return {
    ...{ content: told.text, ownerUnitId: inspection.officeUnitId, leadUnitId: unit.id },
    ...{ deadline, dueOn },
    by: actorOf(officer),
  };
}
