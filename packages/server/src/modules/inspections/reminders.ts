import { addDays, formatPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import type { InspectionParts } from './parts.ts';
import { shippedRules } from './shipped.ts';

/** For the night: the team is told of its inspection, addressees of what falls due or is overdue; each thing once. */
export async function remindAll(parts: InspectionParts): Promise<number> {
  let told = 0;
  for (const { id } of await parts.organisation.listTenants()) told += await remind(parts, id);
  return told;
}

async function remind(parts: InspectionParts, tenantId: string): Promise<number> {
  const today = todayOf(parts);
  const until = addDays(today, shippedRules().remindDaysBefore);
  return await parts.db.inTenant(tenantId, async (tx) => {
    let told = 0;
    const send = async (message: Parameters<typeof parts.notifications.send>[2]) => {
      if (await parts.notifications.send(tx, tenantId, message)) told += 1;
    };
    // To the members alone: a notice to a unit would give a surprise away.
    for (const { id, officerId, startsOn, teamNumber } of await listBeginning(tx, {
      ...{ tenantId, today, until },
    }))
      await send({
        ...{ channel: 'desk', to: { officerId } },
        words: {
          subject: `Đoàn kiểm tra số ${teamNumber}`,
          text: `Cuộc kiểm tra bắt đầu ngày ${formatPlainDate(startsOn)}; xin tải gói việc về điện thoại trước khi đi.`,
        },
        dedupeKey: `inspection:${id}:${officerId}:${startsOn}`,
        ...{ relatesTo: { kind: 'inspection', id }, path: `/reform/inspections/${id}` },
      });
    for (const { id, unitId, dueOn, text } of await listDue(tx, { tenantId, until })) {
      const late = today > dueOn;
      await send({
        ...{ channel: 'desk', to: { unitId, roles: ['head', 'leader', 'reform_officer'] } },
        words: {
          subject: late ? 'Kiến nghị kiểm tra đã quá hạn' : 'Kiến nghị kiểm tra sắp đến hạn',
          text: `${text} Hạn: ${formatPlainDate(dueOn)}.`,
        },
        dedupeKey: `inspection-recommendation:${id}:${late ? 'late' : 'soon'}`,
        relatesTo: { kind: 'inspection-recommendation', id },
        path: '/reform/inspections/recommendations',
      });
    }
    return told;
  });
}

async function listBeginning(
  tx: Transaction,
  of: { tenantId: string; today: PlainDate; until: PlainDate },
) {
  return await tx<{ id: string; officerId: string; startsOn: PlainDate; teamNumber: number }[]>`
    select i.id, m.officer_id as "officerId", i.starts_on as "startsOn",
      i.team_number as "teamNumber"
    from inspection i
      join inspection_member m on m.tenant_id = i.tenant_id and m.inspection_id = i.id
    where i.tenant_id = ${of.tenantId} and i.state = 'planned'
      and i.starts_on between ${of.today} and ${of.until}`;
}

async function listDue(tx: Transaction, of: { tenantId: string; until: PlainDate }) {
  return await tx<{ id: string; unitId: string; dueOn: PlainDate; text: string }[]>`
    select id, unit_id as "unitId", due_on as "dueOn", body as text from inspection_recommendation
    where tenant_id = ${of.tenantId} and unit_id is not null and state = 'open'
      and due_on <= ${of.until}`;
}
