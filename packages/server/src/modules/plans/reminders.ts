import { reminderOn } from '@motcua/domain/plan/deadline.ts';
import { addDays, formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import type { PlanParts } from './parts.ts';
import { shippedRules } from './shipped-rules.ts';
import { insertReminder } from './store-events.ts';
import { listTasks, type TaskRow } from './store-tasks.ts';

/** No limit of working days reaches further than this many days. */
const DAYS_AHEAD = 60;

/** Reminds the lead units of every tenant: working days before the due day, and when it has passed. */
export async function remindAll(parts: PlanParts): Promise<number> {
  let told = 0;
  for (const { id } of await parts.organisation.listTenants()) told += await remind(parts, id);
  return told;
}

async function remind(parts: PlanParts, tenantId: string): Promise<number> {
  const today = todayOf(parts);
  const rows = await parts.db.inTenant(tenantId, (tx) =>
    listTasks(tx, tenantId, {
      ...{ leadIn: null, ownerIn: null, leadUnitId: null, source: null, limit: 100_000 },
      ...{ open: true, awaiting: false, dueFrom: null, dueTo: addDays(today, DAYS_AHEAD) },
    }),
  );
  let told = 0;
  for (const row of rows) {
    // What is said to be done waits for the owner, not for the lead unit.
    if (row.reportedDoneOn !== null) continue;
    const calendar = await parts.reference.calendarOf(tenantId, row.leadUnitId);
    const kind = reminderOn(today, {
      ...{ dueOn: row.dueOn, calendar, workingDaysBefore: shippedRules().remindWorkingDaysBefore },
    });
    if (kind === null) continue;
    const isNew = await parts.db.inTenant(tenantId, (tx) =>
      tell(parts, tx, { tenantId, row, kind }),
    );
    if (isNew) told += 1;
  }
  return told;
}

async function tell(
  parts: PlanParts,
  tx: Transaction,
  { tenantId, row, kind }: { tenantId: string; row: TaskRow; kind: string },
): Promise<boolean> {
  const { id: taskId, dueOn } = row;
  if (!(await insertReminder(tx, tenantId, { taskId, kind, dueOn, at: parts.clock() })))
    return false;
  const due = formatPlainDate(dueOn);
  const subject =
    kind === 'overdue'
      ? `Nhiệm vụ cải cách hành chính quá hạn ${due}`
      : `Nhiệm vụ cải cách hành chính đến hạn ${due}`;
  const next =
    kind === 'overdue'
      ? 'Xin báo cáo kết quả, hoặc ghi nguyên nhân chưa hoàn thành.'
      : 'Xin báo cáo tiến độ hoặc kết quả kèm tài liệu kiểm chứng.';
  return await parts.notifications.send(tx, tenantId, {
    ...{ channel: 'desk', to: { unitId: row.leadUnitId }, path: `/reform/tasks/${taskId}` },
    words: { subject, text: `${titleOf(row)} ${next}` },
    dedupeKey: `plan-task ${taskId} ${kind} ${dueOn}`,
    relatesTo: { kind: 'plan-task', id: taskId },
  });
}

function titleOf({ number, content }: TaskRow): string {
  const short = content.length > 300 ? `${content.slice(0, 299)}…` : content;
  return number === '' ? `“${short}”.` : `${number}. “${short}”.`;
}
