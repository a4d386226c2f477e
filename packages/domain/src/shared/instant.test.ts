import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareInstants,
  earlierOf,
  epochMs,
  instantAt,
  instantOfEpochMs,
  isFinerThanMs,
  laterOf,
  minuteOfDay,
  parseInstant,
  plainDateOf,
} from './instant.ts';
import { parsePlainDate } from './plain-date.ts';

const at = parseInstant;

describe('instants', () => {
  test.each([
    ['2026-04-24T09:00+07:00', Date.UTC(2026, 3, 24, 2)],
    ['2026-04-24T09:00:30Z', Date.UTC(2026, 3, 24, 9, 0, 30)],
    ['2026-04-24T09:00:30.25-05:30', Date.UTC(2026, 3, 24, 14, 30, 30, 250)],
    ['2026-04-24T09:00:30.1239999+0700', Date.UTC(2026, 3, 24, 2, 0, 30, 123)],
    ['2026-04-24T09:00+07', Date.UTC(2026, 3, 24, 2)],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('given %s, when read, then its milliseconds', (raw, expected) => {
    expect(epochMs(at(raw))).toBe(expected);
  });

  test.each([
    '2026-04-24T09:00',
    '2026-04-24',
    '2026-04-31T09:00Z',
    '2026-04-24T24:00Z',
    '2026-04-24T09:60Z',
    '2026-04-24 09:00Z',
    '2026-04-24T09:00+19:00',
    'hôm nay',
  ])('given "%s", when parsed, then it is refused', (raw) => {
    expect(() => at(raw)).toThrow('instant.invalid');
  });

  test('given fractions beyond milliseconds, when compared, then every digit counts', () => {
    const a = at('2026-04-24T09:00:00.123456789+07:00');
    const b = at('2026-04-24T02:00:00.12345678901Z');
    expect(compareInstants(a, b)).toBe(-1);
    expect(compareInstants(b, a)).toBe(1);
    expect(compareInstants(a, at('2026-04-24T02:00:00.1234567890Z'))).toBe(0);
    expect(compareInstants(at('2026-04-24T09:00+07:00'), at('2026-04-24T02:00:00.000Z'))).toBe(0);
    expect(isFinerThanMs(a)).toBe(true);
    expect(isFinerThanMs(at('2026-04-24T09:00:00.1230+07:00'))).toBe(false);
    expect(earlierOf(a, b)).toBe(a);
    expect(laterOf(a, b)).toBe(b);
  });

  test('given an instant elsewhere, when read in Viet Nam, then its legal day and minute there', () => {
    expect(plainDateOf(at('2026-04-24T17:30:00Z'), 420)).toBe('2026-04-25');
    expect(minuteOfDay(at('2026-04-24T17:30:59Z'), 420)).toBe(30);
    expect(instantAt(parsePlainDate('2026-04-24'), 1020, 420)).toBe('2026-04-24T17:00:00+07:00');
  });

  test('given milliseconds, when written and read again, then nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2e12, max: 4e12 }),
        fc.integer({ min: -720, max: 840 }),
        (ms, zone) => {
          const written = instantOfEpochMs(ms, zone);
          expect(epochMs(parseInstant(written))).toBe(ms);
          expect(Date.parse(written)).toBe(ms);
        },
      ),
    );
  });
});
