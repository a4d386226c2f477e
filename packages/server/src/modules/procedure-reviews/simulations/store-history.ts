import type { TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { StepFact } from '@motcua/domain/dossier/event-parts.ts';
import type { Transaction } from '../../../platform/db.ts';

/** A dossier as a simulation needs it. */
export interface HistoryRow {
  id: string;
  code: string;
  procedureCode: string;
  unitId: string;
  receivedAt: string;
  dueAt: string | null;
  endedAt: string | null;
  outcome: string | null;
  imported: boolean;
}

/** The facts of its way through the steps; `limit`, `clockStart` and `steps` stand in the acceptance only. */
export interface HistoryFact {
  dossierId: string;
  type: string;
  at: string;
  officerId: string;
  unitId: string;
  fromStep: number | null;
  toStep: number | null;
  clock: string | null;
  limit: TimeLimit | null;
  clockStart: string | null;
  steps: StepFact[] | null;
}

const STEP_FACTS = [
  ...['DossierAccepted', 'TakenOver', 'HandedOver', 'StepReturned', 'SupplementRequested'],
  ...['DossierSupplemented', 'PaymentRequested', 'PaymentRecorded', 'ResultRecorded'],
  ...['DossierRefused', 'DossierWithdrawn', 'DossierStopped'],
];

/** Dossiers of one unit in order of reception, a page at a time, off the index of receptions. */
export async function listHistory(
  tx: Transaction,
  of: {
    tenantId: string;
    unitId: string;
    since: string;
    until: string;
    after: { receivedAt: string; id: string } | null;
    limit: number;
  },
): Promise<HistoryRow[]> {
  const { tenantId, unitId, since, until, after, limit } = of;
  return await tx<HistoryRow[]>`
    select id, coalesce(code, id::text) as code, procedure_code as "procedureCode", unit_id as "unitId",
      received_at as "receivedAt", due_at as "dueAt", ended_at as "endedAt", outcome, imported
    from dossier
    where tenant_id = ${tenantId} and unit_id = ${unitId}
      and received_at >= ${after?.receivedAt ?? since} and received_at < ${until}
      ${after === null ? tx`` : tx`and (received_at, id) > (${after.receivedAt}, ${after.id}::uuid)`}
    order by received_at, id
    limit ${limit}`;
}

export async function listStepFacts(
  tx: Transaction,
  of: { tenantId: string; ids: readonly string[] },
): Promise<HistoryFact[]> {
  return await tx<HistoryFact[]>`
    select dossier_id as "dossierId", type, at, actor->>'officerId' as "officerId",
      actor->>'unitId' as "unitId",
      coalesce(event->>'fromStep', event->'step'->>'fromStep')::int as "fromStep",
      coalesce(event->>'toStep', event->'step'->>'toStep')::int as "toStep",
      event->>'clock' as clock,
      case when type = 'DossierAccepted' then event->'limit' end as limit,
      case when type = 'DossierAccepted' then event->>'clockStart' end as "clockStart",
      case when type = 'DossierAccepted' then event->'steps' end as steps
    from dossier_event
    where tenant_id = ${of.tenantId} and dossier_id = any(${[...of.ids]}::uuid[])
      and type = any(${[...STEP_FACTS]}::text[])
    order by dossier_id, version`;
}

export async function listUnitNames(
  tx: Transaction,
  tenantId: string,
): Promise<{ id: string; name: string }[]> {
  return await tx<{ id: string; name: string }[]>`
    select id, name from unit where tenant_id = ${tenantId}`;
}
