import { shippedCalendarForTests } from '../testing/shipped-calendar.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScope } from './scope.ts';
import { shareOut } from './share-out.ts';
import { publishedDistrictYear, publishedYear } from './volumes.ts';

const calendar = shippedCalendarForTests();
const in2026 = { from: parsePlainDate('2026-01-01'), to: parsePlainDate('2026-12-31') };
const in2019 = { from: parsePlainDate('2019-01-01'), to: parsePlainDate('2019-12-31') };

describe('given the published counts', () => {
  test('when the nation is asked for a year, then it comes to what 4.4 million in 36 working days make, over 34 provinces', () => {
    const scope = readScope('nation', in2026);
    const years = publishedYear(scope, 2026, calendar);
    const total = years.reduce((sum, value) => sum + value, 0);
    expect(scope.parts).toHaveLength(34);
    expect(total).toBeGreaterThan(29_000_000);
    expect(total).toBeLessThan(32_000_000);
  });

  test('when provinces are asked for, then those with counts of their own have them: TP.HCM the most, Điện Biên the fewest', () => {
    const of = (text: string) => publishedYear(readScope(text, in2026), 2026, calendar)[0] ?? 0;
    const years = publishedYear(readScope('nation', in2026), 2026, calendar);
    expect(of('H29')).toBe(Math.max(...years));
    expect(of('H18')).toBe(Math.min(...years));
    // 15,000 in 36 working days.
    expect(of('H18')).toBeGreaterThan(95_000);
    expect(of('H18')).toBeLessThan(110_000);
  });

  test('when a district is asked for, then it has its part of its province; Chợ Mới 2019 has its own year', () => {
    const [part] = readScope('893', in2019).parts;
    expect(part).toMatchObject({ tenantId: 'H01', district: '893', name: 'tỉnh An Giang' });
    if (part === undefined) throw new Error('A district is a part.');
    expect(publishedDistrictYear(part, 2019)).toMatchObject({
      desk: { received: 49_536, returned: 49_338 },
      landRegistryBranch: { received: 18_230, returned: 17_434 },
      communes: { received: 125_849, returned: 125_849 },
    });
    expect(publishedDistrictYear(part, 2020)).toBeNull();
    const [district] = publishedYear(readScope('893', in2019), 2019, calendar);
    const [province] = publishedYear(readScope('H01', in2019), 2019, calendar);
    expect(district).toBeLessThan((province ?? 0) / 10);
    expect(district).toBeGreaterThan((province ?? 0) / 40);
  });
});

describe('given a scope in words', () => {
  test('when it is no scope, then it says what it may be', () => {
    expect(() => readScope('H99', in2026)).toThrow('--scope wants nation');
  });

  test('when its days lie on both sides of the reform, then two runs are asked for', () => {
    const both = { from: parsePlainDate('2025-01-01'), to: parsePlainDate('2025-12-31') };
    expect(() => readScope('H01', both)).toThrow('two runs');
    const after = { from: parsePlainDate('2025-07-01'), to: both.to };
    expect(readScope('h01', after)).toMatchObject({
      era: 'from2025',
      parts: [{ tenantId: 'H01' }],
    });
  });
});

test('given any whole and weights, when shared out, then the parts add up and none strays by one from its due', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }),
      (total, weights) => {
        const parts = shareOut(total, weights);
        const sum = weights.reduce((all, weight) => all + weight, 0);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1);
      },
    ),
  );
});
