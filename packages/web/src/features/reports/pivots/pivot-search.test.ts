import { plainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import {
  chosenPeriod,
  isKept,
  mended,
  offeredColumns,
  offeredRows,
  pivotSearch,
} from './pivot-search.ts';

const today = plainDate(2026, 11, 21);

describe('the address of a free table', () => {
  test('given no period, when it is opened, then it shows the month by decree that runs', () => {
    expect(chosenPeriod({}, today)).toMatchObject({
      ...{ code: '2026-12', from: '2026-11-15', to: '2026-12-14', calendar: 'reporting' },
    });
  });

  test('given a named period, when it is opened, then it has its limits by the calendar that is named', () => {
    expect(chosenPeriod({ period: '2026-Q3', calendar: 'calendar' }, today)).toMatchObject({
      ...{ from: '2026-07-01', to: '2026-09-30' },
    });
  });

  test('given two days, when it is opened, then they are the limits and no period is named', () => {
    const days = { from: plainDate(2026, 2, 3), to: plainDate(2026, 2, 5) };
    const chosen = chosenPeriod(days, today);
    expect(chosen).toEqual({ calendar: 'calendar', from: '2026-02-03', to: '2026-02-05' });
  });

  test('given nonsense, when the address is read, then what is nonsense is left out', () => {
    expect(
      pivotSearch({ rows: 'field', columns: 'moon', figures: ['x'], from: '2026-13-01' }),
    ).toEqual({
      rows: 'field',
    });
  });
});

describe('what a free table offers', () => {
  test('given procedures, when what was resolved is crossed, then the channel is not offered, for what came in it is', () => {
    const search = { rows: 'procedure', columns: 'month' } as const;
    expect(offeredColumns({ ...search, measure: 'resolved' })).not.toContain('channel');
    expect(offeredColumns({ ...search, measure: 'received' })).toContain('channel');
    expect(offeredColumns({ rows: 'head' })).toEqual(['figures']);
    expect(isKept({ ...search, columns: 'channel', measure: 'resolved' })).toBe(false);
    expect(isKept({ rows: 'head', columns: 'figures' })).toBe(true);
  });

  test('given what is open, then officers are not offered, for nobody is named with it', () => {
    expect(offeredRows({ columns: 'month', measure: 'open' })).not.toContain('officer');
    expect(offeredRows({ columns: 'month', measure: 'resolved' })).toContain('officer');
  });

  test('given a change after which the table cannot be made, then the nearest that can is shown', () => {
    const table = { rows: 'procedure', columns: 'channel', measure: 'received' } as const;
    expect(mended(table)).toEqual(table);
    expect(mended({ ...table, measure: 'open' })).toMatchObject({
      ...{ rows: 'procedure', columns: 'none', measure: 'open' },
    });
    expect(mended({ rows: 'unit', columns: 'month', axis: 'own' })).toMatchObject({
      ...{ rows: 'field', columns: 'none', axis: 'own' },
    });
    expect(mended({ rows: 'month', columns: 'figures' })).toMatchObject({ rows: 'field' });
    expect(mended({ rows: 'whole', columns: 'month' })).toMatchObject({ rows: 'none' });
  });
});
