import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { describe, expect, test } from 'vitest';
import { minutesSince } from './age.ts';
import { isNight, nextMode, type NightMode } from './night.ts';
import { pulseData } from './pulse.tsx';
import { stepped } from './rotation.ts';
import { wallSearch } from './wall-search.ts';

const at = (time: string) => parseInstant(`2026-04-24T${time}+07:00`);

describe('day and night of the wall', () => {
  test.each<[NightMode, string, boolean]>([
    ['auto', '05:59:59', true],
    ['auto', '06:00:00', false],
    ['auto', '17:59:59', false],
    ['auto', '18:00:00', true],
    ['day', '23:00:00', false],
    ['night', '12:00:00', true],
  ])('given %s at %s, when it is asked, then dark is %s', (mode, time, dark) => {
    expect(isNight(mode, at(time))).toBe(dark);
  });

  test('given the button, when it is pressed three times, then it is back where it was', () => {
    expect(nextMode(nextMode(nextMode('auto')))).toBe('auto');
  });
});

describe('the screens of the wall', () => {
  test('given the last screen, when it goes on, then the first comes; and backwards', () => {
    expect([stepped(4, 1, 5), stepped(0, -1, 5), stepped(9, 1, 3), stepped(2, 1, 0)]).toEqual([
      ...[0, 4, 0, 0],
    ]);
  });

  test('given figures of a while ago, when their age is told, then in whole minutes, and never below none', () => {
    expect(minutesSince(at('09:00:30'), at('09:03:29'))).toBe(2);
    expect(minutesSince(at('09:00:30'), at('09:00:00'))).toBe(0);
  });

  test('given an address that was typed wrong, when it is read, then the wall stands as usual', () => {
    expect(wallSearch({ unit: 'H01', every: 'often', night: 'moon' })).toEqual({ unit: 'H01' });
  });
});

describe('the pulse of the day', () => {
  test('given nine o’clock, when it is drawn, then hours without a reception are zero and hours to come a gap', () => {
    const data = pulseData(
      { hours: [{ hour: 8, received: 12 }], asOf: at('09:30:00') },
      'Tiếp nhận',
    );
    expect(data.categories.map(({ short }) => short)).toEqual([
      ...['7h', '8h', '9h', '10h', '11h', '12h', '13h', '14h', '15h', '16h', '17h'],
    ]);
    expect(data.series[0]?.values.slice(0, 4)).toEqual([0, 12, 0, null]);
  });

  test('given a reception late at night, when it is drawn, then its hour stands there too', () => {
    const data = pulseData(
      { hours: [{ hour: 20, received: 1 }], asOf: at('21:00:00') },
      'Tiếp nhận',
    );
    expect(data.categories.at(-1)?.key).toBe('20');
  });
});
