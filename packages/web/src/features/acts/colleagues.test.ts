import type { Role } from '@motcua/domain/shared/role.ts';
import { expect, test } from 'vitest';
import { sortedByRole } from './colleagues.ts';

const officers: { id: string; role: Role }[] = [
  { id: 'an', role: 'desk_clerk' },
  { id: 'binh', role: 'head' },
  { id: 'an', role: 'specialist' },
];

test('given an officer with two roles, when a specialist is wanted, then he stands first and once', () => {
  expect(sortedByRole(officers, 'specialist')).toEqual([
    { id: 'an', role: 'specialist' },
    { id: 'binh', role: 'head' },
  ]);
});
