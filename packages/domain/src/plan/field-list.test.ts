import { expect, test } from 'vitest';
import { parsePlainDate as day } from '../shared/plain-date.ts';
import { type FieldList, fieldListOn, fieldOf } from './field-list.ts';

const list = (code: string, years: [number, number], fields: string[]): FieldList => ({
  ...{ code, name: { vi: code, en: code } },
  ...{ from: day(`${years[0]}-01-01`), to: day(`${years[1]}-12-31`) },
  fields: fields.map((field) => ({ code: field, vi: field, en: field })),
});
const lists = [
  list('nq-30c', [2011, 2020], ['procedures', 'modernisation']),
  list('nq-76', [2021, 2030], ['procedures', 'digital']),
];

test('given two programmes, when a task of 2020 and one of 2022 name their field, then each finds it in the list of its day', () => {
  const [old, present] = [
    fieldListOn(lists, day('2020-12-31')),
    fieldListOn(lists, day('2022-01-01')),
  ];
  expect([old.code, present.code]).toEqual(['nq-30c', 'nq-76']);
  expect(fieldOf(old, 'modernisation').vi).toBe('modernisation');
  expect(() => fieldOf(present, 'modernisation')).toThrow('plan.field-unknown');
});

test('given a day that no programme covers, when its list is asked for, then that is said', () => {
  expect(() => fieldListOn(lists, day('2031-01-01'))).toThrow('plan.no-field-list');
});
