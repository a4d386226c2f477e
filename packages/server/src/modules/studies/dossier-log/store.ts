import type { StepFact } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierEventType } from '@motcua/domain/dossier/events.ts';
import type { Transaction } from '../../../platform/db.ts';

/** A dossier as a log needs it. */
export interface DossierOfLog {
  id: string;
  code: string;
  procedureCode: string;
  procedureName: string;
  field: string;
  channel: string;
  unitId: string;
  deskId: string | null;
  applicantName: string;
  receivedAt: string;
  dueAt: string | null;
  endedAt: string | null;
  outcome: string | null;
  timeliness: string | null;
}

/** A fact with what a log says of it; the rest of it stays in the database. */
export interface FactOfLog {
  dossierId: string;
  version: number;
  type: DossierEventType;
  at: string;
  officerId: string;
  officerName: string;
  unitId: string;
  role: string;
  fromStep: number | null;
  toStep: number | null;
  toUnitId: string | null;
  toOfficerId: string | null;
  toOfficerName: string | null;
  usedMinutes: number | null;
  allowanceMinutes: number | null;
  stepResult: string | null;
  outcome: string | null;
  timeliness: string | null;
  cause: string | null;
  stage: string | null;
  applicantId: string | null;
  process: { id: string; version: number } | null;
  steps: StepFact[] | null;
  finishedAt: string | null;
  deliveredAt: string | null;
}

/** Where a page of dossiers begins: after this one. */
export interface AfterDossier {
  receivedAt: string;
  id: string;
}

/**
 * Dossiers of one unit in the order of their reception. One unit at a time, so that each page is read
 * off the index by reception and costs the same at the end of a million as at the beginning.
 */
export async function listDossiersOfUnit(
  tx: Transaction,
  of: {
    tenantId: string;
    unitId: string;
    since: string;
    until: string;
    procedure: string | undefined;
    after: AfterDossier | null;
    limit: number;
  },
): Promise<DossierOfLog[]> {
  const { tenantId, unitId, since, until, procedure, after, limit } = of;
  return await tx<DossierOfLog[]>`
    select id, coalesce(code, id::text) as code, procedure_code as "procedureCode",
      procedure_name as "procedureName", field, channel, unit_id as "unitId", desk_id as "deskId",
      applicant_name as "applicantName", received_at as "receivedAt", due_at as "dueAt",
      ended_at as "endedAt", outcome, timeliness
    from dossier
    where tenant_id = ${tenantId} and unit_id = ${unitId}
      and received_at >= ${after?.receivedAt ?? since} and received_at < ${until}
      ${after === null ? tx`` : tx`and (received_at, id) > (${after.receivedAt}, ${after.id}::uuid)`}
      ${procedure === undefined ? tx`` : tx`and procedure_code = ${procedure}`}
    order by received_at, id
    limit ${limit}`;
}

/** The facts of some dossiers until an instant, each in its order. */
export async function listFactsOf(
  tx: Transaction,
  of: { tenantId: string; ids: readonly string[]; until: string },
): Promise<FactOfLog[]> {
  return await tx<FactOfLog[]>`
    select dossier_id as "dossierId", version, type, at,
      actor->>'officerId' as "officerId", actor->>'name' as "officerName",
      actor->>'unitId' as "unitId", actor->>'role' as role,
      coalesce(event->>'fromStep', event->'step'->>'fromStep')::int as "fromStep",
      coalesce(event->>'toStep', event->'step'->>'toStep')::int as "toStep",
      event->>'toUnitId' as "toUnitId",
      coalesce(event->>'toOfficerId', event->>'officerId') as "toOfficerId",
      coalesce(event->>'toOfficerName', event->>'officerName') as "toOfficerName",
      coalesce(event->>'usedMinutes', event->'step'->>'usedMinutes')::float8 as "usedMinutes",
      coalesce(event->>'allowanceMinutes', event->'step'->>'allowanceMinutes')::float8
        as "allowanceMinutes",
      coalesce(event->>'stepResult', event->'step'->>'stepResult') as "stepResult",
      event->>'outcome' as outcome, event->>'timeliness' as timeliness,
      event->>'cause' as cause, event->>'stage' as stage,
      event->'request'->'applicant'->>'idNumber' as "applicantId",
      event->'process' as process,
      case when type in ('DossierAccepted', 'DossierImported') then event->'steps' end as steps,
      case when type = 'DossierImported' then event->>'endedAt' end as "finishedAt",
      case when type = 'DossierImported' then event->>'deliveredAt' end as "deliveredAt"
    from dossier_event
    where tenant_id = ${of.tenantId} and dossier_id = any(${[...of.ids]}::uuid[]) and at <= ${of.until}
    order by dossier_id, version`;
}

/** Units and desks by id, closed ones too. */
export async function listPlaceNames(
  tx: Transaction,
  tenantId: string,
): Promise<{ units: Map<string, NamedUnit>; desks: Map<string, NamedDesk> }> {
  const units = await tx<(NamedUnit & { id: string })[]>`
    select id, code, name from unit where tenant_id = ${tenantId}`;
  const desks = await tx<(NamedDesk & { id: string })[]>`
    select id, name, unit_id as "unitId" from desk where tenant_id = ${tenantId}`;
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    desks: new Map(desks.map((desk) => [desk.id, desk])),
  };
}

export interface NamedUnit {
  code: string | null;
  name: string;
}

export interface NamedDesk {
  name: string;
  unitId: string;
}
