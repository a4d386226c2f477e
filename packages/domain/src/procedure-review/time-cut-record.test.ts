import { describe, expect, it } from 'vitest';
import type { LimitUnit, TimeLimit } from '../calendar/time-limit.ts';
import type { Level } from '../procedure/procedure.ts';
import { type PlainDate, parsePlainDate } from '../shared/plain-date.ts';
import { type CountedCut, countCuts, cutOf } from './time-cut-record.ts';

const limit = (value: number, unit: LimitUnit = 'working_day'): TimeLimit => ({
  ...{ kind: 'duration', value, unit },
});

describe('a time cut', () => {
  it.each([
    [limit(10), limit(7), 0.3],
    [limit(20, 'day'), limit(2, 'week'), 0.3],
    [limit(1), limit(4, 'working_hour'), 0.5],
    [limit(5), { kind: 'immediate' } as const, 0.8],
  ])('given %o and %o, then the share is of the term of the law', (legal, cut, share) => {
    expect(cutOf(legal, cut).share).toBeCloseTo(share, 10);
  });

  it('given the new term is not shorter, or of another kind, then it is no cut', () => {
    expect(() => cutOf(limit(5), limit(5))).toThrow('time-cut.not-shorter');
    expect(() => cutOf(limit(5), limit(6))).toThrow('time-cut.not-shorter');
    expect(() => cutOf(limit(10, 'day'), limit(5))).toThrow('time-cut.not-comparable');
    expect(() => cutOf({ kind: 'text', text: 'theo luật' }, limit(5))).toThrow(
      'time-cut.not-comparable',
    );
  });
});

describe('R8: time cuts of Hoằng Hóa', () => {
  const year = (of: number) => ({
    from: parsePlainDate(`${of}-01-01`),
    to: parsePlainDate(`${of}-12-31`),
  });
  const cuts = (
    of: { level: Level; count: number; fields: number; first?: number },
    decidedOn: PlainDate,
  ): CountedCut[] =>
    Array.from({ length: of.count }, (_, one) => ({
      procedureCode: `1.${String((of.first ?? 0) + one).padStart(6, '0')}`,
      field: `Lĩnh vực ${one % of.fields}`,
      ...{ level: of.level, decidedOn },
    }));
  const spring = parsePlainDate('2020-03-20');
  const autumn = parsePlainDate('2020-10-05');
  const in2020 = [
    ...cuts({ level: 'district', count: 89, fields: 13 }, spring),
    ...cuts({ level: 'commune', count: 12, fields: 4, first: 500 }, spring),
  ];
  const in2021 = [
    ...cuts({ level: 'district', count: 81, fields: 11 }, parsePlainDate('2021-05-11')),
    ...cuts({ level: 'commune', count: 12, fields: 4, first: 500 }, parsePlainDate('2021-05-11')),
  ];

  it('given the decisions of 2020 and 2021, then 89 in 13 fields and 12, and 81 and 12', () => {
    expect(countCuts([...in2020, ...in2021], year(2020))).toEqual([
      { level: 'district', procedures: 89, fields: 13 },
      { level: 'commune', procedures: 12, fields: 4 },
    ]);
    expect(countCuts([...in2020, ...in2021], year(2021))).toMatchObject([
      { level: 'district', procedures: 81 },
      { level: 'commune', procedures: 12 },
    ]);
  });

  it('given a procedure is cut twice in a year, then it counts once; in the next year it counts again', () => {
    const again = cuts({ level: 'district', count: 7, fields: 3 }, autumn);
    expect(countCuts([...in2020, ...again], year(2020))[0]).toMatchObject({ procedures: 89 });
    expect(
      countCuts([...in2020, ...in2021], { ...year(2020), to: year(2021).to })[0],
    ).toMatchObject({ procedures: 89 });
  });

  it('given the same procedure at two levels, then it counts at each', () => {
    const both = [
      ...cuts({ level: 'district', count: 3, fields: 1 }, spring),
      ...cuts({ level: 'commune', count: 3, fields: 1 }, spring),
    ];
    expect(countCuts(both, year(2020)).map(({ procedures }) => procedures)).toEqual([3, 3]);
  });
});
