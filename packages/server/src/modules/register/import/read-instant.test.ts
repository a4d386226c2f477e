import { describe, expect, it } from 'vitest';
import { readInstant, zoneText } from './read-instant.ts';

const read = (text: string, isDue = false) => readInstant(text, { isDue, zone: '+07:00' });

describe('instants of a legacy register', () => {
  it.each([
    '2011-10-11T13:42:22.688000+02:00',
    '2011-12-06T13:41:31.7880001234Z',
    '1899-01-01T00:00-00:30',
    '2026-04-24T09:00+07',
    '2026-04-24T09:00:00+0700',
  ])('given %s, when it is read, then it is kept to the letter and nothing is assumed', (text) => {
    expect(read(text)).toEqual({ instant: text, dateOnly: false, assumptions: [] });
  });

  it('given a blank before the time, when it is read, then only that becomes T', () => {
    expect(read('2011-10-11 13:42:22.688000+02:00')?.instant).toBe(
      '2011-10-11T13:42:22.688000+02:00',
    );
  });

  it.each([
    ['2026-04-24', '2026-04-24T00:00+07:00', ['day_of_start']],
    ['24/4/2026', '2026-04-24T00:00+07:00', ['day_first', 'day_of_start']],
    ['24-04-2026 8:05', '2026-04-24T08:05+07:00', ['day_first', 'zone']],
    ['2026-04-24 08:05:09.5', '2026-04-24T08:05:09.5+07:00', ['zone']],
    ['24/04/2026 08:05:09z', '2026-04-24T08:05:09Z', ['day_first']],
  ])(
    'given %s, when it is read, then it is %s and what was assumed is named',
    (text, instant, assumptions) => {
      expect(read(text)).toMatchObject({ instant, assumptions });
    },
  );

  it('given a due date without a time, when it is read, then it is due at the end of the day', () => {
    expect(read('2026-04-24', true)).toEqual({
      instant: '2026-04-24T23:59:59.999999+07:00',
      dateOnly: true,
      assumptions: ['day_of_end'],
    });
  });

  it.each([
    'xx',
    '2026-02-30',
    '31/04/2026',
    '2026-13-01',
    '2026-04-24T25:00Z',
    '24/04/26',
    '45406',
    '2026-04-24T09:00+99:00',
    '',
  ])('given %o, when it is read, then it is no instant', (text) => {
    expect(read(text)).toBeNull();
  });

  it('given minutes east or west of Greenwich, when the zone is written, then it has two digits each', () => {
    expect([zoneText(420), zoneText(-90), zoneText(0)]).toEqual(['+07:00', '-01:30', '+00:00']);
  });
});
