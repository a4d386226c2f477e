import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../../platform/logger.ts';
import { watchContradictions, type WatchParts } from './contradictions-watch.ts';

type Heard = Parameters<Parameters<WatchParts['figures']['onFolded']>[0]>[0];

let fold: (heard: Heard) => void;
let isHeard: boolean;
let checked: { tenantId: string; units: readonly string[] }[];
let fails: boolean;
let stop: () => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [checked, fails, isHeard] = [[], false, true];
  ({ stop } = watchContradictions({
    figures: {
      onFolded(listener) {
        fold = listener;
        return () => {
          isHeard = false;
        };
      },
    },
    contradictions: {
      async checkUnits(tenantId, units) {
        checked.push({ tenantId, units });
        if (fails) throw new Error('The database is away.');
      },
    },
    logger: createLogger('silent'),
    ...{ firstMs: 2000, everyMs: 30_000 },
  }));
});

afterEach(async () => {
  await stop();
  vi.useRealTimers();
});

describe('figures watched against each other', () => {
  it('given many folds at once, then their units are checked together, once each, a moment later', async () => {
    fold(folded('H01', ['a', 'b']));
    fold(folded('H01', ['b', 'c']));
    expect(checked).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(checked).toEqual([{ tenantId: 'H01', units: ['a', 'b', 'c'] }]);
  });

  it('given nothing moved since, then nothing is checked', async () => {
    fold(folded('H01', ['a']));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(checked).toHaveLength(1);
  });

  it('given more units than are checked at once, then the rest waits for the next half minute', async () => {
    fold(
      folded(
        'H01',
        Array.from({ length: 25 }, (_, at) => `u${at}`),
      ),
    );
    await vi.advanceTimersByTimeAsync(2000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(checked.map(({ units }) => units.length)).toEqual([20, 5]);
  });

  it('given units of two tenants, then each tenant is checked by itself', async () => {
    fold(folded('H01', ['a']));
    fold(folded('H02', ['z']));
    await vi.advanceTimersByTimeAsync(2000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(checked.map(({ tenantId }) => tenantId)).toEqual(['H01', 'H02']);
  });

  it('given a check fails, then the next fold is checked all the same', async () => {
    fails = true;
    fold(folded('H01', ['a']));
    await vi.advanceTimersByTimeAsync(2000);
    fold(folded('H01', ['b']));
    await vi.advanceTimersByTimeAsync(2000);
    expect(checked.map(({ units }) => units)).toEqual([['a'], ['b']]);
  });

  it('given the server stops, then nothing is heard and nothing checked any more', async () => {
    fold(folded('H01', ['a']));
    await stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([isHeard, checked]).toEqual([false, []]);
  });
});

function folded(tenantId: string, unitIds: readonly string[]): Heard {
  return { tenantId, unitIds } as Heard;
}
