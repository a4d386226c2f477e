import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, it } from 'vitest';
import { readScope } from './scope.ts';

const span = (from: string, to: string) => ({ from: parsePlainDate(from), to: parsePlainDate(to) });
const today = span('2026-01-01', '2026-12-31');

describe('the scope of a generated year', () => {
  it('given the nation, then its thirty-four provinces of today, each its own tenant (NQ 202/2025/QH15)', () => {
    const { parts, era } = readScope('nation', today);
    expect(era).toBe('from2025');
    expect(parts).toHaveLength(34);
    expect(new Set(parts.map(({ tenantId }) => tenantId)).size).toBe(34);
    expect(parts.filter(({ district }) => district !== null)).toEqual([]);
  });

  it('given the agency code of a province in either case, then that province as it stands inside a sentence', () => {
    expect(readScope('h01', today).parts).toEqual([
      { tenantId: 'H01', province: '91', name: 'tỉnh An Giang', district: null },
    ]);
  });

  it('given a district before the reform, then it lies in the province that took it over', () => {
    const { parts, era } = readScope('893', span('2019-01-01', '2019-12-31'));
    expect(era).toBe('before2025');
    expect(parts).toMatchObject([{ tenantId: 'H01', district: '893' }]);
  });

  it.each(['H999', '000', 'An Giang', ''])('given “%s”, then it says what is wanted', (text) => {
    expect(() => readScope(text, today)).toThrow('nation, the code of a province');
  });

  it('given days on both sides of 1 July 2025, then two runs are asked for; the day itself is of today', () => {
    expect(() => readScope('nation', span('2025-06-30', '2025-07-01'))).toThrow('two runs');
    expect(readScope('H01', span('2025-07-01', '2025-07-01')).era).toBe('from2025');
    expect(readScope('H01', span('2025-06-30', '2025-06-30')).era).toBe('before2025');
  });
});
