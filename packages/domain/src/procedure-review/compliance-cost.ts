import { DomainError } from '../shared/errors.ts';

/** One thing an applicant has to do or have done: a form to fill in, a paper to obtain, a way to the desk. */
export interface CostActivity {
  name: string;
  /** Whole minutes of the applicant's time. */
  minutes: number;
  /** Đồng for an hour of that time, by the average income the office reckons with. */
  hourlyWage: number;
  /** Đồng spent on it besides: printing, travel, a service. */
  otherCost: number;
}

/** What following a procedure costs those who need it (NĐ 63/2010 Art. 10, Art. 29). */
export interface ComplianceCost {
  activities: readonly CostActivity[];
  /** Fees and charges of one dossier, đồng. */
  fees: number;
  /** How often in a year one applicant needs it. */
  timesAYear: number;
  applicants: number;
}

export interface CostSum {
  /** Đồng, rounded once at the end. */
  perDossier: number;
  time: number;
  other: number;
  fees: number;
  aYear: number;
}

export interface CostComparison {
  before: CostSum;
  after: CostSum;
  saved: { perDossier: number; aYear: number };
  /** (before − after) / before of one dossier and of a year; null where it cost nothing before. */
  rate: { perDossier: number | null; aYear: number | null };
}

/** Time × wage, and what is spent besides, and fees; of a year times frequency and applicants. Throws `compliance-cost.negative`. */
export function sumCost(cost: ComplianceCost): CostSum {
  let sixtieths = 0;
  let other = 0;
  for (const { minutes, hourlyWage, otherCost } of cost.activities) {
    refuseNegative(minutes, hourlyWage, otherCost);
    sixtieths += minutes * hourlyWage;
    other += otherCost;
  }
  refuseNegative(cost.fees, cost.timesAYear, cost.applicants);
  const time = Math.round(sixtieths / 60);
  const perDossier = time + other + cost.fees;
  const aYear = perDossier * cost.timesAYear * cost.applicants;
  return { perDossier, time, other, fees: cost.fees, aYear };
}

/** Before and after a proposal; an abolished procedure costs nothing after. */
export function compareCost(before: ComplianceCost, after: ComplianceCost | null): CostComparison {
  const was = sumCost(before);
  const will = after === null ? NOTHING : sumCost(after);
  return {
    ...{ before: was, after: will },
    saved: { perDossier: was.perDossier - will.perDossier, aYear: was.aYear - will.aYear },
    rate: {
      perDossier: rateOf(was.perDossier, will.perDossier),
      aYear: rateOf(was.aYear, will.aYear),
    },
  };
}

const NOTHING: CostSum = { perDossier: 0, time: 0, other: 0, fees: 0, aYear: 0 };

function rateOf(before: number, after: number): number | null {
  return before === 0 ? null : (before - after) / before;
}

function refuseNegative(...values: readonly number[]): void {
  if (values.some((value) => !(value >= 0))) throw new DomainError('compliance-cost.negative');
}
