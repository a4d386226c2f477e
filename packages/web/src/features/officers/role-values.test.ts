import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { emptyRole, roleBody } from './role-values.ts';

const unit = { id: 'u1', name: 'UBND xã Một' };
const from = parsePlainDate('2026-05-04');

describe('a role as it is entered', () => {
  test('given a clerk at a chosen desk, when sent, then the desk goes along', () => {
    const values = { ...emptyRole(unit), from, deskId: 'd2' };
    expect(roleBody(values)).toEqual({ role: 'desk_clerk', unit: 'u1', from, desk: 'd2' });
  });

  test('given a desk chosen before the role was changed, when a head is sent, then the desk stays behind', () => {
    const to = parsePlainDate('2027-05-04');
    const values = { ...emptyRole(unit), role: 'head' as const, from, to, deskId: 'd2' };
    expect(roleBody(values)).toEqual({ role: 'head', unit: 'u1', from, to });
  });

  test.each([{ unit: null }, { from: null }])(
    'given %o, when sent, then there is nothing to send yet',
    (lacking) => {
      expect(roleBody({ ...emptyRole(unit), from, ...lacking })).toBeNull();
    },
  );
});
