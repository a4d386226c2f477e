import { expect, test } from 'vitest';
import { filterOf } from './report-table.tsx';

test.each([
  ['field', 'Hộ tịch', { field: 'Hộ tịch' }],
  ['procedure', '1.004194', { procedure: '1.004194' }],
  ['unit', 'H01.103', { unit: 'H01.103' }],
  ['channel', 'online', { channel: 'online' }],
  ['field', null, {}],
] as const)(
  'given a row of %s "%s", when its figure is opened, then the list is filtered by %s',
  (grouping, key, filter) => {
    expect(filterOf(grouping, key)).toEqual(filter);
  },
);
