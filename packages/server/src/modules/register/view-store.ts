import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';

/** A dossier as the register needs it; what only its facts know comes from them. */
export interface RegisterRow {
  number: number;
  id: string;
  code: string;
  procedure_code: string;
  procedure_name: string;
  applicant_name: string;
  channel: string;
  status: string;
  outcome: string | null;
  unit_name: string;
  received_at: string;
  due_at: string | null;
  promised_at: string | null;
  ended_at: string | null;
  delivered_at: string | null;
  imported: boolean;
  address: string | null;
  phone: string | null;
  result_delivery: string | null;
  agency: string | null;
  note: string | null;
  received_by: string | null;
}

export interface RegisterPlace {
  tenantId: string;
  deskId: string;
  year: number;
}

/** Lines of one register after a number, in its order. */
export async function listRegisterRows(
  tx: Transaction,
  { tenantId, deskId, year }: RegisterPlace,
  { after, limit }: { after: number; limit: number },
): Promise<RegisterRow[]> {
  return await tx<RegisterRow[]>`
    select d.register_number as number, d.id, d.code, d.procedure_code, d.procedure_name,
      d.applicant_name, d.channel, d.status, d.outcome, u.name as unit_name, d.received_at, d.due_at,
      d.promised_at, d.ended_at, d.delivered_at, d.imported,
      first.event->'request'->'applicant'->>'address' as address,
      first.event->'request'->'applicant'->>'phone' as phone,
      first.event->'request'->'resultDelivery'->>'how' as result_delivery,
      first.event->>'agency' as agency, first.event->>'note' as note,
      delivery.event->'recipient'->>'name' as received_by
    from dossier d
    join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id
    left join lateral (
      select e.event from dossier_event e
      where e.tenant_id = d.tenant_id and e.dossier_id = d.id
        and e.type in ('DossierAccepted', 'DossierImported')
      order by e.version limit 1
    ) first on true
    left join lateral (
      select e.event from dossier_event e
      where e.tenant_id = d.tenant_id and e.dossier_id = d.id and e.type = 'ResultDelivered'
        and d.delivered_at is not null and not d.imported
      limit 1
    ) delivery on true
    where d.tenant_id = ${tenantId} and d.desk_id = ${deskId} and d.register_year = ${year}
      and d.register_number > ${after}
    order by d.register_number limit ${limit}`;
}

/** Last number given in each register of a desk. */
export async function listRegisterYears(
  tx: Transaction,
  tenantId: string,
  deskId: string,
): Promise<{ year: number; last: number }[]> {
  return await tx<{ year: number; last: number }[]>`
    select year, last from register_counter
    where tenant_id = ${tenantId} and desk_id = ${deskId} order by year desc`;
}

/** A register shows names, addresses and telephones: each reading of a line is noted (Law 91/2025/QH15). */
export async function noteReading(
  tx: Transaction,
  tenantId: string,
  reading: { officerId: string; at: string; dossierIds: readonly string[] },
): Promise<void> {
  const { officerId, at, dossierIds } = reading;
  await tx`
    insert into read_log (tenant_id, id, at, officer_id, dossier_id, what)
    select ${tenantId}, id, ${at}, ${officerId}, dossier_id, 'register'
    from unnest(${dossierIds.map(() => newId())}::uuid[], ${[...dossierIds]}::uuid[]) as line (id, dossier_id)`;
}
