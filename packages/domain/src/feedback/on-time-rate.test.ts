import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onTimeRate, onTimeRateWords } from './on-time-rate.ts';

describe('the share in time (R9)', () => {
  it('given 46 received and none late, then it is 100 %', () => {
    expect(onTimeRateWords(onTimeRate({ received: 46, late: 0 }))).toBe('100 %');
  });
  it('given none received, then it is “không phát sinh”, neither 0 % nor 100 %', () => {
    expect(onTimeRate({ received: 0, late: 0 })).toEqual({ kind: 'no_case' });
    expect(onTimeRateWords({ kind: 'no_case' })).toBe('không phát sinh');
    expect(onTimeRateWords({ kind: 'no_case' }, 'en')).toBe('none arose');
  });
  it('given 46 received and 1 late, then it is 97,83 %', () => {
    expect(onTimeRateWords(onTimeRate({ received: 46, late: 1 }))).toBe('97,83 %');
    expect(onTimeRateWords(onTimeRate({ received: 2, late: 1 }), 'en')).toBe('50%');
  });
  it('given any counts, then 100 % is said of none late alone while rounding allows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (received, lateOf) => {
        const late = Math.min(lateOf, received);
        const rate = onTimeRate({ received, late });
        if (rate.kind !== 'rate') throw new Error('a rate was expected');
        expect(rate.basisPoints === 10_000).toBe(late === 0);
      }),
    );
  });
  it('given counts that cannot be, then they are refused', () => {
    expect(() => onTimeRate({ received: 1, late: 2 })).toThrow(RangeError);
  });
});
