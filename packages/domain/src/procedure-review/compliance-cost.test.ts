import { describe, expect, it } from 'vitest';
import { dong } from '../shared/money.ts';
import { compareCost, type ComplianceCost, sumCost } from './compliance-cost.ts';

/** Four papers by hand and two ways to the desk, against one form on the web (NĐ 63/2010 Art. 29). */
const BEFORE: ComplianceCost = {
  activities: [
    { name: 'Điền tờ khai', minutes: 120, hourlyWage: dong(66_000), otherCost: dong(0) },
    { name: 'Chuẩn bị giấy tờ', minutes: 480, hourlyWage: dong(66_000), otherCost: dong(50_000) },
    {
      name: 'Đi nộp và nhận kết quả',
      minutes: 240,
      hourlyWage: dong(66_000),
      otherCost: dong(50_000),
    },
  ],
  ...{ fees: dong(0), timesAYear: 1, applicants: 2_000 },
};
const AFTER: ComplianceCost = {
  activities: [
    { name: 'Điền tờ khai điện tử', minutes: 210, hourlyWage: dong(66_000), otherCost: dong(0) },
  ],
  ...{ fees: dong(0), timesAYear: 1, applicants: 2_000 },
};

describe('the compliance cost of a procedure', () => {
  it('given 1 024 000 đồng before and 231 000 after, then 77,44 % is saved', () => {
    const { before, after, saved, rate } = compareCost(BEFORE, AFTER);
    expect(before.perDossier).toBe(1_024_000);
    expect(after.perDossier).toBe(231_000);
    expect(saved).toEqual({ perDossier: 793_000, aYear: 1_586_000_000 });
    expect((100 * (rate.perDossier ?? 0)).toFixed(2)).toBe('77.44');
  });

  it('given minutes that are no whole hours, then đồng are rounded once, at the end', () => {
    const third = { name: '', minutes: 20, hourlyWage: dong(50_000), otherCost: dong(0) };
    const cost = { activities: [third, third, third], fees: dong(0), timesAYear: 2, applicants: 3 };
    expect(sumCost(cost)).toMatchObject({ perDossier: 50_000, aYear: 300_000 });
  });

  it('given it is abolished, then all of it is saved; given it cost nothing, then there is no rate', () => {
    expect(compareCost(BEFORE, null).rate).toEqual({ perDossier: 1, aYear: 1 });
    const free = { activities: [], fees: dong(0), timesAYear: 1, applicants: 10 };
    expect(compareCost(free, free).rate).toEqual({ perDossier: null, aYear: null });
  });

  it('given more applicants by an easier way, then the year may cost more although the dossier costs less', () => {
    const { rate } = compareCost(BEFORE, { ...AFTER, applicants: 20_000 });
    expect(rate.perDossier).toBeGreaterThan(0);
    expect(rate.aYear).toBeLessThan(0);
  });

  it('given a negative part, then it is refused', () => {
    expect(() => sumCost({ ...BEFORE, fees: dong(-1) })).toThrow('compliance-cost.negative');
  });
});
