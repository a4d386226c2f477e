import type { Database } from '../../platform/db.ts';
import { isLockedOut, lockFigures } from './lock.ts';
import type { FigureParts, Folded } from './question.ts';
import { rebuildFigures } from './rebuild.ts';
import { foldPending } from './fold-pending.ts';
import { type FigureState, followTrees, readState } from './trees.ts';

export type Folder = ReturnType<typeof createFolder>;

/** Acts in one fold: enough for a morning of a district, little enough for nobody to wait for. */
const MOST = 5000;

/**
 * Brings what waits into journal and balances. One fold at a time for each tenant, whatever the process: the lock
 * lasts as long as the transaction. Cost for the acts of a moment at a desk: some 10 ms of the database.
 */
export function createFolder(parts: FigureParts) {
  const { db, clock } = parts;
  const listeners = new Set<(folded: Folded) => void>();
  const tell = (tenantId: string, unitIds: readonly string[]) => {
    const folded = { tenantId, unitIds, at: clock() };
    for (const listener of listeners) listener(folded);
  };
  const foldAll = async (tenantId: string): Promise<boolean> => {
    const unitIds = new Set<string>();
    for (;;) {
      const done = await foldOnce(parts, tenantId);
      if (done === 'not made') await rebuildFigures(parts, tenantId, { onlyIfMissing: true });
      else {
        for (const id of done.unitIds) unitIds.add(id);
        if (done.taken < MOST) break;
      }
    }
    if (unitIds.size > 0) tell(tenantId, [...unitIds]);
    return unitIds.size > 0;
  };
  const fold = oneAfterAnother(foldAll);
  return {
    /** True when there was something. */
    fold,
    tell,
    /** Before a reader looks: what is pending is folded, so that an answer is always exact. */
    async ensure(tenantId: string): Promise<void> {
      const state = await db.inTenant(tenantId, (tx) => readState(tx, tenantId));
      if (!isStale(state)) return;
      try {
        await fold(tenantId);
      } catch (error) {
        // While everything is made anew, what was folded before is still there and is the best answer.
        if (!isLockedOut(error) || state.made === null) throw error;
      }
    },
    onFolded(listener: (folded: Folded) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whoever asks while one is under way shares the next: it begins after he asked, and never are there two. */
function oneAfterAnother<T>(work: (tenantId: string) => Promise<T>) {
  const underWay = new Map<string, Promise<T>>();
  const waiting = new Map<string, Promise<T>>();
  const begin = (tenantId: string): Promise<T> => {
    waiting.delete(tenantId);
    const done = work(tenantId).finally(() => {
      if (underWay.get(tenantId) === done) underWay.delete(tenantId);
    });
    underWay.set(tenantId, done);
    return done;
  };
  return (tenantId: string): Promise<T> => {
    const before = underWay.get(tenantId);
    if (before === undefined) return begin(tenantId);
    const known = waiting.get(tenantId);
    if (known !== undefined) return known;
    const next = before.catch(() => {}).then(() => begin(tenantId));
    waiting.set(tenantId, next);
    return next;
  };
}

export function isStale({ made, tree, pending }: FigureState): boolean {
  return pending || made !== tree;
}

async function foldOnce(
  { db, clock }: { db: Database; clock: FigureParts['clock'] },
  tenantId: string,
): Promise<{ taken: number; unitIds: readonly string[] } | 'not made'> {
  return await db.inTenant(tenantId, async (tx) => {
    await lockFigures(tx, tenantId, { patience: '5s' });
    const { made, tree, pending } = await readState(tx, tenantId);
    if (made === null) return 'not made' as const;
    if (made !== tree) await followTrees([tx], { tenantId, tree, at: clock() });
    if (!pending) return { taken: 0, unitIds: [] };
    return await foldPending(tx, tenantId, MOST);
  });
}
