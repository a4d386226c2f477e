import type { Reconciliation, ReconciliationList } from '@motcua/contract/alarms.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import {
  compareInstants,
  epochMs,
  instantAt,
  instantOfEpochMs,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { announce } from '../../platform/live.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Alarms } from './alarms.ts';
import { compareFigures } from './compare-figures.ts';
import type { Comparison, ComparisonProgress } from './comparison.ts';
import type { FigureService } from './figures.ts';
import { alarmsOf, RECONCILED_TOPICS } from './reconcile-alarms.ts';
import * as store from './reconciliations-store.ts';

export interface ReconciliationParts {
  db: Database;
  clock: Clock;
  logger: Logger;
  figures: Pick<FigureService, 'fold' | 'rebuild'>;
  alarms: Pick<Alarms, 'keep'>;
  listTenantIds: () => Promise<readonly string[]>;
}

export interface AskedBy {
  id: string | null;
  name: string;
}

export interface ReconcileOrder {
  tenantId: string;
  askedBy: AskedBy | null;
  report?: (progress: ComparisonProgress) => void;
}

export type Reconciliations = ReturnType<typeof createReconciliations>;

export const RECONCILE_TASK = 'reconcile-figures';
const DEAD_MS = 10 * 60_000;
const BEAT_MS = 500;
/** At one in the morning in Viet Nam, when the day before is closed. */
const NIGHT_MINUTE = 60;

/** Proofs that figures are what the events say. They find; only an order with a reason corrects. */
export function createReconciliations(parts: ReconciliationParts) {
  return {
    /** Queues one; throws `reconciliation.running` while another is under way. */
    ask: (order: ReconcileOrder) => ask(parts, order),
    /** Runs one that was queued. */
    async runQueued({ tenantId, id }: { tenantId: string; id: string }): Promise<void> {
      await compareAndTell(parts, { tenantId, id });
    },
    /** Queued and run in one, for the command line and the night; throws `reconciliation.running`. */
    async reconcile(
      order: ReconcileOrder,
    ): Promise<{ run: Reconciliation; found: Comparison | null }> {
      const id = await begin(parts, { ...order, what: 'reconcile', reason: null });
      const found = await compareAndTell(parts, { ...order, id });
      return { run: await getRun(parts, order.tenantId, id), found };
    },
    /** Makes journal and balances anew, by order, with the reason kept; throws `reconciliation.running`. */
    async rebuild(order: ReconcileOrder & { reason: string }): Promise<Reconciliation> {
      const { tenantId } = order;
      const id = await begin(parts, { ...order, what: 'rebuild' });
      const state = await parts.figures.rebuild(tenantId).catch(async (error: unknown) => {
        await finish(parts, { tenantId, id, ...nothing, state: 'failed' });
        throw error;
      });
      const { dossiers, entries } = state;
      const done = { ...nothing, dossiers, compared: dossiers, entries };
      await finish(parts, { tenantId, id, ...done, state: 'whole' });
      return getRun(parts, tenantId, id);
    },
    /** Each tenant once a night, whatever the zone of the server and however often it is called. */
    async runNightly(): Promise<void> {
      for (const tenantId of await parts.listTenantIds()) {
        if (!(await isDue(parts, tenantId))) continue;
        const id = await begin(parts, {
          ...{ tenantId, askedBy: null, what: 'reconcile', reason: null },
        });
        await compareAndTell(parts, { tenantId, id });
      }
    },
    list: (tenantId: string): Promise<ReconciliationList> =>
      parts.db.inTenant(tenantId, async (tx) => {
        const [items, last] = await Promise.all([
          store.listRuns(tx, { tenantId, limit: 20 }),
          store.findLastProof(tx, tenantId),
        ]);
        return { items, last };
      }),
  };
}

const nothing = {
  dossiers: 0,
  compared: 0,
  entries: 0,
  differingDossiers: 0,
  differingBalances: 0,
};

interface Beginning extends ReconcileOrder {
  what: Reconciliation['what'];
  reason: string | null;
  queue?: boolean;
}

async function ask(parts: ReconciliationParts, order: ReconcileOrder): Promise<Reconciliation> {
  const id = await begin(parts, { ...order, what: 'reconcile', reason: null, queue: true });
  return getRun(parts, order.tenantId, id);
}

async function begin({ db, clock }: ReconciliationParts, order: Beginning): Promise<string> {
  const { tenantId, what, askedBy, reason } = order;
  const at = clock();
  const before = instantOfEpochMs(epochMs(at) - DEAD_MS, VIETNAM_OFFSET_MINUTES);
  const id = newId();
  try {
    await db.inTenant(tenantId, async (tx) => {
      await store.failDeadRuns(tx, { tenantId, before, at });
      await store.insertRun(tx, { tenantId, id, what, askedBy, reason, at });
      if (order.queue === true)
        await enqueueJob(tx, { task: RECONCILE_TASK, payload: { tenantId, id } });
      await announce(tx, { tenantId, event: 'alarm', unitIds: null, at });
    });
  } catch (error) {
    if (isAlreadyRunning(error)) throw new DomainError('reconciliation.running');
    throw error;
  }
  return id;
}

function isAlreadyRunning(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint_name' in error &&
    error.constraint_name === 'figure_reconciliation_running'
  );
}

/** Null where the comparison came to no end, which the run then says. */
async function compareAndTell(
  parts: ReconciliationParts,
  order: { tenantId: string; id: string; report?: (progress: ComparisonProgress) => void },
): Promise<Comparison | null> {
  const { tenantId, id } = order;
  const { db, figures, alarms, logger } = parts;
  const beat = createBeat(parts, order);
  try {
    await figures.fold(tenantId);
    const found = await compareFigures(db, { tenantId, progress: beat.tell });
    await beat.settled();
    const names = await listUnitNames(db, tenantId);
    await alarms.keep(tenantId, {
      topics: RECONCILED_TOPICS,
      found: alarmsOf(found, (unitId) => names.get(unitId) ?? unitId),
    });
    await finish(parts, { tenantId, id, ...outcomeOf(found) });
    return found;
  } catch (error) {
    logger.error({ err: error }, 'a reconciliation of figures came to no end');
    await beat.settled();
    await finish(parts, { tenantId, id, ...nothing, ...beat.last(), state: 'failed' });
    return null;
  }
}

function outcomeOf({ dossiers, balances }: Comparison): store.RunProgress {
  const [differingDossiers, differingBalances] = [dossiers.differingCount, balances.differingCount];
  return {
    state: differingDossiers + differingBalances === 0 ? 'whole' : 'differing',
    ...{ dossiers: dossiers.dossiers, compared: dossiers.dossiers, entries: dossiers.lines },
    ...{ differingDossiers, differingBalances },
  };
}

/** Writes down how far it is, twice a second at most, one writing after the other. */
function createBeat(
  parts: ReconciliationParts,
  order: { tenantId: string; id: string; report?: (progress: ComparisonProgress) => void },
) {
  let last: ComparisonProgress = { dossiers: 0, compared: 0, entries: 0 };
  let writtenAt = 0;
  let writing = Promise.resolve();
  return {
    last: () => last,
    settled: () => writing,
    tell(progress: ComparisonProgress): void {
      last = progress;
      order.report?.(progress);
      if (performance.now() - writtenAt < BEAT_MS) return;
      writtenAt = performance.now();
      const { tenantId, id } = order;
      const run = { tenantId, id, ...nothing, ...progress, state: 'running' as const };
      writing = writing.then(() => update(parts, run)).catch(() => {});
    },
  };
}

async function update(
  { db, clock }: ReconciliationParts,
  run: { tenantId: string; id: string } & store.RunProgress,
): Promise<void> {
  await db.inTenant(run.tenantId, (tx) => store.updateRun(tx, { ...run, at: clock() }));
}

async function finish(
  parts: ReconciliationParts,
  run: { tenantId: string; id: string } & store.RunProgress,
): Promise<void> {
  await update(parts, run);
  const news = { tenantId: run.tenantId, event: 'alarm', unitIds: null } as const;
  await announce(parts.db.sql, { ...news, at: parts.clock() });
}

async function getRun(
  { db }: ReconciliationParts,
  tenantId: string,
  id: string,
): Promise<Reconciliation> {
  const run = await db.inTenant(tenantId, (tx) => store.findRun(tx, tenantId, id));
  if (run === null) throw new Error(`There is no reconciliation ${id}.`);
  return run;
}

async function isDue({ db, clock }: ReconciliationParts, tenantId: string): Promise<boolean> {
  const now = clock();
  const today = plainDateOf(now, VIETNAM_OFFSET_MINUTES);
  const night = instantAt(today, NIGHT_MINUTE, VIETNAM_OFFSET_MINUTES);
  if (compareInstants(now, night) < 0) return false;
  const runs = await db.inTenant(tenantId, (tx) => store.listRuns(tx, { tenantId, limit: 1 }));
  const [newest] = runs;
  if (newest?.state === 'running') return false;
  const last = await db.inTenant(tenantId, (tx) => store.findLastProof(tx, tenantId));
  return last === null || compareInstants(last.startedAt, night) < 0;
}

async function listUnitNames(db: Database, tenantId: string): Promise<Map<string, string>> {
  const rows = await db.inTenant(tenantId, (tx) => store.listUnitNames(tx, tenantId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
