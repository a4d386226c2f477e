import { describe, expect, test } from 'vitest';
import { allHold, isFilled } from './conditions.ts';
import type { Condition, EntryValues } from './definition.ts';

const entry = (values: EntryValues, state: string | null = null) => ({ values, state });

describe('conditions of an entry', () => {
  test('given none, when asked, then they hold', () => {
    expect(allHold(undefined, entry({}))).toBe(true);
    expect(allHold([], entry({}))).toBe(true);
  });

  test('given two, when one of them fails, then they do not hold', () => {
    const both: Condition[] = [
      { field: 'kind', is: ['model'] },
      { field: 'decidedOn', filled: true },
    ];
    expect(allHold(both, entry({ kind: 'model', decidedOn: '2026-01-05' }))).toBe(true);
    expect(allHold(both, entry({ kind: 'model' }))).toBe(false);
  });

  test('given a box nobody ticked, when “no” is asked for, then it holds as if said', () => {
    const no: Condition[] = [{ field: 'secret', is: [false] }];
    expect(allHold(no, entry({}))).toBe(true);
    expect(allHold(no, entry({ secret: false }))).toBe(true);
    expect(allHold(no, entry({ secret: true }))).toBe(false);
  });

  test('given several units in a field, when one of them is asked for, then it holds', () => {
    const asked: Condition[] = [{ field: 'units', is: ['u2'] }];
    expect(allHold(asked, entry({ units: ['u1', 'u2'] }))).toBe(true);
    expect(allHold(asked, entry({ units: ['u1'] }))).toBe(false);
  });

  test.each([
    ['the first day itself', '2026-07-01', true],
    ['the day before', '2026-06-30', false],
    ['the day from which it no longer holds', '2027-01-01', false],
    ['the last day of the year', '2026-12-31', true],
  ])('given a span of days and %s, when asked, then %s: %s', (_what, on, holds) => {
    const span = [{ field: 'on', from: '2026-07-01', before: '2027-01-01' }] as Condition[];
    expect(allHold(span, entry({ on }))).toBe(holds);
  });

  test('given a span and an empty field, when asked, then it does not hold', () => {
    expect(allHold([{ field: 'count', from: 1 }], entry({}))).toBe(false);
  });

  test('given a state is asked for, when the entry is elsewhere or has none, then it does not hold', () => {
    const open: Condition[] = [{ state: ['open'] }];
    expect(allHold(open, entry({}, 'open'))).toBe(true);
    expect(allHold(open, entry({}, 'done'))).toBe(false);
    expect(allHold(open, entry({}))).toBe(false);
  });

  test('given noughts and refusals, when asked whether something is there, then they are; empty words are not', () => {
    expect([0, false, 'x', ['x']].map(isFilled)).toEqual([true, true, true, true]);
    expect([undefined, '', []].map(isFilled)).toEqual([false, false, false]);
  });
});
