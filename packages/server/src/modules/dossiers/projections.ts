import type postgres from 'postgres';
import type { Sql, Transaction } from '../../platform/db.ts';
import { insertEvents, type SealedEvent } from '../../platform/event-store.ts';
import type { Projection } from './projected-rows.ts';

/** Facts with the rows that follow from them, and the answers kept for a retry. */
export interface Writing {
  tenantId: string;
  sealed: readonly SealedEvent[];
  projections: readonly Projection[];
  answers: readonly AnswerRow[];
}

/** A row of `idempotency_key`. */
export interface AnswerRow {
  tenant_id: string;
  officer_id: string;
  key: string;
  request_hash: string;
  answer: object;
  status: number;
  at: string;
}

/**
 * The one statement by which facts come into the tables, with everything that the next click must see: whole or
 * not at all, inside a transaction or as one of its own. Each insertion waits for the tenant to be set, as
 * row-level security demands: rows are inserted, never updated `from`, for a scan of the target might run before
 * the tenant is set and find nothing. One statement and not seven: the round trips were half of an act's cost.
 */
export function writeStatement(sql: Sql | Transaction, writing: Writing) {
  const { tenantId, sealed, projections, answers } = writing;
  const of = sql`cross join tenant_set`;
  const clock = projections.flatMap((projection) => projection.clock);
  const files = projections.flatMap((projection) => projection.files);
  const homes = projections.flatMap((projection) => projection.homes);
  const figures = projections.flatMap((projection) => projection.figures);
  return sql`
    with tenant_set as materialized (select set_config('motcua.tenant', ${tenantId}, true)),
      facts as (${insertEvents(sql, sealed, of)})
      ${clock.length === 0 ? sql`` : sql`, clock_lines as (${insertClock(sql, clock, of)})`}
      ${files.length === 0 ? sql`` : sql`, file_lines as (${insertFiles(sql, files, of)})`}
      ${homes.length === 0 ? sql`` : sql`, home_lines as (${insertHomes(sql, homes, of)})`}
      ${figures.length === 0 ? sql`` : sql`, figure_lines as (${insertFigures(sql, figures, of)})`}
      ${answers.length === 0 ? sql`` : sql`, kept as (${insertAnswers(sql, answers, of)})`}
    ${upsertRows(sql, projections, of)}`;
}

/** Puts computed rows in the place of what is there, for a rebuild. */
export async function rewriteRows(
  tx: Transaction,
  given: { tenantId: string; ids: readonly string[]; projections: readonly Projection[] },
): Promise<void> {
  const { tenantId, ids, projections } = given;
  const ours = tx`tenant_id = ${tenantId} and dossier_id = any(${[...ids]}::uuid[])`;
  await tx`delete from dossier_clock where ${ours}`;
  await tx`delete from dossier_file where ${ours}`;
  await tx`delete from dossier_home where ${ours}`;
  const none = tx``;
  const clock = projections.flatMap((projection) => projection.clock);
  const files = projections.flatMap((projection) => projection.files);
  const homes = projections.flatMap((projection) => projection.homes);
  await upsertRows(tx, projections, none);
  if (clock.length > 0) await insertClock(tx, clock, none);
  if (files.length > 0) await insertFiles(tx, files, none);
  if (homes.length > 0) await insertHomes(tx, homes, none);
}

type Writer = Sql | Transaction;
type Joined = postgres.Fragment;

function upsertRows(sql: Writer, projections: readonly Projection[], of: Joined) {
  const rows = JSON.stringify(projections.map(({ row }) => row));
  return sql`
    insert into dossier
    select d.* from json_populate_recordset(null::dossier, ${rows}::text::json) d ${of}
    on conflict (tenant_id, id) do update set
      version = excluded.version, status = excluded.status, code = excluded.code,
      filing_number = excluded.filing_number, imported = excluded.imported, review = excluded.review,
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

function insertClock(sql: Writer, lines: Projection['clock'], of: Joined) {
  return sql`
    insert into dossier_clock
    select l.* from json_populate_recordset(null::dossier_clock, ${JSON.stringify(lines)}::text::json) l ${of}`;
}

function insertFiles(sql: Writer, lines: Projection['files'], of: Joined) {
  return sql`
    insert into dossier_file
    select l.* from json_populate_recordset(null::dossier_file, ${JSON.stringify(lines)}::text::json) l ${of}
    on conflict do nothing`;
}

function insertHomes(sql: Writer, lines: Projection['homes'], of: Joined) {
  return sql`
    insert into dossier_home
    select l.* from json_populate_recordset(null::dossier_home, ${JSON.stringify(lines)}::text::json) l ${of}`;
}

function insertFigures(sql: Writer, rows: Projection['figures'], of: Joined) {
  return sql`
    insert into figure_pending
      (tenant_id, dossier_id, version, unit_id, desk_id, field, procedure_code, channel, lines)
    select l.tenant_id, l.dossier_id, l.version, l.unit_id, l.desk_id, l.field, l.procedure_code,
      l.channel, l.lines
    from json_populate_recordset(null::figure_pending, ${JSON.stringify(rows)}::text::json) l ${of}`;
}

function insertAnswers(sql: Writer, answers: readonly AnswerRow[], of: Joined) {
  return sql`
    insert into idempotency_key
    select l.* from json_populate_recordset(null::idempotency_key, ${JSON.stringify(answers)}::text::json) l ${of}`;
}
