import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Actor } from '@motcua/domain/dossier/event-parts.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database, Transaction } from '../../../platform/db.ts';
import { newId } from '../../../platform/ids.ts';
import { importDossiers } from '../../dossiers/index.ts';
import { NOBODY } from '../nobody.ts';
import { keepNewRows, type NewRow, type SeenRows } from './classify-rows.ts';
import { readHeader } from './columns.ts';
import { type ImportReport, newTally, reportOf, type Tally } from './import-report.ts';
import { endImport, insertImport, insertLegacyRows, takeRegisterNumbers } from './import-store.ts';
import { factOf, type KnownProcedure, type UnnumberedFact } from './legacy-fact.ts';
import { zoneText } from './read-instant.ts';
import { readRecords } from './read-records.ts';
import { type Fault, type LegacyRow, readRow } from './read-row.ts';

export interface ImportParts {
  db: Database;
  clock: Clock;
  /** Those of these codes that the catalogue has, under any of their spellings. */
  findProcedures(tenantId: string, codes: readonly string[]): Promise<Map<string, KnownProcedure>>;
}

export interface ImportOrder {
  path: string;
  tenantId: string;
  offsetMinutes: number;
  unit: { id: string; code: string | null; name: string };
  desk: { id: string; name: string };
  /** Who runs it, as the history shows it. */
  actorName: string;
  dryRun: boolean;
  /** Nothing is written unless every row can be taken. */
  strict: boolean;
  /** One line now and then. */
  progress(line: string): void;
}

/** A transaction holds the row of the register counter; a reception at the same desk waits for one batch. */
const BATCH = 2000;

/** While the database writes one part of a batch, the next is folded and hashed here. */
const PART = 500;

/**
 * Takes a legacy register, in batches that are each whole: an interrupted import is simply run again.
 * Throws a header error when the first line is not one.
 */
export async function importRegister(
  parts: ImportParts,
  order: ImportOrder,
): Promise<ImportReport> {
  const begun = performance.now();
  let tally: Tally | null = null;
  let written = false;
  if (order.dryRun || order.strict) tally = await readAll(parts, order, null);
  if (!order.dryRun && (tally === null || tally.setAside.length === 0)) {
    tally = await writeAll(parts, order);
    written = true;
  }
  const { path: file, unit, desk, dryRun } = order;
  const seconds = Math.round(performance.now() - begun) / 1000;
  const zone = zoneText(order.offsetMinutes);
  return reportOf(tally ?? newTally(), {
    ...{ file, dryRun, written, seconds, zone, desk: desk.name },
    unit: { code: unit.code, name: unit.name },
  });
}

async function writeAll(parts: ImportParts, order: ImportOrder): Promise<Tally> {
  const { db, clock } = parts;
  const { tenantId, unit, desk } = order;
  const id = newId();
  const run = { tenantId, id, unitId: unit.id, deskId: desk.id, fileName: basename(order.path) };
  const begin = () => db.inTenant(tenantId, (tx) => insertImport(tx, { ...run, at: clock() }));
  const tally = await readAll(parts, order, { importId: id, begin });
  const { rows, taken, setAside } = tally;
  await db.inTenant(tenantId, (tx) =>
    endImport(tx, { tenantId, id, at: clock(), rows, taken, setAside: setAside.length }),
  );
  return tally;
}

interface Run extends ImportOrder {
  tally: Tally;
  seen: SeenRows;
  procedures: Map<string, KnownProcedure | null>;
  now: Instant;
  importId: string | null;
}

/** Reads the file once. While one batch is written, the next is read. */
async function readAll(
  parts: ImportParts,
  order: ImportOrder,
  writing: { importId: string; begin(): Promise<void> } | null,
): Promise<Tally> {
  const tally = newTally();
  const importId = writing?.importId ?? null;
  const run: Run = {
    ...{ ...order, tally, importId, now: parts.clock() },
    ...{ seen: new Map(), procedures: new Map() },
  };
  const zone = zoneText(order.offsetMinutes);
  let places: ReturnType<typeof readHeader> | null = null;
  let batch: LegacyRow[] = [];
  let writingBatch = Promise.resolve();
  for await (const record of readRecords(order.path)) {
    if (places === null) {
      places = readHeader(record.cells);
      await writing?.begin();
      continue;
    }
    tally.rows += 1;
    const reading = readRow(record, { places, zone });
    if (reading.row !== null) batch.push(reading.row);
    else setAside(tally, reading, reading.faults);
    if (batch.length < BATCH) continue;
    await writingBatch;
    writingBatch = takeBatch(parts, run, batch);
    // A failure shows at the next await; until then it must not count as unhandled.
    writingBatch.catch(() => {});
    batch = [];
  }
  if (places === null) readHeader([]);
  await writingBatch;
  if (batch.length > 0) await takeBatch(parts, run, batch);
  return tally;
}

async function takeBatch(parts: ImportParts, run: Run, batch: LegacyRow[]): Promise<void> {
  await learnProcedures(parts, run, batch);
  await parts.db.inTenant(run.tenantId, async (tx) => {
    const news = await keepNewRows(tx, batch, { ...run, unitId: run.unit.id });
    const facts = news.map((one) => ({ ...one, fact: factFor(run, one.row) }));
    if (run.importId !== null && facts.length > 0) await writeFacts(tx, run, facts);
    for (const { row, fact } of facts) count(run, row, fact);
  });
  run.progress(`${run.tally.rows} rows read, ${run.tally.taken} taken`);
}

async function writeFacts(
  tx: Transaction,
  run: Run,
  facts: readonly (NewRow & { fact: UnnumberedFact })[],
): Promise<void> {
  const { tenantId, importId, now } = run;
  const next = await takeNumbers(
    tx,
    run,
    facts.map(({ fact }) => fact.year),
  );
  const actor: Actor = {
    ...{ officerId: NOBODY, name: run.actorName, unitId: run.unit.id, role: 'administrator' },
  };
  const writes: PromiseLike<unknown>[] = [];
  for (let from = 0; from < facts.length; from += PART) {
    const part = facts.slice(from, from + PART).map(({ row, hash, fact }) => {
      const { code, line, procedureCode } = row;
      const event = fact.numbered(next(fact.year));
      return { dossierId: newId(), event, hash, code, line, procedureCode };
    });
    const sent = [
      ...importDossiers(tx, { tenantId, at: now, actor, dossiers: part }),
      insertLegacyRows(tx, { tenantId, importId: importId ?? '' }, part).execute(),
    ];
    // A failure is thrown by the last line of this function; until then it must not count as unhandled.
    for (const write of sent) write.then(undefined, () => {});
    writes.push(...sent);
    await nextTurn();
  }
  await Promise.all(writes);
}

async function takeNumbers(tx: Transaction, run: Run, years: readonly number[]) {
  const nextOf = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  for (const [year, count] of [...counts].sort(([a], [b]) => a - b)) {
    const { tenantId, desk, tally } = run;
    const from = await takeRegisterNumbers(tx, { tenantId, deskId: desk.id, year, count });
    nextOf.set(year, from);
    tally.registerNumbers.push({ year, from, to: from + count - 1 });
  }
  return (year: number) => {
    const number = nextOf.get(year) ?? 0;
    nextOf.set(year, number + 1);
    return number;
  };
}

function factFor(run: Run, row: LegacyRow): UnnumberedFact {
  const { unit, desk, now, offsetMinutes } = run;
  const procedure = run.procedures.get(row.procedureCode) ?? null;
  return factOf(row, { unit, deskId: desk.id, procedure, now, offsetMinutes });
}

async function learnProcedures({ findProcedures }: ImportParts, run: Run, batch: LegacyRow[]) {
  const asked = new Set(batch.map((row) => row.procedureCode).filter((code) => code !== ''));
  const unknown = [...asked].filter((code) => !run.procedures.has(code));
  if (unknown.length === 0) return;
  const found = await findProcedures(run.tenantId, unknown);
  for (const code of unknown) run.procedures.set(code, found.get(code) ?? null);
}

function count({ tally, procedures }: Run, row: LegacyRow, { judgement }: UnnumberedFact): void {
  const { line, code } = row;
  tally.taken += 1;
  if (judgement.review.length > 0)
    tally.review.push({ row: line, code, reasons: judgement.review });
  for (const assumption of row.assumptions)
    tally.assumptions.set(assumption, (tally.assumptions.get(assumption) ?? 0) + 1);
  if ((procedures.get(row.procedureCode) ?? null) !== null) return;
  const key = `${row.procedureCode}\n${row.procedureName}`;
  const entry = tally.unknownProcedures.get(key);
  if (entry === undefined)
    tally.unknownProcedures.set(key, { code: row.procedureCode, name: row.procedureName, rows: 1 });
  else entry.rows += 1;
}

function setAside(
  tally: Tally,
  { line, code }: { line: number; code: string },
  [first, ...also]: Fault[],
): void {
  if (first !== undefined) tally.setAside.push({ row: line, code, ...first, also });
}
