import { plainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { offeredPeriods, readPeriod } from './period-choice.tsx';

const today = plainDate(2026, 11, 21);

describe('periods that are offered', () => {
  test('given a day after the 14th, when quarters by decree are offered, then the one that runs comes first with its limits', () => {
    const [first, second] = offeredPeriods({ kind: 'quarter', calendar: 'reporting' }, null, today);
    expect(first).toMatchObject({ code: '2026-Q4', from: '2026-09-15', to: '2026-12-14' });
    expect(second).toMatchObject({ code: '2026-Q3', from: '2026-06-15', to: '2026-09-14' });
  });

  test('given an old period in the address, when periods are offered, then it is among them', () => {
    const old = readPeriod({ code: '2019-Q1', calendar: 'calendar' });
    const codes = offeredPeriods({ kind: 'quarter', calendar: 'calendar' }, old, today).map(
      ({ code }) => code,
    );
    expect(codes[0]).toBe('2019-Q1');
    expect(codes).toContain('2026-Q4');
  });

  test('given a code that means nothing, when it is read, then days are chosen', () => {
    expect(readPeriod({ code: '2026-Q9', calendar: 'calendar' })).toBeNull();
    expect(readPeriod({ calendar: 'calendar' })).toBeNull();
  });
});
