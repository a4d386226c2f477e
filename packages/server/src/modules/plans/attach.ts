import { DomainError } from '@motcua/domain/shared/errors.ts';
import { yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { getTaskAtWork } from './act-on-task.ts';
import type { PlanParts } from './parts.ts';
import { placesAt, type Standing, standingOf } from './policy.ts';
import { insertEvent } from './store-events.ts';
import type { TaskRow } from './store-tasks.ts';
import { actorAt } from './task-commands.ts';

/** Lays a piece of the locker to a task. Throws `plan-task.not-yours-to-do` and what the locker throws. */
export async function attach(
  parts: PlanParts,
  officer: SignedIn,
  { id, evidenceId }: { id: string; evidenceId: string },
): Promise<void> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const piece = await parts.evidence.show(officer, evidenceId);
  await parts.db.inTenant(tenantId, async (tx) => {
    const task = await getTaskAtWork(tx, { tenantId, id });
    requireWorker(standing, task);
    await parts.evidence.link(tx, tenantId, {
      ...{ evidenceId, subjectKind: 'plan-task', subjectId: id, by: officer.name },
      ...{ year: yearOf(task.deadline), label: labelOf(task) },
    });
    await insertEvent(tx, tenantId, {
      ...{ taskId: id, at: parts.clock(), act: 'attach', by: actorAt(standing, [task.leadUnitId]) },
      details: { note: piece.title },
    });
  });
}

/** Takes it away again; of a task that is confirmed it stays. Throws `plan-task.not-now`. */
export async function detach(
  parts: PlanParts,
  officer: SignedIn,
  { id, evidenceId }: { id: string; evidenceId: string },
): Promise<void> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  await parts.db.inTenant(tenantId, async (tx) => {
    const task = await getTaskAtWork(tx, { tenantId, id });
    requireWorker(standing, task);
    if (task.reportedDoneOn !== null) throw new DomainError('plan-task.not-now');
    const key = { evidenceId, subjectKind: 'plan-task', subjectId: id };
    if (!(await parts.evidence.unlink(tx, tenantId, key))) return;
    await insertEvent(tx, tenantId, {
      ...{ taskId: id, at: parts.clock(), act: 'detach', by: actorAt(standing, [task.leadUnitId]) },
      details: {},
    });
  });
}

function requireWorker(standing: Standing, task: TaskRow): void {
  if (placesAt(standing, task).length === 0) throw new DomainError('plan-task.not-yours-to-do');
}

function labelOf({ number, content, planTitle }: TaskRow): string {
  const text = number === '' ? content : `${number}. ${content}`;
  return [text.slice(0, 200), ...(planTitle === null ? [] : [planTitle])].join(' – ');
}
