import type {
  TaskDetails,
  TaskEventView,
  TaskList,
  TaskQuery,
} from '@motcua/contract/plan-tasks.ts';
import type { PlanDetails, PlanList, PlanQuery } from '@motcua/contract/plans.ts';
import { addWorkingDays } from '@motcua/domain/calendar/working-calendar.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { seesPlan, seesTask, unitIdOf } from './find.ts';
import type { PlanParts } from './parts.ts';
import { type Standing, standingOf } from './policy.ts';
import { findPlan, listPlans, type PlanRow } from './store.ts';
import { listEvents, type TaskEventRow } from './store-events.ts';
import { findTask, listPartsOf, listTasks, type TaskRow } from './store-tasks.ts';
import { viewPlan, viewPlans } from './view-plan.ts';
import { prepareViewing, taskView } from './view-task.ts';

/** More than anybody reads; the most urgent come first. */
const MOST = 1000;

/** Issued plans of every unit and the drafts of one's own. Throws `unit.not-found`. */
export async function listPlansFor(
  parts: PlanParts,
  officer: SignedIn,
  query: PlanQuery,
): Promise<PlanList> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const unitId = query.unit === undefined ? null : await unitIdOf(parts, tenantId, query.unit);
  const day = todayOf(parts);
  const filter = { unitId, year: query.year ?? null, kind: query.kind ?? null };
  return await parts.db.inTenant(tenantId, async (tx) => {
    const rows = await listPlans(tx, tenantId, { ...filter, draftsOf: [...standing.worksFor] });
    return {
      items: await viewPlans(tx, tenantId, { rows, day, standing }),
      ...{ asOf: day, mayPlan: standing.plansFor.size > 0 },
    };
  });
}

/** A plan with its tasks in order of number. Throws `plan.not-found`. */
export async function showPlan(
  parts: PlanParts,
  officer: SignedIn,
  id: string,
): Promise<PlanDetails> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const day = todayOf(parts);
  const shown = await parts.db.inTenant(tenantId, async (tx) => {
    const row = await getPlanSeen(tx, { tenantId, id, standing });
    return await viewPlan(tx, tenantId, { row, day, standing });
  });
  const tasks = await viewTasks(parts, { standing, rows: shown.tasks });
  return { ...shown.plan, tasks, asOf: day };
}

/** A task with its parts, evidence and history. Throws `plan-task.not-found`. */
export async function showTask(
  parts: PlanParts,
  officer: SignedIn,
  id: string,
): Promise<TaskDetails> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const found = await parts.db.inTenant(tenantId, async (tx) => {
    const row = await findTask(tx, tenantId, { id });
    if (row === null || !seesTask(standing, row)) throw new DomainError('plan-task.not-found');
    return {
      row,
      below: await listPartsOf(tx, tenantId, [id]),
      events: await listEvents(tx, tenantId, id),
    };
  });
  const [task, ...below] = await viewTasks(parts, {
    ...{ standing, rows: [found.row, ...found.below] },
  });
  if (task === undefined) throw new DomainError('plan-task.not-found');
  const evidence = await parts.evidence.listFor(tenantId, 'plan-task', [id]);
  return {
    ...{ ...task, parts: below, history: found.events.map(eventView).reverse() },
    evidenceList: [...(evidence.get(id) ?? [])],
  };
}

/** Tasks at work, the most urgent first. Throws `unit.not-found`. */
export async function listTasksFor(
  parts: PlanParts,
  officer: SignedIn,
  query: TaskQuery,
): Promise<TaskList> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const today = todayOf(parts);
  const leadUnitId = query.unit === undefined ? null : await unitIdOf(parts, tenantId, query.unit);
  const own = leadUnitId === null && query.sourceId === undefined;
  const calendar = await calendarFor(parts, standing);
  const { view, side } = query;
  const rows = await parts.db.inTenant(tenantId, (tx) =>
    listTasks(tx, tenantId, {
      leadIn: own && side !== 'owner' ? [...standing.worksFor] : null,
      ownerIn: own && side !== 'lead' ? [...standing.plansFor] : null,
      ...{ leadUnitId, limit: MOST },
      ...{ open: view !== 'all', awaiting: view === 'awaiting' },
      dueFrom: view === 'due' ? today : null,
      dueTo:
        view === 'due'
          ? addWorkingDays(calendar, today, query.within)
          : view === 'overdue'
            ? addDays(today, -1)
            : null,
      source:
        query.sourceKind === undefined || query.sourceId === undefined
          ? null
          : { kind: query.sourceKind, id: query.sourceId },
    }),
  );
  const seen = rows.filter((row) => seesTask(standing, row));
  return { items: await viewTasks(parts, { standing, rows: seen }), asOf: today };
}

/** Rows as the reader may see them and act on them. */
export async function viewTasks(
  parts: PlanParts,
  { standing, rows }: { standing: Standing; rows: readonly TaskRow[] },
) {
  const { tenantId } = standing.officer;
  const calendar = await calendarFor(parts, standing);
  const linked = await parts.evidence.listFor(
    tenantId,
    'plan-task',
    rows.map(({ id }) => id),
  );
  const evidence = new Map([...linked].map(([id, pieces]) => [id, pieces.length]));
  const viewing = await parts.db.inTenant(tenantId, (tx) =>
    prepareViewing(tx, tenantId, {
      ...{ rows, today: todayOf(parts), calendar, standing, evidence },
    }),
  );
  return rows.map((row) => taskView(row, viewing));
}

export async function getPlanSeen(
  tx: Transaction,
  { tenantId, id, standing }: { tenantId: string; id: string; standing: Standing },
): Promise<PlanRow> {
  const row = await findPlan(tx, tenantId, { id });
  if (row === null || !seesPlan(standing, row)) throw new DomainError('plan.not-found');
  return row;
}

async function calendarFor(parts: PlanParts, { officer }: Standing) {
  const [held] = officer.assignments;
  if (held === undefined) throw new DomainError('plan.not-yours');
  return await parts.reference.calendarOf(officer.tenantId, held.unitId);
}

function eventView(row: TaskEventRow): TaskEventView {
  const { details } = row;
  return {
    ...{ version: row.version, at: row.at, act: row.act, by: row.byName, unit: row.byUnitName },
    ...{ percent: details.percent ?? null, day: details.day ?? null },
    ...{ note: details.note || null, cause: details.cause ?? null },
    decision: details.decision ?? null,
  };
}
