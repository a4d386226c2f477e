import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  asksFor,
  periodOfRegime,
  periodsOf,
  reporterFinder,
  reportersOf,
  type UnitOnDay,
} from './obligations.ts';
import type { ReportingRegime } from './regime.ts';

const regime: ReportingRegime = {
  ...{ code: 'kstt', name: 'KSTT', type: 'periodic', form: 'II.06a', calendar: 'reporting' },
  source: { document: 'NĐ 09/2019/NĐ-CP', confidence: 'seen' },
  validFrom: '2020-12-15',
  periods: ['quarter', 'year'],
  duties: [
    { level: 'commune', kinds: ['people_committee'], day: 18 },
    { level: 'district', kinds: ['people_committee'], day: 20, form: 'II.06b' },
    { level: 'province', kinds: ['specialised_agency'], day: 22 },
    { level: 'province', kinds: ['people_committee'], day: 25, form: 'II.06b' },
  ],
};

const unit = (id: string, level: string, parentId: string | null, kind = 'people_committee') =>
  ({ id, code: id, level, kind, parentId }) satisfies UnitOnDay;

const province = unit('P', 'province', null);
const before = [
  province,
  unit('D', 'district', 'P'),
  unit('C', 'commune', 'D'),
  unit('X', 'other', 'C', 'division'),
];
const after = [province, unit('C', 'commune', 'P'), unit('X', 'other', 'C', 'division')];
const way = (units: readonly UnitOnDay[]) =>
  reportersOf(regime, units).map(({ unitId, toUnitId, duty }) => [unitId, toUnitId, duty.day]);

describe('who owes what', () => {
  it('given a duty that names units, then only those of the level owe it', () => {
    const [duty] = regime.duties;
    if (duty === undefined) throw new Error('a duty');
    const trial = { ...regime, duties: [{ ...duty, units: ['C2'] }] };
    const units = [province, unit('C', 'commune', 'P'), unit('C2', 'commune', 'P')];
    expect(reportersOf(trial, units).map(({ unitId }) => unitId)).toEqual(['C2']);
  });

  it('given a regime that is only offered, then nobody owes it until an office takes it', () => {
    const limits = [parsePlainDate('2026-01-01'), parsePlainDate('2026-12-31')] as const;
    const monthly = { ...regime, periods: ['month'] } as const;
    expect(periodsOf(monthly, limits)).toHaveLength(12);
    expect(periodsOf({ ...monthly, offered: true }, limits)).toEqual([]);
  });

  it('given districts, then commune before district before province, each to the next', () => {
    expect(way(before)).toEqual([
      ['P', null, 25],
      ['D', 'P', 20],
      ['C', 'D', 18],
    ]);
  });

  it('given two levels as since 1 July 2025, then the commune reports to the province', () => {
    expect(way(after)).toEqual([
      ['P', null, 25],
      ['C', 'P', 18],
    ]);
  });

  it('given units between that owe nothing, then the next above that does', () => {
    const units = [
      province,
      unit('V', 'province', 'P', 'vertical_agency'),
      unit('C', 'commune', 'V'),
    ];
    expect(way(units)).toContainEqual(['C', 'P', 18]);
  });

  it('given a department beside the communes, then its own day', () => {
    const units = [...after, unit('S', 'province', 'P', 'specialised_agency')];
    expect(way(units)).toContainEqual(['S', 'P', 22]);
  });

  it('given a division, then it counts under the commune it belongs to; a stranger under nobody', () => {
    const reporters = reportersOf(regime, after);
    expect(reporterFinder(after, reporters)('X')?.unitId).toBe('C');
    expect(reporterFinder(after, reporters)('?')).toBeNull();
  });

  it('given parents that name each other, then the way up still ends', () => {
    const circle = [unit('A', 'other', 'B', 'division'), unit('B', 'other', 'A', 'division')];
    expect(reporterFinder(circle, [])('A')).toBeNull();
  });
});

describe('periods of a regime', () => {
  const days = [parsePlainDate('2026-09-01'), parsePlainDate('2026-12-31')] as const;

  it('given quarters and years, then both that end within the days', () => {
    expect(periodsOf(regime, days).map(({ code }) => code)).toEqual(['2026-Q3', '2026-Q4', '2026']);
  });

  it('given it ended, then nothing after its last day', () => {
    const ended = { ...regime, validTo: '2026-10-01' };
    expect(periodsOf(ended, days).map(({ code }) => code)).toEqual(['2026-Q3']);
  });

  it('given what it does not ask for, then it says so', () => {
    const period = (code: string) => periodOfRegime(regime, code);
    expect(asksFor(regime, period('2026-Q4'))).toBe(true);
    expect(asksFor(regime, period('2026-11'))).toBe(false);
    expect(asksFor(regime, period('2019'))).toBe(false);
  });

  it('given a report that is asked for once, then its one period by chosen days', () => {
    const { periods: _, ...rest } = regime;
    const once: ReportingRegime = {
      ...{ ...rest, type: 'ad_hoc', once: { from: '2026-10-01', to: '2026-10-20' } },
      duties: [{ level: 'commune', on: '2026-10-25' }],
    };
    const [period] = periodsOf(once, days);
    expect(period).toMatchObject({ code: '2026-10-01..2026-10-20', kind: 'range' });
    expect(asksFor(once, periodOfRegime(once, '2026-10-01..2026-10-20'))).toBe(true);
    expect(asksFor(once, periodOfRegime(once, '2026-10-01..2026-10-21'))).toBe(false);
  });
});
