import type {
  IndicatorFactReport,
  IndicatorFactRow,
} from '@motcua/contract/indicator-fact-imports.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import type { Words } from '@motcua/domain/scoring/words.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Database } from '../../platform/db.ts';
import { checkFactRow, type ReadRow, type RowFault } from './check-fact-row.ts';
import { type FactRow, insertFacts, listCurrentFacts, lockFacts } from './store.ts';
import type { ScoredUnit } from './store-units.ts';

export interface FactImport {
  tenantId: string;
  rows: readonly { line: number; row: IndicatorFactRow }[];
  by: { name: string; officerId: string | null };
  dryRun: boolean;
  now: Instant;
  sets: readonly IndicatorSet[];
  findUnit(unit: string, day: PlainDate): Promise<ScoredUnit | null>;
  mayTell(unitId: string): Promise<boolean>;
  findOfficer(id: string): Promise<{ id: string } | null>;
}

/** A row that was understood, ready to be a version. */
export interface ToldFact {
  line: number;
  unit: ScoredUnit;
  read: ReadRow;
  fact: Omit<FactRow, 'version'>;
}

export type FactOutcome = Omit<IndicatorFactReport, 'contradictions'> & { told: ToldFact[] };

/**
 * Takes rows of measures with their evidence. The same row again changes nothing; another value, or another
 * paper, for the same unit, period and measure is a new version, and the old one stays. Rows that cannot be
 * used are set aside with every reason; the others are taken.
 */
export async function importFacts(db: Database, order: FactImport): Promise<FactOutcome> {
  const setAside: IndicatorFactReport['setAside'] = [];
  const told: ToldFact[] = [];
  const places = new Map<string, ToldFact>();
  const findUnit = remembering(order.findUnit);
  const mayTell = remembering(order.mayTell);
  for (const { line, row } of order.rows) {
    const found = await readRow({ ...order, findUnit, mayTell }, { line, row });
    const faults = 'faults' in found ? found.faults : repeated(found, places);
    if (faults.length > 0) setAside.push({ row: line, faults });
    else if ('fact' in found) {
      places.set(keyOf(found.fact), found);
      told.push(found);
    }
  }
  const versions = await db.inTenant(order.tenantId, async (tx) => {
    await lockFacts(tx, order.tenantId);
    const ids = [...new Set(told.map(({ fact }) => fact.subject_id))];
    const current = await listCurrentFacts(tx, order.tenantId, ids);
    const known = new Map(current.map((row) => [keyOf(row), row]));
    const rows = told.flatMap(({ fact }) => newVersion(fact, known.get(keyOf(fact))));
    if (!order.dryRun && rows.length > 0) await insertFacts(tx, order.tenantId, rows);
    return rows;
  });
  const corrected = versions.filter(({ version }) => version > 1).length;
  return {
    ...{ rows: order.rows.length, taken: versions.length, corrected, setAside, told },
    unchanged: told.length - versions.length,
    written: !order.dryRun && versions.length > 0,
  };
}

async function readRow(
  order: FactImport,
  { line, row }: FactImport['rows'][number],
): Promise<ToldFact | { faults: RowFault[] }> {
  const { read, faults } = checkFactRow(row, order.sets);
  if (faults !== null) return { faults };
  const unit = await order.findUnit(row.unit, read.period.to);
  if (unit === null) return { faults: [{ column: 'unit', reason: noUnit(row.unit) }] };
  if (!(await order.mayTell(unit.id))) return { faults: [{ column: 'unit', reason: NOT_YOURS }] };
  const officer = row.officer === '' ? null : await order.findOfficer(row.officer);
  if (row.officer !== '' && officer === null)
    return { faults: [{ column: 'officer', reason: noOfficer(row.officer) }] };
  const { from, to } = read.period;
  const fact = {
    ...{ subject_id: officer?.id ?? unit.id, unit_id: unit.id, officer_id: officer?.id ?? null },
    ...{ from_day: from, to_day: to, measure: row.measure, set_id: row.set, value: row.value },
    ...{ source: row.source, document_number: textOrNull(row.number) },
    ...{ document_date: read.documentDate, signer: textOrNull(row.signer) },
    ...{ file: textOrNull(row.file), imported_at: order.now },
    ...{ imported_by: order.by.name, imported_by_id: order.by.officerId },
  };
  return { line, unit, read, fact };
}

/** One figure told twice in one file is a question, not a correction. */
function repeated(found: ToldFact, places: ReadonlyMap<string, ToldFact>): RowFault[] {
  const earlier = places.get(keyOf(found.fact));
  if (earlier === undefined) return [];
  const reason = {
    vi: `số liệu này đã ghi ở dòng ${earlier.line}; xin giữ một dòng.`,
    en: `was told already in row ${earlier.line}; keep one of them.`,
  };
  return [{ column: 'measure', reason }];
}

function newVersion(fact: Omit<FactRow, 'version'>, current: FactRow | undefined): FactRow[] {
  if (current === undefined) return [{ ...fact, version: 1 }];
  const isSame =
    current.value === fact.value &&
    current.source === fact.source &&
    current.document_number === fact.document_number &&
    current.document_date === fact.document_date &&
    current.signer === fact.signer &&
    current.file === fact.file;
  return isSame ? [] : [{ ...fact, version: current.version + 1 }];
}

function keyOf(row: Omit<FactRow, 'version'>): string {
  return [row.subject_id, row.from_day, row.to_day, row.measure, row.set_id].join(' ');
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function noUnit(unit: string): Words {
  return {
    vi: `không có đơn vị “${unit}” trong kỳ này; xin ghi mã định danh, như H01.12.`,
    en: `there is no unit “${unit}” in the period; write its agency code, as H01.12.`,
  };
}

function noOfficer(officer: string): Words {
  return {
    vi: `không có cán bộ mang mã “${officer}”.`,
    en: `there is no officer with the id “${officer}”.`,
  };
}

const NOT_YOURS: Words = {
  vi: 'không thuộc phạm vi phụ trách của người nhập.',
  en: 'is not within reach of the one who imports.',
};

function remembering<A extends string[], T>(
  ask: (...asked: A) => Promise<T>,
): (...asked: A) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (...asked) => {
    const key = asked.join(' ');
    const answer = known.get(key) ?? ask(...asked);
    known.set(key, answer);
    return answer;
  };
}
