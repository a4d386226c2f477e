import type { SheetSummary } from '@motcua/contract/season-sheets.ts';
import { expect, test } from 'vitest';
import { chosenSheets } from './chosen-sheets.ts';

const none = { points: null, max: null };
const sheet = (name: string, part: Partial<SheetSummary>): SheetSummary => ({
  unit: { id: name, code: null, name },
  ...{ state: 'scoring', submittedAt: null, late: false, daysLate: 0, percent: null },
  columns: { self: none, appraised: none, survey: none, final: none },
  ...{ unscored: 0, notFinal: 0, disputed: 0, undecided: 0 },
  ...part,
});
const sheets = [
  sheet('Ủy ban nhân dân xã Tri Tôn', { late: true }),
  sheet('Ủy ban nhân dân phường Châu Đốc', { state: 'submitted' }),
];
const namesOf = (search: Parameters<typeof chosenSheets>[1]) =>
  chosenSheets(sheets, search).map(({ unit }) => unit.name);

test('given words without accents, when sheets are looked for, then the unit is found', () => {
  expect(namesOf({ q: 'chau doc' })).toEqual(['Ủy ban nhân dân phường Châu Đốc']);
});

test('given a state or lateness, when sheets are chosen, then only those are shown', () => {
  expect(namesOf({ state: 'submitted' })).toEqual(['Ủy ban nhân dân phường Châu Đốc']);
  expect(namesOf({ state: 'late' })).toEqual(['Ủy ban nhân dân xã Tri Tôn']);
  expect(namesOf({})).toHaveLength(2);
});
