import { describe, expect, test } from 'vitest';
import { at } from './testing/make.ts';
import { isOverdue, timelinessOf } from './timeliness.ts';

const due = at('2026-05-11T17:00:00+07:00');

describe('timeliness, the one definition', () => {
  test.each([
    ['2026-05-08T23:59:59.999999+07:00', 'early', 'an earlier legal day'],
    ['2026-05-10T16:59:59Z', 'early', 'an earlier legal day in another zone'],
    ['2026-05-10T17:00:00Z', 'on_time', 'the due day begins in Viet Nam'],
    ['2026-05-11T08:00:00+07:00', 'on_time', 'earlier on the due day'],
    ['2026-05-11T17:00+07:00', 'on_time', 'the due instant itself'],
    ['2026-05-11T10:00:00.000000000Z', 'on_time', 'the same instant spelt otherwise'],
    ['2026-05-11T17:00:00.000000001+07:00', 'late', 'a billionth of a second after'],
    ['2026-05-11T17:00:01+07:00', 'late', 'a second after'],
  ])('given an end at %s, when compared, then %s: %s', (ended, expected) => {
    expect(timelinessOf({ ended: at(ended), due, offsetMinutes: 420 })).toBe(expected);
  });

  test('given unfinished work, when the due instant comes, then it is still in time', () => {
    expect(isOverdue({ now: due, due })).toBe(false);
    expect(isOverdue({ now: at('2026-05-11T17:00:00.0001+07:00'), due })).toBe(true);
    expect(isOverdue({ now: at('2026-05-11T16:59:59.9999+07:00'), due })).toBe(false);
  });

  test('given two instants below the millisecond, when compared, then the fraction decides', () => {
    const finer = at('2026-05-11T17:00:00.0000002+07:00');
    const coarser = at('2026-05-11T10:00:00.0000001Z');
    expect(timelinessOf({ ended: coarser, due: finer, offsetMinutes: 420 })).toBe('on_time');
    expect(timelinessOf({ ended: finer, due: coarser, offsetMinutes: 420 })).toBe('late');
  });
});
