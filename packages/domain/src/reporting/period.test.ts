import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parsePlainDate, plainDateOfEpochDay } from '../shared/plain-date.ts';
import {
  chosenDays,
  PERIOD_CALENDARS,
  PERIOD_KINDS,
  periodLine,
  periodName,
  periodOn,
  periodsEndingBetween,
  previousPeriod,
  reportPeriod,
} from './period.ts';

const limits = (code: string, calendar: 'reporting' | 'calendar' = 'reporting') => {
  const { from, to } = reportPeriod(code, calendar);
  return [from, to];
};

describe('reporting periods', () => {
  // NĐ 09/2019/NĐ-CP Art. 12.
  it.each([
    ['2026-03', '2026-02-15', '2026-03-14'],
    ['2026-01', '2025-12-15', '2026-01-14'],
    ['2026-Q1', '2025-12-15', '2026-03-14'],
    ['2026-Q4', '2026-09-15', '2026-12-14'],
    ['2026-H1', '2025-12-15', '2026-06-14'],
    ['2026-H2', '2026-06-15', '2026-12-14'],
    ['2026', '2025-12-15', '2026-12-14'],
  ])('given %s by decree, then it runs from %s to %s', (code, from, to) => {
    expect(limits(code)).toEqual([from, to]);
  });

  it('given the same names by the calendar, then they are other days', () => {
    expect(limits('2026-Q4', 'calendar')).toEqual(['2026-10-01', '2026-12-31']);
    expect(limits('2024-02', 'calendar')).toEqual(['2024-02-01', '2024-02-29']);
  });

  it.each(['2026-Q5', '2026-13', '2026-H0', '', '2026-05-14', 'quý IV'])(
    'given “%s”, then there is no such period',
    (code) => {
      expect(() => reportPeriod(code, 'reporting')).toThrow('report.period-unknown');
    },
  );

  it('given any day, when its period is asked for, then it holds the day, is found by its code and follows the one before without a gap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 30_000 }),
        fc.constantFrom(...PERIOD_KINDS),
        fc.constantFrom(...PERIOD_CALENDARS),
        (epochDay, kind, calendar) => {
          const day = plainDateOfEpochDay(epochDay);
          const period = periodOn(day, { kind, calendar });
          expect(period.from <= day && day <= period.to).toBe(true);
          expect(reportPeriod(period.code, calendar)).toEqual(period);
          const before = previousPeriod(period);
          expect(before && addDays(before.to, 1)).toBe(period.from);
        },
      ),
    );
  });

  it('given a stretch of days, when periods that end in it are listed, then each once and in order', () => {
    const days = [parsePlainDate('2026-03-14'), parsePlainDate('2026-09-13')] as const;
    const found = periodsEndingBetween(days, { kind: 'quarter', calendar: 'reporting' });
    expect(found.map(({ code }) => code)).toEqual(['2026-Q1', '2026-Q2']);
  });

  it('given a period, when it is printed, then name, limits and kind stand together', () => {
    expect(periodLine(reportPeriod('2026-Q4', 'reporting'))).toBe(
      'Kỳ báo cáo: quý IV/2026, từ 15/09/2026 đến 14/12/2026 (theo NĐ 09/2019/NĐ-CP)',
    );
    expect(periodLine(reportPeriod('2026-05', 'calendar'))).toBe(
      'Kỳ báo cáo: tháng 5/2026, từ 01/05/2026 đến 31/05/2026 (theo tháng dương lịch)',
    );
    expect(periodName(reportPeriod('2026-H2', 'reporting'))).toBe('6 tháng cuối năm 2026');
    expect(periodName(reportPeriod('2026', 'reporting'))).toBe('năm 2026');
    const chosen = chosenDays(parsePlainDate('2026-01-05'), parsePlainDate('2026-01-09'));
    expect(periodLine(chosen)).toBe(
      'Kỳ số liệu: từ 05/01/2026 đến 09/01/2026 (theo ngày được chọn)',
    );
    expect(previousPeriod(chosen)).toBeNull();
  });

  it('given chosen days the wrong way round, then they are refused', () => {
    const [late, early] = [parsePlainDate('2026-02-01'), parsePlainDate('2026-01-01')];
    expect(() => chosenDays(late, early)).toThrow('report.period-reversed');
  });
});
