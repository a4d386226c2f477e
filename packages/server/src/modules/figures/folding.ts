import type { Folder } from './fold.ts';
import type { FigureParts } from './question.ts';

/** After the first act that waits; a fold of many costs little more than a fold of one. */
const SOON_MS = 250;
/** Folding takes at most this share of the time while acts come without pause. */
const SHARE = 0.02;
const LONGEST_WAIT_MS = 1200;
/** For what other processes left. */
const ROUND_MS = 2000;

/**
 * When to fold. Nothing runs before `start`: a command that ends at once leaves its lines to the next reader, or to the
 * server.
 */
export function startFolding({ db, clock: _, logger }: FigureParts, folder: Folder) {
  let running = false;
  let rest = SOON_MS;
  const waiting = new Map<string, NodeJS.Timeout>();
  const busy = new Set<Promise<void>>();
  const foldNow = async (tenantId: string): Promise<void> => {
    waiting.delete(tenantId);
    if (!running) return;
    const begun = performance.now();
    try {
      await folder.fold(tenantId);
    } catch (error) {
      logger.warn({ err: error }, 'figures wait for the next fold');
    }
    const took = performance.now() - begun;
    rest = Math.min(Math.max(SOON_MS, took / SHARE), LONGEST_WAIT_MS);
  };
  const track = (work: Promise<void>) => {
    busy.add(work);
    void work.finally(() => busy.delete(work));
  };
  const noteFacts = (tenantId: string): void => {
    if (!running || waiting.has(tenantId)) return;
    const timer = setTimeout(() => track(foldNow(tenantId)), rest);
    timer.unref();
    waiting.set(tenantId, timer);
  };
  const round = async (): Promise<void> => {
    try {
      const tenants = await db.sql<{ id: string }[]>`select id from tenant`;
      for (const { id } of tenants) if (running) await folder.ensure(id);
    } catch (error) {
      logger.debug({ err: error }, 'the round of the figures failed');
    }
  };
  return {
    noteFacts,
    start(): { stop(): Promise<void> } {
      running = true;
      let timer: NodeJS.Timeout | undefined;
      const turn = async () => {
        await round();
        if (running) timer = setTimeout(() => track(turn()), ROUND_MS).unref();
      };
      track(turn());
      return {
        async stop() {
          running = false;
          clearTimeout(timer);
          for (const one of waiting.values()) clearTimeout(one);
          waiting.clear();
          await Promise.all(busy);
        },
      };
    },
  };
}
