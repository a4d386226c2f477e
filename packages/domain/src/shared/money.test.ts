import { describe, expect, test } from 'vitest';
import { isDomainError } from './errors.ts';
import { addDong, dong, formatDong } from './money.ts';

describe('amounts of đồng', () => {
  test('given whole amounts, when added and printed, then as Vietnamese papers do', () => {
    expect(formatDong(addDong(dong(49_000), dong(536)))).toBe('49.536 đồng');
    expect(formatDong(dong(-1_234_567))).toBe('-1.234.567 đồng');
    expect(formatDong(dong(0))).toBe('0 đồng');
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'given %d, when taken, then it is refused',
    (amount) => {
      expect(() => dong(amount)).toThrow('money.not-whole');
    },
  );

  test('given a broken rule, when caught, then its code and blanks can be read', () => {
    try {
      dong(0.5);
      expect.unreachable();
    } catch (error) {
      expect(isDomainError(error) && { code: error.code, params: error.params }).toEqual({
        code: 'money.not-whole',
        params: { amount: 0.5 },
      });
    }
  });
});
