import { randomBytes } from 'node:crypto';
import type { DossierScope, StudyProcess, StudyReading } from '@motcua/contract/studies.ts';
import type { StudyAnswer } from '@motcua/contract/study-answer.ts';
import type { Transaction } from '../../platform/db.ts';

/** A study as the table has it; `answer` only where it was asked for. */
export interface StudyRow {
  id: string;
  title: string;
  source: 'file' | 'dossiers';
  state: 'reading' | 'ready' | 'failed';
  failure: StudyFailure | null;
  madeBy: string;
  madeByName: string;
  madeAt: string;
  unitId: string;
  fileName: string | null;
  sha256: string | null;
  size: number | null;
  reading: StudyReading;
  scope: StoredScope | null;
  processes: StudyProcess[];
  cases: number | null;
  events: number | null;
}

export interface StudyFailure {
  code: string;
  params: Readonly<Record<string, string | number>>;
}

export type StoredScope = DossierScope & { unitName: string; procedureName: string | null };

export async function insertStudy(
  tx: Transaction,
  tenantId: string,
  study: Omit<StudyRow, 'state' | 'failure' | 'processes' | 'cases' | 'events'>,
): Promise<void> {
  await tx`
    insert into study (tenant_id, id, title, source, state, made_by, made_by_name, made_at, unit_id,
      file_name, sha256, size, reading, scope)
    values (${tenantId}, ${study.id}, ${study.title}, ${study.source}, 'reading', ${study.madeBy},
      ${study.madeByName}, ${study.madeAt}, ${study.unitId}, ${study.fileName}, ${study.sha256},
      ${study.size}, ${tx.json({ ...study.reading })},
      ${study.scope === null ? null : tx.json({ ...study.scope })})`;
}

export async function findStudy(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<StudyRow | null> {
  const [row] = await tx<StudyRow[]>`
    select ${columns(tx)} from study where tenant_id = ${tenantId} and id = ${id}`;
  return row ?? null;
}

export async function findAnswer(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<StudyAnswer | null> {
  const [row] = await tx<{ answer: StudyAnswer | null }[]>`
    select answer from study where tenant_id = ${tenantId} and id = ${id}`;
  return row?.answer ?? null;
}

/** Newest first. */
export async function listStudies(tx: Transaction, tenantId: string): Promise<StudyRow[]> {
  return await tx<StudyRow[]>`
    select ${columns(tx)} from study where tenant_id = ${tenantId}
    order by made_at desc, id desc limit 500`;
}

export async function saveFile(
  tx: Transaction,
  tenantId: string,
  of: { id: string; sha256: string; size: number; processes: readonly StudyProcess[] },
): Promise<void> {
  await tx`
    update study set sha256 = ${of.sha256}, size = ${of.size},
      processes = ${tx.json(of.processes.map((one) => ({ ...one })))}
    where tenant_id = ${tenantId} and id = ${of.id}`;
}

export async function saveAnswer(
  tx: Transaction,
  tenantId: string,
  of: { id: string; answer: StudyAnswer },
): Promise<void> {
  await tx`
    update study set state = 'ready', failure = null, answer = ${jsonText(of.answer)}::text::jsonb,
      cases = ${of.answer.cases}, events = ${of.answer.events}
    where tenant_id = ${tenantId} and id = ${of.id}`;
}

export async function saveFailure(
  tx: Transaction,
  tenantId: string,
  of: { id: string; failure: StudyFailure },
): Promise<void> {
  await tx`
    update study set state = 'failed', answer = null, failure = ${jsonText(of.failure)}::text::jsonb
    where tenant_id = ${tenantId} and id = ${of.id}`;
}

/** What a log says may hold characters that no JSON of the database keeps: nothing, and halves of a pair. */
function jsonText(value: object): string {
  return JSON.stringify(value).replace(/\\u(?:0000|d[89a-f][0-9a-f]{2})/g, String.raw`\ufffd`);
}

export async function deleteStudy(tx: Transaction, tenantId: string, id: string): Promise<void> {
  await tx`delete from study where tenant_id = ${tenantId} and id = ${id}`;
}

export async function findProcedureName(
  tx: Transaction,
  tenantId: string,
  code: string,
): Promise<string | null> {
  const [row] = await tx<{ name: string }[]>`
    select name from procedure
    where tenant_id = ${tenantId} and code = ${code}`;
  return row?.name ?? null;
}

/** Whether another study of the tenant was made of the same bytes. */
export async function isFileInUse(
  tx: Transaction,
  tenantId: string,
  sha256: string,
): Promise<boolean> {
  const [row] = await tx`
    select 1 from study where tenant_id = ${tenantId} and sha256 = ${sha256} limit 1`;
  return row !== undefined;
}

/** The secret behind the pseudonyms of the tenant, drawn when it is first needed. */
export async function readPseudonymKey(
  tx: Transaction,
  tenantId: string,
  now: string,
): Promise<Uint8Array> {
  await tx`
    insert into pseudonym_key (tenant_id, key, made_at)
    values (${tenantId}, ${randomBytes(32)}, ${now}) on conflict do nothing`;
  const [row] = await tx<{ key: Uint8Array }[]>`
    select key from pseudonym_key where tenant_id = ${tenantId}`;
  return row?.key ?? new Uint8Array();
}

export interface LogExport {
  id: string;
  at: string;
  byOfficerId: string | null;
  byName: string;
  unitId: string;
  from: string;
  to: string;
  procedure: string | undefined;
  format: 'jsonocel' | 'sqlite' | 'xes' | 'study';
  withNames: boolean;
  reason: string | undefined;
}

export async function insertExport(
  tx: Transaction,
  tenantId: string,
  one: LogExport,
): Promise<void> {
  await tx`
    insert into log_export (tenant_id, id, at, by_officer_id, by_name, unit_id, from_day, to_day,
      procedure_code, format, with_names, reason)
    values (${tenantId}, ${one.id}, ${one.at}, ${one.byOfficerId}, ${one.byName}, ${one.unitId},
      ${one.from}, ${one.to}, ${one.procedure ?? null}, ${one.format}, ${one.withNames},
      ${one.reason ?? null})`;
}

export async function saveExported(
  tx: Transaction,
  tenantId: string,
  of: { id: string; dossiers: number },
): Promise<void> {
  await tx`
    update log_export set dossiers = ${of.dossiers} where tenant_id = ${tenantId} and id = ${of.id}`;
}

/** Each dossier that went out with names was read by somebody (Law 91/2025/QH15). */
export async function noteExported(
  tx: Transaction,
  tenantId: string,
  reading: { officerId: string; at: string; ids: readonly string[] },
): Promise<void> {
  const { officerId, at, ids } = reading;
  await tx`
    insert into read_log (tenant_id, id, at, officer_id, dossier_id, what)
    select ${tenantId}, gen_random_uuid(), ${at}, ${officerId}, dossier_id, 'event log'
    from unnest(${[...ids]}::uuid[]) as line (dossier_id)`;
}

function columns(tx: Transaction) {
  return tx`id, title, source, state, failure, made_by as "madeBy", made_by_name as "madeByName",
    made_at as "madeAt", unit_id as "unitId", file_name as "fileName", sha256, size, reading, scope,
    processes, cases, events`;
}
