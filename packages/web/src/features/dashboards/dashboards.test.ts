import { FIGURE_NAMES, type FigureRow, type Figures } from '@motcua/contract/figures.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { dashboardSearch, periodAround, readPeriods } from './dashboard-search.ts';
import { isWorse } from './family.tsx';
import { leagueOf } from './league.ts';
import { sectionsFor } from './order.ts';
import { compareRatios, countChange, ratioOf, SHARES, shareChange } from './rates.ts';

const zero = Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])) as Figures;
const day = parsePlainDate;

describe('the period of a dashboard', () => {
  test('given no period, when it is read on 21 November, then it is November, compared with 21 days of October', () => {
    const { period, before } = readPeriods({}, day('2026-11-21'));
    expect([period.from, period.to]).toEqual(['2026-11-01', '2026-11-30']);
    expect(before).toEqual({ from: '2026-10-01', to: '2026-10-21', whole: false });
  });

  test('given an instant of the past and no period, when it is read, then it is the month of that instant', () => {
    const asOf = parseInstant('2026-03-05T17:00:00+07:00');
    expect(readPeriods({ asOf }, day('2026-11-21')).period.text).toBe('2026-03');
  });

  test('given a month that is over, when it is read, then it is compared with all of the month before', () => {
    const { before } = readPeriods({ period: '2026-10' }, day('2026-11-21'));
    expect(before).toEqual({ from: '2026-09-01', to: '2026-09-30', whole: true });
  });

  test('given 31 March, when February is compared with, then no day of March is taken in', () => {
    const { before } = readPeriods({}, day('2026-03-31'));
    expect(before).toEqual({ from: '2026-02-01', to: '2026-02-28', whole: true });
  });

  test('given periods of reports, when 20 December is asked, then it lies in January and in the next year', () => {
    const asked = { calendar: 'reporting' } as const;
    expect(periodAround(day('2026-12-20'), asked).text).toBe('2027-01');
    expect(periodAround(day('2026-12-20'), { ...asked, grain: 'year' })).toMatchObject({
      ...{ text: '2027', from: '2026-12-15', to: '2027-12-14' },
    });
    expect(periodAround(day('2026-12-14'), { ...asked, grain: 'quarter' }).text).toBe('2026-Q4');
  });

  test('given an address with a year, when it is read, then the year is text; nonsense is left out', () => {
    expect(dashboardSearch({ period: 2026, axis: 'sideways', asOf: 'then' })).toEqual({
      period: '2026',
    });
  });
});

describe('a change for the worse', () => {
  test('given fewer on time or more overdue, when told, then it is worse; more received is only more', () => {
    expect([isWorse('onTime', -1), isWorse('openOverdue', 1)]).toEqual([true, true]);
    expect([isWorse('onTime', 1), isWorse('openOverdue', -1)]).toEqual([false, false]);
    expect([isWorse('received', 1), isWorse('received', -1)]).toEqual([false, false]);
  });
});

describe('shares', () => {
  test('given no case, when the share is asked, then it is nothing: neither 0 nor 100 per cent', () => {
    expect(ratioOf(SHARES.onTime(zero))).toBeNull();
    expect(shareChange({ part: 0, whole: 0 }, { part: 1, whole: 2 }, 'vi')).toBeNull();
  });

  test('given 86.85 then 91.10 per cent, when compared, then points and per cent are told apart', () => {
    const change = shareChange({ part: 8685, whole: 10000 }, { part: 9110, whole: 10000 }, 'vi');
    expect(change).toEqual({ points: 'tăng 4,25 điểm phần trăm', relative: 'tăng 4,89 %' });
    const same = shareChange({ part: 1, whole: 2 }, { part: 2, whole: 4 }, 'vi');
    expect(same).toEqual({ points: 'không đổi', relative: null });
  });

  test('given shares that differ far behind the point, when compared, then they are not equal', () => {
    const whole = 9_007_199_254_740_991;
    expect(compareRatios({ part: whole - 1, whole }, { part: whole - 2, whole })).toBe(1);
    expect(compareRatios({ part: 1, whole: 3 }, { part: 2, whole: 6 })).toBe(0);
  });

  test('given a count, when it grew from nothing, then no per cent is invented', () => {
    expect(countChange(0, 5, 'vi')).toEqual({ difference: 5, percent: null });
    expect(countChange(80, 100, 'vi')).toEqual({ difference: 20, percent: '25 %' });
  });
});

describe('the league of units', () => {
  const row = (name: string, figures: Partial<Figures>): FigureRow => ({
    ...{ key: name, name },
    figures: { ...zero, ...figures },
  });

  test('given equal shares, when they are ranked, then they share a place and the next is skipped', () => {
    const rows = [
      row('C', { resolved: 10, resolvedOnTime: 8 }),
      row('A', { resolved: 2, resolvedEarly: 2 }),
      row('B', { resolved: 7, resolvedOnTime: 7 }),
      row('Vắng', {}),
    ];
    const league = leagueOf(rows, ({ figures }) => SHARES.onTime(figures));
    expect(league.map(({ row: { name }, rank, ties }) => [name, rank, ties])).toEqual([
      ...[
        ['A', 1, 1],
        ['B', 1, 1],
        ['C', 3, 0],
        ['Vắng', null, 0],
      ],
    ]);
  });
});

test('given a head, a leader and a reform officer, when the page opens, then each finds first what they ask first', () => {
  expect(sectionsFor(['head']).slice(0, 2)).toEqual(['matters', 'ages']);
  expect(sectionsFor(['leader']).slice(0, 3)).toEqual(['matters', 'family', 'league']);
  expect(sectionsFor(['reform_officer'])[0]).toBe('family');
});
