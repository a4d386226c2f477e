import type { PlanView } from '@motcua/contract/plans.ts';
import { issueTimeliness } from '@motcua/domain/plan/deadline.ts';
import { planTree } from '@motcua/domain/plan/plan-tree.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { countedOf, figuresView } from './counted.ts';
import type { Standing } from './policy.ts';
import { shippedRules } from './shipped-rules.ts';
import { listPlansBelow, listUnitNames, type PlanRow } from './store.ts';
import { listTasksOfPlans, type TaskRow } from './store-tasks.ts';
import { decisionOf, unitOf } from './view-task.ts';

export interface PlanViewing {
  day: PlainDate;
  standing: Standing;
}

/** Plans with the figures of all that stands below them, at the end of a day. */
export async function viewPlans(
  tx: Transaction,
  tenantId: string,
  { rows, day, standing }: PlanViewing & { rows: readonly PlanRow[] },
): Promise<PlanView[]> {
  const below = await listPlansBelow(
    tx,
    tenantId,
    rows.map(({ id }) => id),
  );
  const all = await listTasksOfPlans(
    tx,
    tenantId,
    below.map(({ id }) => id),
  );
  const byPlan = Map.groupBy(all, ({ planId }) => planId ?? '');
  const tasksOf = (id: string) => (byPlan.get(id) ?? []).map(countedOf);
  const tree = planTree(below, tasksOf);
  const units = await listUnitNames(
    tx,
    tenantId,
    rows.map(({ unitId }) => unitId),
  );
  return rows.map((row) => ({
    ...planHead(row, standing),
    unit: unitOf(units, row.unitId),
    figures: figuresView(tree.idsBelow(row.id).flatMap(tasksOf), {
      ...{ day, progress: tree.progressOf(row.id, day) },
    }),
  }));
}

/** One plan, and the tasks that stand in it itself. */
export async function viewPlan(
  tx: Transaction,
  tenantId: string,
  { row, ...viewing }: PlanViewing & { row: PlanRow },
): Promise<{ plan: PlanView; tasks: TaskRow[] }> {
  const [plan] = await viewPlans(tx, tenantId, { ...viewing, rows: [row] });
  if (plan === undefined) throw new Error('a plan that was read is shown');
  return { plan, tasks: await listTasksOfPlans(tx, tenantId, [row.id]) };
}

function planHead(row: PlanRow, { plansFor }: Standing): Omit<PlanView, 'unit' | 'figures'> {
  const { from, to, decisionDate } = row;
  const months = shippedRules().issue.monthsIntoPeriod;
  return {
    ...{ id: row.id, kind: row.kind, title: row.title, from, to },
    parent:
      row.parentId === null ? null : { id: row.parentId, title: row.parentTitle ?? row.parentId },
    ...{ weight: row.weight, fieldList: row.fieldList, target: row.target },
    state: decisionDate === null ? 'draft' : 'issued',
    decision: decisionOf(row.decisionNumber, decisionDate, row.decisionSigner),
    issue: decisionDate === null ? null : issueTimeliness(decisionDate, { from, months }),
    revision: row.revision,
    mayEdit: plansFor.has(row.unitId),
  };
}
