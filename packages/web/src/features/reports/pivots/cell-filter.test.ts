import { plainDate } from '@motcua/domain/shared/plain-date.ts';
import { expect, test } from 'vitest';
import { cellFilter } from './cell-filter.ts';

const pivot = {
  unit: { id: 'u', code: 'H01', name: 'tỉnh An Giang' },
  ...{ from: plainDate(2026, 11, 15), to: plainDate(2026, 12, 14) },
  measure: 'resolved_late',
  rowsBy: 'field',
  columnsBy: 'channel',
} as const;

test('given a cell of field and channel, when it is opened, then the list is filtered by both', () => {
  expect(cellFilter(pivot, { row: 'Hộ tịch', column: 'online' })).toEqual({
    ...{ figure: 'resolvedLate', unit: 'H01', from: '2026-11-15', to: '2026-12-14' },
    ...{ field: 'Hộ tịch', channel: 'online' },
  });
});

test('given a total, when it is opened, then only the other dimension filters', () => {
  expect(cellFilter(pivot, { row: null, column: 'online' })).not.toHaveProperty('field');
});

test('given rows that the list cannot tell apart, when a cell is shown, then it opens nothing', () => {
  expect(
    cellFilter({ ...pivot, rowsBy: 'month' }, { row: '2026-11', column: 'online' }),
  ).toBeNull();
  expect(cellFilter({ ...pivot, rowsBy: 'month' }, { row: null, column: 'online' })).not.toBeNull();
});
