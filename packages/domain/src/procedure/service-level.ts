import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { bearsFees } from './fees.ts';
import type { ProcedureContent, ServiceLevel, ServiceLevelPeriod } from './procedure.ts';

/** NĐ 42/2022/NĐ-CP takes effect: "toàn trình" and "một phần" replace the levels 1–4 of NĐ 43/2011. */
const FULL_AND_PARTIAL_FROM = '2022-08-15';

const AS_OF_2022 = {
  level_1: 'information',
  level_2: 'information',
  level_3: 'partial',
  level_4: 'full',
  information: 'information',
  partial: 'partial',
  full: 'full',
} as const satisfies Record<ServiceLevel, ServiceLevel>;

/**
 * The level on a day, in the words of that day: a report on 2021 speaks of level 3 and 4, one on 2023 of partial
 * and full. Null before the first period and for a level recorded only in words that did not exist then.
 */
export function serviceLevelOn(periods: ServiceLevelPeriod[], day: PlainDate): ServiceLevel | null {
  const begun = periods.filter((period) => period.from <= day);
  const level = begun.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.level;
  if (level === undefined) return null;
  return day < FULL_AND_PARTIAL_FROM ? level : AS_OF_2022[level];
}

/**
 * Adds a period. Full service of a procedure with fees includes paying online (NĐ 42/2022).
 * @throws DomainError `procedure.full-needs-online-payment`.
 */
export function raiseServiceLevel(
  content: ProcedureContent,
  period: ServiceLevelPeriod,
  onlinePayment: boolean,
): ServiceLevelPeriod[] {
  if (AS_OF_2022[period.level] === 'full' && bearsFees(content) && !onlinePayment) {
    throw new DomainError('procedure.full-needs-online-payment', { code: content.procedureCode });
  }
  return [...content.serviceLevels.filter((it) => it.from !== period.from), period];
}
