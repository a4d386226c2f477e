import { describe, expect, it } from 'vitest';
import { parsePlainDate as day } from '../shared/plain-date.ts';
import type { RegisterEntry } from './definition.ts';
import { findSubDelegation, isDelegatedOn } from './delegation.ts';

const entry = (id: string, unitId: string, to: string, values: object = {}): RegisterEntry => ({
  ...{ id, unitId, number: 1, state: 'in-force' },
  values: {
    to,
    matters: ['Chứng thực'],
    validFrom: '2026-01-10',
    validTo: '2026-12-31',
    ...values,
  },
});
const down = entry('1', 'province', 'commune');

describe('a delegation of authority (Luật Tổ chức chính quyền địa phương, Art. 14)', () => {
  it('given who holds a matter by delegation, when they pass it on, then that is refused', () => {
    expect(findSubDelegation(entry('2', 'commune', 'desk'), [down])?.code).toBe(
      'no-sub-delegation',
    );
  });

  it('given another matter, or a time after it, then nothing is passed on', () => {
    const other = entry('2', 'commune', 'desk', { matters: ['Hộ tịch'] });
    const later = entry('2', 'commune', 'desk', { validFrom: '2027-01-01', validTo: '2027-06-30' });
    expect([other, later].map((one) => findSubDelegation(one, [down]))).toEqual([null, null]);
  });

  it('given a day, then the delegation holds from its first to its last day, and not once it was ended', () => {
    const on = (text: string) => isDelegatedOn(down, day(text));
    expect(['2026-01-09', '2026-01-10', '2026-12-31', '2027-01-01'].map(on)).toEqual([
      ...[false, true, true, false],
    ]);
    expect(isDelegatedOn({ ...down, state: 'ended' }, day('2026-05-01'))).toBe(false);
  });
});
