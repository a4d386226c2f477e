import { expect, test } from 'vitest';
import { listSearch } from './list-search.ts';

test('given an address with what a list knows and what it does not, when it is read, then the unknown is left out', () => {
  expect(
    listSearch({
      work: 'late',
      status: 'nonsense',
      q: 42,
      figure: 'open',
      unit: 'H01.103',
      other: 'x',
    }),
  ).toEqual({ work: 'late', q: '42', figure: 'open', unit: 'H01.103' });
});
