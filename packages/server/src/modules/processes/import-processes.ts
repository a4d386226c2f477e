import type { ProcessDefinition } from '@motcua/domain/process/definition.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { FindProcedure } from './ports.ts';
import { misfitOf, readProcess } from './read-process.ts';
import type { ProcessFile } from './source-file.ts';
import * as store from './store.ts';

export interface ProcessImport {
  file: ProcessFile;
  /** First day of the versions that are made. */
  validFrom: PlainDate;
  dryRun: boolean;
}

/** What became of one row of the file. */
export interface ProcessImportRow {
  /** Counts from 1. */
  row: number;
  outcome: 'created' | 'revised' | 'unchanged' | 'set_aside';
  procedureCode: string | null;
  case: string | null;
  steps: number;
  /** Why it was set aside, or what to know about it. */
  remark: string | null;
}

/**
 * Brings internal processes in. Refused: a process whose steps take longer than the procedure
 * (TT 01/2018 Art. 8), whose sum differs from the printed total, or with a role nobody can name.
 */
export async function importProcesses(
  tx: Transaction,
  tenantId: string,
  order: ProcessImport & { now: Instant; findProcedure: FindProcedure },
): Promise<ProcessImportRow[]> {
  const rows: ProcessImportRow[] = [];
  for (const [index, raw] of order.file.rows.entries()) {
    rows.push({ ...(await importRow(tx, tenantId, { ...order, raw })), row: index + 1 });
  }
  return rows;
}

async function importRow(
  tx: Transaction,
  tenantId: string,
  order: ProcessImport & { now: Instant; findProcedure: FindProcedure; raw: unknown },
): Promise<Omit<ProcessImportRow, 'row'>> {
  const source = order.file.read(order.raw);
  if (typeof source === 'string')
    return setAside({ procedureCode: null, case: null, steps: 0 }, source);
  const label = {
    procedureCode: source.procedureCode,
    case: source.case,
    steps: source.steps.length,
  };
  const read = readProcess(source);
  if (typeof read === 'string') return setAside(label, read);
  const procedure = await order.findProcedure(tenantId, source.procedureCode);
  const misfit = procedure && misfitOf({ ...read, version: 1 }, procedure);
  if (misfit) return setAside(label, misfit);
  const { procedureCode } = source;
  const known = await store.listProcesses(tx, tenantId, { procedureCode, day: null });
  const newest = known.find((it) => it.id === read.id) ?? null;
  const remark = procedure ? null : 'thủ tục chưa có trong danh mục';
  if (newest && saysTheSame(newest, read)) return { ...label, outcome: 'unchanged', remark };
  const process = { ...read, procedureCode, version: (newest?.version ?? 0) + 1 };
  if (!order.dryRun) await store.insertProcess(tx, tenantId, { ...order, process });
  return { ...label, outcome: newest ? 'revised' : 'created', remark };
}

function setAside(
  label: { procedureCode: string | null; case: string | null; steps: number },
  remark: string,
): Omit<ProcessImportRow, 'row'> {
  return { ...label, outcome: 'set_aside', remark };
}

function saysTheSame(newest: ProcessDefinition, read: Omit<ProcessDefinition, 'version'>): boolean {
  const key = ({ steps, source }: Pick<ProcessDefinition, 'steps' | 'source'>) =>
    JSON.stringify([
      source,
      steps.map((it) => [it.no, it.name, it.role, it.roleText, it.allowanceDays]),
    ]);
  return key(newest) === key(read);
}
