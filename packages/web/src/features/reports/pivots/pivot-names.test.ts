import { plainDate } from '@motcua/domain/shared/plain-date.ts';
import { expect, test } from 'vitest';
import { headName } from './pivot-names.ts';

const period = { from: plainDate(2026, 9, 15), to: plainDate(2026, 12, 14) };
const table = { ...period, rowsBy: 'field', columnsBy: 'quarter' } as const;
const english = { locale: 'en', rest: 'Not known', all: 'All' } as const;

test('given a quarter, then it is named as the screen speaks', () => {
  const head = { side: 'columns', key: '2026-Q4', name: 'Quý IV/2026' } as const;
  expect(headName(table, head, english)).toBe('Q4/2026');
  expect(headName(table, head, { ...english, locale: 'vi' })).toBe('Quý IV/2026');
});

test('given a field, then it keeps its name; what has none is told', () => {
  expect(headName(table, { side: 'rows', key: 'Đất đai', name: 'Đất đai' }, english)).toBe(
    'Đất đai',
  );
  expect(headName(table, { side: 'rows', key: '', name: '' }, english)).toBe('Not known');
});

test('given field and channel in one, then the channel is translated and the field is not', () => {
  const both = { ...table, rowsBy: 'field_channel' } as const;
  const head = { side: 'rows', key: 'online Đất đai', name: 'Đất đai, Trực tuyến' } as const;
  expect(headName(both, head, english)).toBe('Đất đai, Online');
});
