import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Place, Plan } from '@motcua/domain/generator/place.ts';
import type { FillReport } from '../modules/dossiers/index.ts';
import type { Database } from '../platform/db.ts';
import { livesOf } from './lives-of.ts';
import type { GeneratorServices } from './world.ts';

export interface PlanFill {
  tenantId: string;
  plan: Plan;
  threads: number | undefined;
  progress(done: FillReport): void;
}

/** What a thread is given: plain data, and the database to write to. */
export interface ThreadOrder {
  url: string;
  tenantId: string;
  plan: Plan;
}

/** Fewer dossiers than this are there before a thread has begun. */
const WORTH_A_THREAD = 5000;
const MOST_THREADS = 8;
/** Short-lived objects of a batch fit in it: the lives make much and keep nothing. */
const YOUNG_MB = 96;

/**
 * Fills a plan, the desks divided among threads: each keeps the counters of its own desks, and what a place receives
 * does not hang on who else is there, so that the dossiers are the same however many threads there are.
 */
export async function fillPlan(
  { db, services }: { db: Database; services: Pick<GeneratorServices, 'dossiers'> },
  { tenantId, plan, threads, progress }: PlanFill,
): Promise<void> {
  const received = plan.places.reduce((sum, place) => sum + place.received, 0);
  const wanted = threads ?? (received < WORTH_A_THREAD ? 0 : availableParallelism());
  if (wanted === 0) {
    await services.dossiers.fill({ tenantId, lives: livesOf(plan), progress });
    return;
  }
  const shares = divideDesks(plan.places, Math.min(wanted, MOST_THREADS));
  const reports = shares.map((): FillReport => ({ dossiers: 0, facts: 0 }));
  await Promise.all(
    shares.map((places, index) =>
      fillApart({ url: db.url, tenantId, plan: { ...plan, places } }, (done) => {
        reports[index] = done;
        progress(sumOf(reports));
      }),
    ),
  );
}

/** The desks with all places that receive there, the busiest first to whoever has least. */
export function divideDesks(places: readonly Place[], parts: number): Place[][] {
  const desks = [...Map.groupBy(places, ({ deskId }) => deskId).values()]
    .map((at) => ({ at, received: at.reduce((sum, place) => sum + place.received, 0) }))
    .sort((a, b) => b.received - a.received);
  const shares = Array.from({ length: parts }, () => ({ places: [] as Place[], received: 0 }));
  for (const { at, received } of desks) {
    const least = shares.reduce((a, b) => (b.received < a.received ? b : a));
    least.places.push(...at);
    least.received += received;
  }
  return shares.map((share) => share.places).filter((share) => share.length > 0);
}

function fillApart(order: ThreadOrder, progress: (done: FillReport) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./fill-thread.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    thread.on('message', progress);
    thread.on('error', reject);
    thread.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('A thread of the generator ended early.')),
    );
  });
}

function sumOf(reports: readonly FillReport[]): FillReport {
  return reports.reduce((sum, one) => ({
    dossiers: sum.dossiers + one.dossiers,
    facts: sum.facts + one.facts,
  }));
}
