import { describe, expect, test } from 'vitest';
import { formatZone, parseZone, readTimestamp, writeTimestamp } from './timestamp.ts';

const utc = (text: string) => Date.parse(text);

describe('times as logs write them', () => {
  test.each([
    ['2011-10-01T00:38:44.546+02:00', '2011-10-01T00:38:44.546+02:00', 120, ''],
    ['2011-10-11 13:42:22.688000+02:00', '2011-10-11T13:42:22.688+02:00', 120, ''],
    ['2011-10-11T13:42:22.6880001Z', '2011-10-11T13:42:22.688Z', 0, '0001'],
    ['2026-04-24T09:00+0700', '2026-04-24T09:00+07:00', 420, ''],
    ['2026-04-24 09:00:00 UTC', '2026-04-24T09:00Z', 0, ''],
    ['1899-01-01T00:00:00-00:30', '1899-01-01T00:00-00:30', -30, ''],
  ])(
    'given %s, when read, then instant, zone and finer digits are kept',
    (text, instant, zone, finer) => {
      expect(readTimestamp(text, 420)).toEqual({ ms: utc(instant), zone, finer, dayFirst: false });
    },
  );

  test.each([
    ['2012-12-16T19:33:10', '2012-12-16T19:33:10+07:00', false],
    ['2012/12/16 9:33', '2012-12-16T09:33+07:00', false],
    ['2012-12-16', '2012-12-16T00:00+07:00', false],
    ['24/04/2026 09:00', '2026-04-24T09:00+07:00', true],
    ['24-4-2026', '2026-04-24T00:00+07:00', true],
  ])(
    'given %s without a zone, when read, then on the assumed clock, and said so',
    (text, instant, dayFirst) => {
      expect(readTimestamp(text, 420)).toEqual({
        ms: utc(instant),
        zone: null,
        finer: '',
        dayFirst,
      });
    },
  );

  test.each([
    '',
    'x',
    '2026-02-30',
    '2026-13-01',
    '2026-04-24T25:00Z',
    '31/04/2026',
    '45406',
    '2026-04-24T09:00+99:00',
  ])('given %o, when read, then it is no time', (text) => {
    expect(readTimestamp(text, 420)).toBeNull();
  });

  test('given a time with finer digits, when written, then it is read back the same', () => {
    const read = readTimestamp('1969-12-31T23:59:59.9990004-03:30', 0);
    expect(read && writeTimestamp(read)).toBe('1969-12-31T23:59:59.9990004-03:30');
  });

  test('given zones, when parsed and written, then they mean the same minutes', () => {
    expect([parseZone('+07:00'), parseZone('-0130'), parseZone('Z'), parseZone('7')]).toEqual([
      ...[420, -90, 0, null],
    ]);
    expect([formatZone(420), formatZone(-90)]).toEqual(['+07:00', '-01:30']);
  });
});
