import type { PeriodCalendar } from '@motcua/domain/reporting/period.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface ReminderRow {
  id: string;
  kind: 'due_soon' | 'overdue' | 'returned' | 'part_changed';
  at: Instant;
  unitId: string;
  regimeCode: string;
  periodCode: string;
  periodCalendar: PeriodCalendar;
  dueOn: PlainDate;
  reportId: string | null;
  /** Tells the second return or change from the first. */
  mark: string;
}

/** Each thing is noted once; true when it was new. */
export async function insertReminder(
  tx: Transaction,
  tenantId: string,
  row: ReminderRow,
): Promise<boolean> {
  const inserted = await tx`
    insert into report_reminder (tenant_id, id, kind, at, unit_id, regime_code, period_code,
      period_calendar, due_on, report_id, mark)
    values (${tenantId}, ${row.id}, ${row.kind}, ${row.at}, ${row.unitId}, ${row.regimeCode},
      ${row.periodCode}, ${row.periodCalendar}, ${row.dueOn}, ${row.reportId}, ${row.mark})
    on conflict do nothing`;
  return inserted.count === 1;
}

/** The newest reminders of these units. */
export async function listReminders(
  tx: Transaction,
  tenantId: string,
  unitIds: readonly string[],
): Promise<ReminderRow[]> {
  return await tx<ReminderRow[]>`
    select id, kind, at, unit_id as "unitId", regime_code as "regimeCode",
      period_code as "periodCode", period_calendar as "periodCalendar", due_on as "dueOn",
      report_id as "reportId", mark
    from report_reminder where tenant_id = ${tenantId} and unit_id = any(${[...unitIds]}::uuid[])
    order by at desc, id desc limit 200`;
}
