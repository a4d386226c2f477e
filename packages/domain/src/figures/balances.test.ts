import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainDate, type PlainDate } from '../shared/plain-date.ts';
import {
  type Balance,
  type BalanceLines,
  balancesOf,
  bookLines,
  type DayBook,
} from './balances.ts';
import { carryUp } from './carry-up.ts';
import type { Measure } from './measures.ts';
import type { Reach } from './reach.ts';
import { countsOf, numberOf } from './tally.ts';

const line = (day: string, measure: Measure, n = 1): BalanceLines => ({
  ...{ deskId: 'desk', field: 'Đất đai', procedureCode: '1.001', channel: 'online' },
  ...{ officerId: null, day: parsePlainDate(day), counts: [numberOf(measure), n] },
});

function bookOf(lines: readonly BalanceLines[]): DayBook {
  const book: DayBook = new Map();
  for (const one of lines) bookLines(book, one);
  return book;
}

const scope = { unitId: 'commune', axis: 'own' } as const;
const always: Reach = {
  ...{ unitId: 'commune', ancestorId: 'province', childId: null, from: null, to: null },
};

/** `grain start measure n` of a cut. */
function told(book: DayBook, cut: Balance['cut'] = 'whole'): string[] {
  return [...balancesOf(book, scope)]
    .filter((balance) => balance.cut === cut)
    .flatMap(({ key, grain, start, sums }) =>
      countsOf(sums).map(([measure, n]) => [grain, start, measure, n, key].join(' ').trim()),
    )
    .sort();
}

function carried(own: DayBook, reaches: readonly Reach[], sign: 1 | -1 = 1): DayBook {
  const into: DayBook = new Map();
  for (const reach of reaches) carryUp(own, { reach, sign, into });
  return into;
}

describe('given lines of the journal', () => {
  it('when they are booked, then each counts in its day, half month and year', () => {
    const book = bookOf([
      line('2026-03-14', 'open'),
      line('2026-03-15', 'open'),
      line('2026-12-31', 'open', -1),
    ]);
    expect(told(book)).toEqual([
      'day 2026-03-14 open 1',
      'day 2026-03-15 open 1',
      'day 2026-12-31 open -1',
      'half 2026-03-01 open 1',
      'half 2026-03-15 open 1',
      'half 2026-12-15 open -1',
      'year 2026-01-01 open 1',
    ]);
  });

  it('when they are booked, then each counts once in every cut that it knows', () => {
    const day = '2026-03-14';
    const book = bookOf([line(day, 'submitted'), { ...line(day, 'open'), officerId: 'lan' }]);
    expect(told(book, 'field')).toContain('day 2026-03-14 open 1 Đất đai');
    expect(told(book, 'field_channel')).toContain('day 2026-03-14 submitted 1 online Đất đai');
    expect(told(book, 'officer')).toEqual([
      'day 2026-03-14 open 1 lan',
      'half 2026-03-01 open 1 lan',
      'year 2026-01-01 open 1 lan',
    ]);
  });

  it('when what came has gone again the same day, then no balance says so', () => {
    expect(told(bookOf([line('2026-03-14', 'open'), line('2026-03-14', 'open', -1)]))).toEqual([]);
  });
});

describe('given a unit that stands under another', () => {
  const own = bookOf([
    line('2026-01-10', 'received_online_full'),
    line('2026-01-10', 'open'),
    line('2026-03-10', 'ended_granted_early'),
    line('2026-03-10', 'open', -1),
  ]);
  const july = parsePlainDate('2026-02-01');

  it('when it always did, then the unit above has the same days, by field and procedure too', () => {
    const above = carried(own, [always]);
    expect(told(above)).toEqual(told(own));
    expect(told(above, 'procedure')).toEqual(told(own, 'procedure'));
    expect(told(above, 'desk')).toEqual([]);
  });

  it('when it counts through a unit directly below, then only as that unit', () => {
    const above = carried(own, [{ ...always, childId: 'district' }]);
    expect(told(above, 'whole')).toEqual([]);
    expect(told(above, 'unit')).toContain('day 2026-01-10 open 1 district');
  });

  it('when it leaves, then its open dossiers leave with it and what it did stays', () => {
    expect(told(carried(own, [{ ...always, to: july }]))).toEqual([
      'day 2026-01-10 open 1',
      'day 2026-01-10 received_online_full 1',
      'day 2026-02-01 moved_out 1',
      'day 2026-02-01 open -1',
      'half 2026-01-01 open 1',
      'half 2026-01-01 received_online_full 1',
      'half 2026-02-01 moved_out 1',
      'half 2026-02-01 open -1',
      'year 2026-01-01 moved_out 1',
      'year 2026-01-01 received_online_full 1',
    ]);
  });

  it('when it arrives, then its open dossiers come with it and what it did before does not', () => {
    expect(told(carried(own, [{ ...always, from: july }])).filter(isDay)).toEqual([
      'day 2026-02-01 moved_in 1',
      'day 2026-02-01 open 1',
      'day 2026-03-10 ended_granted_early 1',
      'day 2026-03-10 open -1',
    ]);
  });
});

const isDay = (told: string) => told.startsWith('day');

const someDay = fc
  .integer({ min: 0, max: 700 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10) as PlainDate);
const someLine = fc.record({
  ...{ deskId: fc.constantFrom(null, 'a', 'b'), field: fc.constantFrom('', 'Đất đai', 'Hộ tịch') },
  ...{ procedureCode: fc.constantFrom('1.001', '1.002'), channel: fc.constantFrom('online') },
  ...{ officerId: fc.constantFrom(null, 'lan'), day: someDay },
  counts: fc
    .array(
      fc.tuple(
        fc.constantFrom<Measure>('open', 'overdue', 'submitted', 'worked_minutes').map(numberOf),
        fc.integer({ min: -3, max: 3 }),
      ),
      { maxLength: 4 },
    )
    .map((counts) => counts.flat()),
});
const someLines = fc.array(someLine, { maxLength: 40 });

describe('given any lines', () => {
  it('then the halves, the years and the keys of a cut each add up to the days of the whole', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const sums = new Map<string, number>();
        for (const { cut, grain, sums: of } of balancesOf(bookOf(lines), scope))
          for (const [measure, n] of countsOf(of)) {
            const name = `${cut} ${grain} ${measure}`;
            sums.set(name, (sums.get(name) ?? 0) + n);
          }
        const totalOf = (cut: string, grain: string, measure: string) =>
          sums.get(`${cut} ${grain} ${measure}`) ?? 0;
        for (const measure of ['open', 'overdue', 'submitted'])
          for (const cut of ['whole', 'field', 'procedure', 'channel', 'field_channel', 'desk'])
            for (const grain of ['day', 'half', 'year'])
              expect(totalOf(cut, grain, measure)).toBe(totalOf('whole', 'day', measure));
      }),
    );
  });

  it('then what is carried up and taken away again leaves nothing', () => {
    const span = fc.record({ from: fc.option(someDay), days: fc.option(fc.nat(300)) });
    fc.assert(
      fc.property(someLines, span, (lines, { from, days }) => {
        const to =
          days === null
            ? null
            : (new Date(Date.parse(from ?? '2025-06-01') + (days + 1) * 86_400_000)
                .toISOString()
                .slice(0, 10) as PlainDate);
        const own = bookOf(lines);
        const reach: Reach = { ...always, from, to };
        const into: DayBook = new Map();
        for (const sign of [1, -1] as const) carryUp(own, { reach, sign, into });
        expect([...balancesOf(into, scope)]).toEqual([]);
      }),
    );
  });

  it('then a unit that moves inside the same whole changes no level there', () => {
    fc.assert(
      fc.property(someLines, someDay, (lines, day) => {
        const own = bookOf(lines);
        const halves = [
          { ...always, to: day },
          { ...always, from: day },
        ];
        const levelsOnly = (rows: string[]) => rows.filter((row) => !row.includes('moved'));
        expect(levelsOnly(told(carried(own, halves)))).toEqual(
          levelsOnly(told(carried(own, [always]))),
        );
      }),
    );
  });
});
