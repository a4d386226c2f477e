import type { ReportPeriod } from '@motcua/domain/reporting/period.ts';
import type { Duty, ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import { pathsOfRegimes } from './report-paths.ts';

/**
 * The regimes as the demo province has them: owed by those who work in the demo, from its last whole quarter
 * on for the reports that it tells of, and from the next one for the others.
 */
export function demoRegimes(
  shipped: readonly ReportingRegime[],
  of: {
    quarter: ReportPeriod;
    codesOf: (regime: ReportingRegime, level: 'commune' | 'agency') => readonly string[];
  },
): ReportingRegime[] {
  const { quarter, codesOf } = of;
  const named =
    (regime: ReportingRegime) =>
    (duty: Duty): Duty => {
      if (duty.level === 'commune') return { ...duty, units: codesOf(regime, 'commune') };
      return duty.kinds?.includes('specialised_agency')
        ? { ...duty, units: codesOf(regime, 'agency') }
        : duty;
    };
  return shipped
    .filter(({ offered }) => offered !== true)
    .map((regime) => ({
      ...regime,
      source: {
        document: 'Chế độ báo cáo của tỉnh An Giang (trình diễn)',
        confidence: 'local',
      },
      validFrom: regime.code in pathsOfRegimes ? quarter.from : addDays(quarter.to, 1),
      duties: regime.duties.filter(({ level }) => level !== 'district').map(named(regime)),
    }));
}
