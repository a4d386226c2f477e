import { DomainError } from '../shared/errors.ts';
import { addDong, type Dong, dong } from '../shared/money.ts';

/** One thing an applicant has to do or have done: a form to fill in, a paper to obtain, a way to the desk. */
export interface CostActivity {
  name: string;
  /** Whole minutes of the applicant's time. */
  minutes: number;
  /** Đồng for an hour of that time, by the average income the office reckons with. */
  hourlyWage: Dong;
  /** Đồng spent on it besides: printing, travel, a service. */
  otherCost: Dong;
}

/** What following a procedure costs those who need it (NĐ 63/2010 Art. 10, Art. 29). */
export interface ComplianceCost {
  activities: readonly CostActivity[];
  /** Fees and charges of one dossier, đồng. */
  fees: Dong;
  /** How often in a year one applicant needs it; once in five years is 0.2. */
  timesAYear: number;
  applicants: number;
}

/** What it comes to; time and year are rounded once, at the end. */
export interface CostSum {
  perDossier: Dong;
  time: Dong;
  other: Dong;
  fees: Dong;
  aYear: Dong;
}

export interface CostComparison {
  before: CostSum;
  after: CostSum;
  saved: { perDossier: Dong; aYear: Dong };
  /** (before − after) / before of one dossier and of a year; null where it cost nothing before. */
  rate: { perDossier: number | null; aYear: number | null };
}

/** Time × wage, and what is spent besides, and fees; of a year times frequency and applicants. Throws `compliance-cost.negative`. */
export function sumCost(cost: ComplianceCost): CostSum {
  const { activities, fees, timesAYear, applicants } = cost;
  refuseNegative(fees, timesAYear, applicants);
  for (const { minutes, hourlyWage, otherCost } of activities)
    refuseNegative(minutes, hourlyWage, otherCost);
  const sixtieths = activities.reduce((sum, one) => sum + one.minutes * one.hourlyWage, 0);
  const time = dong(Math.round(sixtieths / 60));
  const other = addDong(...activities.map(({ otherCost }) => otherCost));
  const perDossier = addDong(time, other, fees);
  const aYear = dong(Math.round(perDossier * timesAYear * applicants));
  return { perDossier, time, other, fees, aYear };
}

/** Before and after a proposal; an abolished procedure costs nothing after. */
export function compareCost(before: ComplianceCost, after: ComplianceCost | null): CostComparison {
  const was = sumCost(before);
  const will = after === null ? NOTHING : sumCost(after);
  return {
    ...{ before: was, after: will },
    saved: {
      perDossier: dong(was.perDossier - will.perDossier),
      aYear: dong(was.aYear - will.aYear),
    },
    rate: {
      perDossier: rateOf(was.perDossier, will.perDossier),
      aYear: rateOf(was.aYear, will.aYear),
    },
  };
}

const NONE = dong(0);
const NOTHING: CostSum = {
  ...{ perDossier: NONE, time: NONE, other: NONE, fees: NONE, aYear: NONE },
};

function rateOf(before: number, after: number): number | null {
  return before === 0 ? null : (before - after) / before;
}

function refuseNegative(...values: readonly number[]): void {
  if (values.some((value) => !(value >= 0))) throw new DomainError('compliance-cost.negative');
}
