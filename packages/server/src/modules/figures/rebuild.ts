import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import { evolve } from '@motcua/domain/dossier/evolve.ts';
import { isDatabaseGone, type Transaction } from '../../platform/db.ts';
import { type EventRow, storedEvent } from '../../platform/event-store.ts';
import { type FigureLinesRow, figureRowsOf, recordedOf } from '../dossiers/index.ts';
import { figuresLock, lockFigures } from './lock.ts';
import type { FigureParts } from './question.ts';
import { followTrees, forgetTrees, readState } from './trees.ts';

export interface Rebuilt {
  dossiers: number;
  /** Lines of the journal. */
  entries: number;
}

const BATCH = 1000;

/**
 * Journal and balances made anew from the events, while acts go on: it works on the database as it was at the
 * beginning, and what acts add meanwhile is folded after it. Cost: reads every event once, some minutes for a million
 * dossiers; readers who would fold wait so long.
 */
export async function rebuildFigures(
  parts: FigureParts,
  tenantId: string,
  { onlyIfMissing = false }: { onlyIfMissing?: boolean } = {},
): Promise<Rebuilt> {
  const connection = await parts.db.sql.reserve();
  const tx = Object.assign(connection, noSavepoints);
  let gone = false;
  try {
    // The lock is taken before the picture of the database: no fold may lie between the two.
    await tx`select set_config('statement_timeout', '0', false), set_config('lock_timeout', '0', false)`;
    await tx`select pg_advisory_lock(${figuresLock(tx, tenantId)})`;
    await tx.unsafe('begin isolation level repeatable read');
    await tx`select set_config('motcua.tenant', ${tenantId}, true)`;
    await patient(tx);
    const done = await rebuildWithin(parts, tx, { tenantId, onlyIfMissing });
    await tx`commit`;
    if (done.entries > 0) await refreshStatistics(parts);
    return done;
  } catch (error) {
    gone = isDatabaseGone(error);
    if (!gone) await tx`rollback`.catch(() => {});
    throw error;
  } finally {
    // A connection that broke has left the pool already, and its locks with it.
    if (!gone) await handBack(connection);
  }
}

async function handBack(connection: ReservedSql): Promise<void> {
  await connection`select pg_advisory_unlock_all()`;
  await connection`reset statement_timeout`;
  await connection`reset lock_timeout`;
  connection.release();
}

type ReservedSql = Awaited<ReturnType<FigureParts['db']['sql']['reserve']>>;

const noSavepoints = { savepoint: refuse, prepare: refuse };

function refuse(): never {
  throw new Error('The figures are made anew in one transaction without savepoints.');
}

async function rebuildWithin(
  parts: FigureParts,
  tx: Transaction,
  { tenantId, onlyIfMissing }: { tenantId: string; onlyIfMissing: boolean },
): Promise<Rebuilt> {
  const { made } = await readState(tx, tenantId);
  if (onlyIfMissing && made !== null) return { dossiers: 0, entries: 0 };
  await tx`delete from figure_pending where tenant_id = ${tenantId}`;
  await tx`delete from figure_entry where tenant_id = ${tenantId}`;
  const done = await writeJournal(tx, tenantId);
  await clearTotals(tx, tenantId);
  const { tree } = await readState(tx, tenantId);
  await followTrees([tx], { tenantId, tree, at: parts.clock(), own: true });
  return done;
}

/**
 * The balances made anew from the journal, for whoever wrote the journal itself. Two lanes, for while one reads the
 * other writes; should they fail, the figures count as not made and the next reader makes them anew.
 */
export async function rebuildTotals(parts: FigureParts, tenantId: string): Promise<void> {
  const { db, clock } = parts;
  const patiently = (work: (tx: Transaction) => Promise<void>) =>
    db.inTenant(tenantId, async (tx) => {
      await patient(tx);
      await work(tx);
    });
  // It holds the lock and nothing else: a lane waits for rows that another transaction has deleted.
  await patiently(async (guard) => {
    await lockFigures(guard, tenantId, { patience: '0' });
    await patiently((tx) => clearTotals(tx, tenantId));
    await patiently((first) =>
      patiently(async (second) => {
        const { tree } = await readState(first, tenantId);
        await followTrees([first, second], { tenantId, tree, at: clock(), own: true });
      }),
    );
  });
  await refreshStatistics(parts);
}

/** The planner learns at once what came in bulk; by itself PostgreSQL looks only every minute. */
async function refreshStatistics({ db }: FigureParts): Promise<void> {
  await db.sql`select refresh_statistics()`;
}

async function patient(tx: Transaction): Promise<void> {
  await tx`
    select set_config('statement_timeout', '0', true), set_config('jit', 'off', true),
      set_config('idle_in_transaction_session_timeout', '0', true),
      set_config('work_mem', '128MB', true)`;
}

async function clearTotals(tx: Transaction, tenantId: string): Promise<void> {
  await tx`delete from figure_total where tenant_id = ${tenantId}`;
  await forgetTrees(tx, tenantId);
}

async function writeJournal(tx: Transaction, tenantId: string): Promise<Rebuilt> {
  const done: Rebuilt = { dossiers: 0, entries: 0 };
  for (let after = FIRST; ; ) {
    const ids = await listDossierIds(tx, tenantId, after);
    const last = ids.at(-1);
    if (last === undefined) return done;
    const lines = (await listLives(tx, tenantId, ids)).flatMap((life) => linesOf(tenantId, life));
    done.dossiers += ids.length;
    done.entries += lines.reduce((sum, row) => sum + row.lines.length, 0);
    await insertJournal(tx, lines);
    after = last;
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000';

async function listDossierIds(tx: Transaction, tenantId: string, after: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select dossier_id as id from dossier_event
    where tenant_id = ${tenantId} and version = 1 and dossier_id > ${after}
    order by dossier_id limit ${BATCH}`;
  return rows.map(({ id }) => id);
}

type Life = (EventRow & { dossierId: string })[];

async function listLives(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<Life[]> {
  const rows = await tx<Life>`
    select dossier_id as "dossierId", version, (extract(epoch from at) * 1000000)::int8 as micros,
      actor, event, '' as hash
    from dossier_event where tenant_id = ${tenantId} and dossier_id = any(${[...ids]}::uuid[])
    order by dossier_id, version`;
  return [...Map.groupBy(rows, ({ dossierId }) => dossierId).values()];
}

function linesOf(tenantId: string, life: Life): FigureLinesRow[] {
  let before: Dossier | null = null;
  return life.flatMap((row) => {
    const recorded = recordedOf(storedEvent(row));
    const after: Dossier = evolve(row.dossierId, before, recorded);
    const rows = figureRowsOf(tenantId, { before, after, recorded });
    before = after;
    return rows;
  });
}

async function insertJournal(tx: Transaction, rows: readonly FigureLinesRow[]): Promise<void> {
  const entries = rows.flatMap(({ lines, ...place }) =>
    lines.map(([line, measure, at, n, officer]) => ({
      ...{ ...place, line, measure, at, n, officer_id: officer },
    })),
  );
  if (entries.length === 0) return;
  await tx`
    insert into figure_entry
    select e.* from json_populate_recordset(null::figure_entry, ${JSON.stringify(entries)}::text::json) e`;
}
