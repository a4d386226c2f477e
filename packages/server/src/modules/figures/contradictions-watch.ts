import type { Logger } from '../../platform/logger.ts';
import type { Contradictions } from './contradictions.ts';
import type { FigureService } from './figures.ts';

export interface WatchParts {
  figures: Pick<FigureService, 'onFolded'>;
  contradictions: Pick<Contradictions, 'checkUnits'>;
  logger: Logger;
  firstMs?: number;
  everyMs?: number;
}

/** Units checked at a time; the others wait for the next. */
const AT_ONCE = 20;

/**
 * Checks the units whose figures moved, a moment after the first fold and then twice a minute at most.
 * Cost: five readings of balances for a unit, some 100 ms of the database each half minute.
 */
export function watchContradictions(parts: WatchParts): { stop(): Promise<void> } {
  const { firstMs = 2000, everyMs = 30_000 } = parts;
  const waiting = new Map<string, Set<string>>();
  let timer: NodeJS.Timeout | undefined;
  let checking = Promise.resolve();
  let isStopped = false;
  const check = async () => {
    const [next] = waiting;
    if (next === undefined) return;
    const [tenantId, units] = next;
    const some = [...units].slice(0, AT_ONCE);
    for (const id of some) units.delete(id);
    if (units.size === 0) waiting.delete(tenantId);
    await parts.contradictions.checkUnits(tenantId, some);
  };
  const plan = (ms: number) => {
    if (timer !== undefined || isStopped) return;
    timer = setTimeout(() => {
      checking = check()
        .catch((err) => parts.logger.warn({ err }, 'figures were not checked against each other'))
        .then(() => {
          timer = undefined;
          if (waiting.size > 0) plan(everyMs);
        });
    }, ms).unref();
  };
  const unhear = parts.figures.onFolded(({ tenantId, unitIds }) => {
    const units = waiting.get(tenantId) ?? new Set<string>();
    for (const id of unitIds) units.add(id);
    waiting.set(tenantId, units);
    plan(firstMs);
  });
  return {
    async stop() {
      isStopped = true;
      unhear();
      clearTimeout(timer);
      await checking;
    },
  };
}
