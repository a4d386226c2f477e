import { dueDayOf } from '@motcua/domain/plan/deadline.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import { todayOf } from '../../../platform/clock.ts';
import type { Transaction } from '../../../platform/db.ts';
import { newId } from '../../../platform/ids.ts';
import { readWorkbook } from '../../../platform/workbook/read-workbook.ts';
import { getDraft } from '../find.ts';
import type { PlanParts } from '../parts.ts';
import { type Standing, standingOf } from '../policy.ts';
import { shippedFieldLists } from '../shipped-rules.ts';
import { listUnitsOn, type PlanRow } from '../store.ts';
import { insertEvent } from '../store-events.ts';
import { deleteTasksOf, insertTask } from '../store-tasks.ts';
import { actorAt } from '../task-commands.ts';
import type { SheetFault } from './faults.ts';
import { readPlanSheet } from './read-plan-sheet.ts';
import type { ReadTask } from './read-task.ts';

export interface ImportOutcome {
  tasks: number;
  /** Tasks of the draft that the file replaced. */
  replaced: number;
  faults: SheetFault[];
}

/**
 * The tasks of a draft from a workbook, in place of those it had: all of them, or none when anything is
 * wrong. Throws `plan.issued-already`, `workbook.unreadable` and what `getDraft` throws.
 */
export async function importPlan(
  parts: PlanParts,
  officer: SignedIn,
  { id, bytes }: { id: string; bytes: Uint8Array },
): Promise<ImportOutcome> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const sheets = readWorkbook(bytes);
  const rows = sheets[0]?.rows ?? [];
  return await parts.db.inTenant(tenantId, async (tx) => {
    const plan = await getDraft(tx, { tenantId, id, standing });
    const { tasks, faults } = readPlanSheet(rows, {
      ...{ from: plan.from, to: plan.to, fields: fieldsOf(plan) },
      units: await listUnitsOn(tx, tenantId, todayOf(parts)),
    });
    if (faults.length > 0) return { tasks: 0, replaced: 0, faults };
    const replaced = await deleteTasksOf(tx, tenantId, id);
    await writeTasks(parts, tx, { tenantId, plan, tasks, standing });
    return { tasks: tasks.length, replaced, faults };
  });
}

async function writeTasks(
  parts: PlanParts,
  tx: Transaction,
  of: { tenantId: string; plan: PlanRow; tasks: readonly ReadTask[]; standing: Standing },
): Promise<void> {
  const { tenantId, plan, tasks, standing } = of;
  const ids = new Map(tasks.map(({ number }) => [number, newId()]));
  const shallowFirst = [...tasks].sort((a, b) => depth(a.number) - depth(b.number));
  for (const { row: _, field, number, ...task } of shallowFirst) {
    const id = ids.get(number) ?? newId();
    const above = number.split('.').slice(0, -1).join('.');
    const calendar = await parts.reference.calendarOf(tenantId, task.leadUnitId);
    await insertTask(tx, tenantId, {
      ...{ ...task, id, number, planId: plan.id, parentId: ids.get(above) ?? null },
      ...{ fieldCode: field, ownerUnitId: plan.unitId, source: null, added: null },
      dueOn: dueDayOf(calendar, task.deadline),
    });
    await insertEvent(tx, tenantId, {
      ...{ taskId: id, at: parts.clock(), act: 'open', by: actorAt(standing, [plan.unitId]) },
      details: { day: task.deadline },
    });
  }
}

function fieldsOf({ fieldList }: PlanRow) {
  return shippedFieldLists().find(({ code }) => code === fieldList)?.fields ?? [];
}

function depth(number: string): number {
  return number.split('.').length;
}
