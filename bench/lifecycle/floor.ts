import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type postgres from 'postgres';
import type {
  ClockRow,
  DossierRow,
  FileRow,
} from '../../packages/server/src/modules/dossiers/projected-rows.ts';
import { projectionOf } from '../../packages/server/src/modules/dossiers/dossier-row.ts';
import { followFacts } from '../../packages/server/src/modules/dossiers/commands/follow-facts.ts';
import { foldEvents, recordedOf } from '../../packages/server/src/modules/dossiers/fold-events.ts';
import type { StoredEvent } from '../../packages/server/src/platform/event-store.ts';

/** The rows that one command wrote. */
export interface CommandRows {
  event: {
    tenant_id: string;
    dossier_id: string;
    version: number;
    type: string;
    at: string;
    actor: string;
    event: string;
    hash: Buffer;
  };
  row: DossierRow;
  clock: ClockRow[];
  files: FileRow[];
  counters: { agencyCode: string; day: string; deskId: string; year: number } | null;
}

/** The tenant that the floor writes to: the same rows, another first column. */
export const FLOOR_TENANT = 'H02';

/** What the commands of these dossiers wrote, command by command, readdressed to the floor's tenant. */
export async function readRows(
  sql: postgres.Sql,
  ids: readonly string[],
): Promise<CommandRows[][]> {
  const lives = await readLives(sql, ids);
  return [...lives].map(([id, events]) => rowsOfLife(id, events));
}

async function readLives(sql: postgres.Sql, ids: readonly string[]) {
  const rows = await sql<(StoredEvent & { dossierId: string; hash: string })[]>`
    select dossier_id as "dossierId", version,
      to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.MS+07:00') as at,
      actor, event, encode(hash, 'hex') as hash
    from dossier_event where dossier_id = any(${[...ids]}::uuid[]) order by dossier_id, version`;
  return Map.groupBy(rows, (row) => row.dossierId);
}

function rowsOfLife(id: string, events: readonly StoredEvent[]): CommandRows[] {
  let before: Dossier | null = null;
  let known: ReturnType<typeof foldEvents>;
  return events.map((stored) => {
    known = foldEvents(id, known, [stored]);
    if (known === undefined) throw new Error('A fact leads to a state.');
    const recorded = recordedOf(stored);
    const projection = projectionOf(FLOOR_TENANT, {
      before,
      after: known.dossier,
      recorded,
      review: [],
    });
    before = known.dossier;
    const { version, at, actor, event, hash } = stored;
    return {
      ...projection,
      event: {
        ...{ tenant_id: FLOOR_TENANT, dossier_id: id, version, type: event.type, at },
        ...{
          actor: JSON.stringify(actor),
          event: JSON.stringify(event),
          hash: Buffer.from(hash, 'hex'),
        },
      },
      counters: countersOf(recorded.event),
    };
  });
}

function countersOf(event: ReturnType<typeof recordedOf>['event']): CommandRows['counters'] {
  if (event.type !== 'DossierAccepted') return null;
  const { dossierCode, register, deskId } = event;
  const [agencyCode = '', day = ''] = dossierCode.split('-');
  const date = `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4, 6)}`;
  return { agencyCode, day: date, deskId, year: register.year };
}

/** Writes what one command wrote: begin; statements; commit. Prepared statements, sent together. */
export async function writeCommand(sql: postgres.Sql, rows: CommandRows): Promise<void> {
  const { event, row, clock, files, counters } = rows;
  await sql.begin(async (tx) => {
    const statements: Promise<unknown>[] = [];
    if (counters !== null) statements.push(...countUp(tx, counters));
    statements.push(tx`
      insert into dossier_event (tenant_id, dossier_id, version, type, at, actor, event, hash)
      values (${event.tenant_id}, ${event.dossier_id}, ${event.version}, ${event.type}, ${event.at}::text::timestamptz,
        ${event.actor}::text::jsonb, ${event.event}::text::jsonb, ${event.hash})`);
    statements.push(row.version === 1 ? insertRow(tx, row) : updateRow(tx, row));
    for (const line of clock)
      statements.push(tx`
      insert into dossier_clock (tenant_id, dossier_id, version, since, due_at, waiting)
      values (${line.tenant_id}, ${line.dossier_id}, ${line.version}, ${line.since}::text::timestamptz, ${line.due_at}::text::timestamptz, ${line.waiting})`);
    for (const file of files)
      statements.push(tx`
      insert into dossier_file (tenant_id, file_id, dossier_id)
      values (${file.tenant_id}, ${file.file_id}, ${file.dossier_id})`);
    await Promise.all(statements);
  });
}

function countUp(tx: postgres.TransactionSql, at: NonNullable<CommandRows['counters']>) {
  return [
    tx`insert into dossier_code_counter as c (tenant_id, agency_code, day, last)
      values (${FLOOR_TENANT}, ${at.agencyCode}, ${at.day}::text::date, 1)
      on conflict (tenant_id, agency_code, day) do update set last = c.last + 1 returning last`,
    tx`insert into register_counter as c (tenant_id, desk_id, year, last)
      values (${FLOOR_TENANT}, ${at.deskId}, ${at.year}, 1)
      on conflict (tenant_id, desk_id, year) do update set last = c.last + 1 returning last`,
  ];
}

function insertRow(tx: postgres.TransactionSql, r: DossierRow) {
  return tx`
    insert into dossier (tenant_id, id, version, status, code, filing_number, procedure_code, procedure_name,
      procedure_version, field, channel, unit_id, desk_id, register_year, register_number, applicant_name,
      search, received_at, due_at, due_date, promised_at, provisional, waiting, ended_at, outcome, timeliness,
      delivered_at, apologised, approved, step, step_name, step_role, step_due_at, holder_unit_id, holder_id,
      holder_name, imported, review)
    values (${r.tenant_id}, ${r.id}, ${r.version}, ${r.status}, ${r.code}, ${r.filing_number}, ${r.procedure_code},
      ${r.procedure_name}, ${r.procedure_version}, ${r.field}, ${r.channel}, ${r.unit_id}, ${r.desk_id},
      ${r.register_year}, ${r.register_number}, ${r.applicant_name}, ${r.search}, ${r.received_at}::text::timestamptz,
      ${r.due_at}::text::timestamptz, ${r.due_date}::text::date, ${r.promised_at}::text::timestamptz, ${r.provisional},
      ${r.waiting}, ${r.ended_at}::text::timestamptz, ${r.outcome}, ${r.timeliness}, ${r.delivered_at}::text::timestamptz,
      ${r.apologised}, ${r.approved}, ${r.step}, ${r.step_name}, ${r.step_role}, ${r.step_due_at}::text::timestamptz,
      ${r.holder_unit_id}, ${r.holder_id}, ${r.holder_name}, ${r.imported}, '{}')`;
}

function updateRow(tx: postgres.TransactionSql, r: DossierRow) {
  return tx`
    update dossier set version = ${r.version}, status = ${r.status}, due_at = ${r.due_at}::text::timestamptz,
      due_date = ${r.due_date}::text::date, promised_at = ${r.promised_at}::text::timestamptz, provisional = ${r.provisional},
      waiting = ${r.waiting}, ended_at = ${r.ended_at}::text::timestamptz, outcome = ${r.outcome}, timeliness = ${r.timeliness},
      delivered_at = ${r.delivered_at}::text::timestamptz, apologised = ${r.apologised}, approved = ${r.approved},
      step = ${r.step}, step_name = ${r.step_name}, step_role = ${r.step_role}, step_due_at = ${r.step_due_at}::text::timestamptz,
      holder_unit_id = ${r.holder_unit_id}, holder_id = ${r.holder_id}, holder_name = ${r.holder_name}
    where tenant_id = ${r.tenant_id} and id = ${r.id}`;
}

/** Processor µs of the pure part of one command, measured alone: folding, sealing, computing rows. */
export async function measurePure(sql: postgres.Sql, ids: readonly string[]): Promise<number> {
  const lives = await readLives(sql, ids);
  const begun = performance.now();
  let commands = 0;
  for (const [id, events] of lives) {
    let before: ReturnType<typeof foldEvents>;
    for (const stored of events) {
      const { at, actor, event } = recordedOf(stored);
      const facts = { tenantId: FLOOR_TENANT, dossierId: id, before, at, actor, events: [event] };
      before = followFacts(facts).known;
      commands += 1;
    }
  }
  return ((performance.now() - begun) / commands) * 1000;
}
