import { expect, test } from 'vitest';
import { emptySeason, seasonBody, seasonFaults } from './open-season.ts';

const empty = emptySeason({
  set: 'index-commune',
  unit: { id: 'u1', name: 'Ủy ban nhân dân tỉnh' },
  thisYear: 2026,
});

test('given nothing typed, when a season is set up, then the year before is scored until the end of the first quarter', () => {
  expect(seasonFaults(empty)).toEqual([]);
  expect(seasonBody(empty)).toEqual({
    set: 'index-commune',
    year: 2025,
    unit: 'u1',
    level: 'commune',
    submitBy: '2026-03-31',
  });
});

test('given codes on lines and with commas, when a season is set up, then only these units are scored', () => {
  expect(seasonBody({ ...empty, only: 'H01.1, H01.2\nH01.3;\n' }).units).toEqual([
    'H01.1',
    'H01.2',
    'H01.3',
  ]);
});

test('given no last day, when it is to be opened, then the day is asked for', () => {
  expect(seasonFaults({ ...empty, submitBy: null })).toEqual(['submitBy']);
});
