import { describe, expect, test } from 'vitest';
import { indicatorSearch } from './indicator-search.ts';
import { inOrder } from './lost-panel.tsx';

const item = (code: string, points: number) => ({
  ...{ code, points, name: { vi: code, en: code }, origin: 'counted' as const },
  ...{ cases: null, pointsEachCase: null, sentence: { vi: '', en: '' } },
});

describe('the way back to lost points', () => {
  const lost = [item('dear', 4), item('cheap', 1), item('unknown', 2)];

  test('given what each case brings, when the cheapest come first, then the server’s order holds and the unknown is last', () => {
    const shown = inOrder({ lost, cheapest: ['cheap', 'dear'] }, 'cheapest');
    expect(shown.map(({ code }) => code)).toEqual(['cheap', 'dear', 'unknown']);
  });

  test('given the dearest first, when ordered, then by the points that are lost', () => {
    const shown = inOrder({ lost, cheapest: [] }, 'dearest');
    expect(shown.map(({ code }) => code)).toEqual(['dear', 'unknown', 'cheap']);
  });

  test('given an address with a year and a wrong axis, when it is read, then the year stays', () => {
    expect(indicatorSearch({ period: 2026, axis: 'up', unit: 'H01' })).toEqual({
      ...{ period: '2026', unit: 'H01' },
    });
  });
});
