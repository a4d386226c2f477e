import type { Transaction } from '../../platform/db.ts';
import type { Projection } from './dossier-row.ts';

/**
 * The statements that bring the rows up to date, not awaited: they travel with the facts that cause them.
 * What a first fact fixes for ever (imported, review) is not written again.
 */
export function project(tx: Transaction, projections: readonly Projection[]) {
  const clock = projections.flatMap((projection) => projection.clock);
  const files = projections.flatMap((projection) => projection.files);
  const homes = projections.flatMap((projection) => projection.homes);
  return [
    upsertRows(tx, JSON.stringify(projections.map(({ row }) => row))),
    ...(clock.length === 0 ? [] : [insertClock(tx, JSON.stringify(clock))]),
    ...(files.length === 0 ? [] : [insertFiles(tx, JSON.stringify(files))]),
    ...(homes.length === 0 ? [] : [insertHomes(tx, JSON.stringify(homes))]),
  ];
}

function upsertRows(tx: Transaction, rows: string) {
  return tx`
    insert into dossier
    select * from jsonb_populate_recordset(null::dossier, ${rows}::text::jsonb)
    on conflict (tenant_id, id) do update set
      version = excluded.version, status = excluded.status, code = excluded.code,
      procedure_code = excluded.procedure_code, procedure_name = excluded.procedure_name,
      procedure_version = excluded.procedure_version, field = excluded.field,
      channel = excluded.channel, unit_id = excluded.unit_id, desk_id = excluded.desk_id,
      register_year = excluded.register_year, register_number = excluded.register_number,
      applicant_name = excluded.applicant_name, search = excluded.search,
      received_at = excluded.received_at, due_at = excluded.due_at, due_date = excluded.due_date,
      promised_at = excluded.promised_at, provisional = excluded.provisional,
      waiting = excluded.waiting, ended_at = excluded.ended_at, outcome = excluded.outcome,
      timeliness = excluded.timeliness, delivered_at = excluded.delivered_at,
      apologised = excluded.apologised, approved = excluded.approved, step = excluded.step,
      step_name = excluded.step_name, step_role = excluded.step_role,
      step_due_at = excluded.step_due_at, holder_unit_id = excluded.holder_unit_id,
      holder_id = excluded.holder_id, holder_name = excluded.holder_name`;
}

function insertClock(tx: Transaction, rows: string) {
  return tx`
    insert into dossier_clock
    select * from jsonb_populate_recordset(null::dossier_clock, ${rows}::text::jsonb)`;
}

function insertFiles(tx: Transaction, rows: string) {
  return tx`
    insert into dossier_file
    select * from jsonb_populate_recordset(null::dossier_file, ${rows}::text::jsonb)
    on conflict do nothing`;
}

function insertHomes(tx: Transaction, rows: string) {
  return tx`
    insert into dossier_home
    select * from jsonb_populate_recordset(null::dossier_home, ${rows}::text::jsonb)`;
}
