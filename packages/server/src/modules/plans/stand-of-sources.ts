import { type TaskState, taskStateOn } from '@motcua/domain/plan/task-state.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { todayOf } from '../../platform/clock.ts';
import type { PlanParts } from './parts.ts';
import { listTasksOfSources } from './store-tasks.ts';

/** How a task stands that something beside a plan asked for. */
export interface StandOfTask {
  taskId: string;
  leadUnitId: string;
  deadline: PlainDate;
  dueOn: PlainDate;
  state: TaskState;
  percent: number;
  reportedDoneOn: PlainDate | null;
  doneOn: PlainDate | null;
}

/** The tasks of each source by its id; one without tasks is absent. */
export async function standOfSources(
  parts: PlanParts,
  tenantId: string,
  of: { kind: string; ids: readonly string[] },
): Promise<Map<string, StandOfTask[]>> {
  const today = todayOf(parts);
  const rows = await parts.db.inTenant(tenantId, (tx) => listTasksOfSources(tx, tenantId, of));
  const found = new Map<string, StandOfTask[]>();
  for (const row of rows) {
    const stand: StandOfTask = {
      ...{ taskId: row.id, leadUnitId: row.leadUnitId, deadline: row.deadline, dueOn: row.dueOn },
      ...{ state: taskStateOn(row, today), percent: row.progress.at(-1)?.percent ?? 0 },
      ...{ reportedDoneOn: row.reportedDoneOn, doneOn: row.doneOn },
    };
    const key = row.sourceId ?? '';
    found.set(key, [...(found.get(key) ?? []), stand]);
  }
  return found;
}
