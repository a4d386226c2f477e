import { reviseProcedure } from '@motcua/domain/procedure/revise-procedure.ts';
import type { ProcedurePart, ProcedureState } from '@motcua/domain/procedure/procedure.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { type ReadProcedure, readProcedure, type StayedText } from './read-procedure.ts';
import { searchTextOf } from './search.ts';
import type { SourceFile } from './source-file.ts';
import * as store from './store.ts';

export interface ProcedureImport {
  file: SourceFile;
  /** First day of the versions that are made. */
  validFrom: PlainDate;
  dryRun: boolean;
}

/** What became of one row of the file. */
export interface ProcedureRow {
  /** Counts from 1. */
  row: number;
  outcome: 'created' | 'revised' | 'unchanged' | 'set_aside';
  code: string | null;
  name: string;
  state: ProcedureState | null;
  missing: ProcedurePart[];
  stayedText: StayedText[];
  /** Why it was set aside, or what to know about it. */
  remark: string | null;
}

/**
 * Brings the rows of a file into the catalogue of a tenant: new procedures, new versions of changed ones, nothing
 * for what is the same. A row that cannot be read is set aside with its reason, the others are taken.
 */
export async function importProcedures(
  tx: Transaction,
  tenantId: string,
  order: ProcedureImport & { now: Instant },
): Promise<ProcedureRow[]> {
  const read = readRows(order.file);
  const codes = read.flatMap((it) => (it.taken ? [it.taken.content.procedureCode] : []));
  const known = codes.length > 0 ? await store.listNewest(tx, tenantId, codes) : [];
  const currentOf = new Map(known.map((version) => [version.procedureCode, version]));
  const versions: store.NewVersion[] = [];
  const rows = read.map(({ row, taken }): ProcedureRow => {
    if (!taken) return row;
    const { content, source } = taken;
    const current = currentOf.get(content.procedureCode) ?? null;
    const version = reviseProcedure({ current, content, validFrom: order.validFrom });
    if (version) versions.push({ version, content, source, search: searchTextOf(content) });
    const shown = version ?? current;
    const changed = current ? 'revised' : 'created';
    return {
      ...{ ...row, outcome: version ? changed : 'unchanged' },
      ...{ state: shown?.state ?? null, missing: shown?.missing ?? [] },
    };
  });
  if (!order.dryRun && versions.length > 0) {
    await store.insertVersions(tx, tenantId, { versions, now: order.now });
  }
  return rows;
}

function readRows(file: SourceFile): { row: ProcedureRow; taken: ReadProcedure | null }[] {
  const seen = new Set<string>();
  return file.rows.map((raw, index) => {
    const row = { ...EMPTY, ...labelOf(raw), row: index + 1 };
    const source = file.read(raw);
    const taken = typeof source === 'string' ? source : readProcedure(source);
    if (typeof taken === 'string') return { row: { ...row, remark: taken }, taken: null };
    const code = taken.content.procedureCode;
    if (seen.has(code))
      return { row: { ...row, code, remark: 'mã lặp lại trong tệp' }, taken: null };
    seen.add(code);
    const remark = taken.codeIsLocal
      ? 'nguồn không có mã quốc gia; dùng mã nội bộ của danh mục'
      : null;
    const { stayedText } = taken;
    return { row: { ...row, code, name: taken.content.name, stayedText, remark }, taken };
  });
}

const EMPTY = {
  outcome: 'set_aside',
  code: null,
  name: '',
  state: null,
  missing: [],
  stayedText: [],
  remark: null,
} as const satisfies Omit<ProcedureRow, 'row'>;

/** Enough of an unreadable row to find it again. */
function labelOf(raw: unknown): { code: string | null; name: string } {
  if (typeof raw !== 'object' || raw === null) return { code: null, name: '' };
  const code = 'code' in raw && typeof raw.code === 'string' ? raw.code : null;
  const name = 'name' in raw && typeof raw.name === 'string' ? raw.name : '';
  return { code, name };
}
