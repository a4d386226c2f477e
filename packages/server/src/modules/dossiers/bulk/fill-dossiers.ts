import type { Database, Transaction } from '../../../platform/db.ts';
import { moveCounters } from './move-counters.ts';
import { type BulkLife, type LivedLife, liveWhole } from './live-whole.ts';
import { type CodeKey, type Numbers, numbersFrom, type RegisterKey } from './numbers.ts';
import { type Batch, batchOf, writeBatch } from './write-batch.ts';

export type { BulkLife } from './live-whole.ts';

export interface FillOrder {
  tenantId: string;
  /** In order of reception: codes and register numbers are given in the order in which they come. */
  lives: Iterable<BulkLife>;
  /** Told after each batch that is in the tables. */
  progress(done: FillReport): void;
}

export interface FillReport {
  dossiers: number;
  facts: number;
}

/** Dossiers in a transaction. */
const BATCH = 500;
/** Batches on their way to the tables at once: while one waits for an answer, another is worked on. */
const UNDER_WAY = 3;

/**
 * Many whole lives at once, each act by the same decider as at the desk. Batches are written while the next one is
 * lived, each whole or not at all; its counters move last, and only from where the batch before left them. When this
 * fails, what was reported is there. Cost: some 400 µs of this process and as much of the database for each dossier.
 */
export async function fillDossiers(db: Database, order: FillOrder): Promise<FillReport> {
  const { tenantId, lives, progress } = order;
  const done: FillReport = { dossiers: 0, facts: 0 };
  const numbers = await db.inTenant(tenantId, async (tx) => {
    // Until they are summed up again, whoever asks for figures makes them anew: their journal runs ahead of them.
    await tx`delete from figure_state where tenant_id = ${tenantId}`;
    return await readNumbers(tx, tenantId);
  });
  const underWay: Promise<void>[] = [];
  const write = async (batch: Batch, before: Promise<void> | undefined) => {
    await db.inTenant(tenantId, async (tx) => {
      // A machine that fails loses the newest batches, each of them whole: the year is made again.
      await tx`set local synchronous_commit = off`;
      await writeBatch(tx, batch);
      await before;
      await moveCounters(tx, tenantId, batch.moves);
    });
    done.dossiers += batch.dossiers;
    done.facts += batch.facts;
    progress({ ...done });
  };
  try {
    for await (const batch of batchesOf(tenantId, lives, numbers)) {
      if (underWay.length >= UNDER_WAY) await underWay.shift();
      const written = write(batch, underWay.at(-1));
      // Nobody looks at it until some batches later.
      written.catch(() => {});
      underWay.push(written);
    }
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
  return done;
}

/** The writing goes on only when the loop of this process turns. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function* batchesOf(
  tenantId: string,
  lives: Iterable<BulkLife>,
  numbers: Numbers,
): AsyncGenerator<Batch, void, undefined> {
  let lived: LivedLife[] = [];
  for (const life of lives) {
    const one = liveWhole(tenantId, life, numbers);
    if (one !== null) lived.push(one);
    await letOthersRun();
    if (lived.length < BATCH) continue;
    yield batchOf(lived, numbers.takeMoves());
    lived = [];
  }
  if (lived.length > 0) yield batchOf(lived, numbers.takeMoves());
}

async function readNumbers(tx: Transaction, tenantId: string): Promise<Numbers> {
  const [codes, registers] = await Promise.all([
    tx<(CodeKey & { last: number })[]>`
      select agency_code as "agencyCode", day, last from dossier_code_counter
      where tenant_id = ${tenantId}`,
    tx<(RegisterKey & { last: number })[]>`
      select desk_id as "deskId", year, last from register_counter where tenant_id = ${tenantId}`,
  ]);
  return numbersFrom({ codes, registers });
}
