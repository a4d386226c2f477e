import type { Bound } from './bound.ts';
import type { Condition } from './condition.ts';
import type { Decimal } from './rational.ts';
import type { Named } from './words.ts';

/** How a value becomes points; `max` is the maximum of the item. */
export type Rule =
  | LinearRule
  | { kind: 'target' }
  | StepsRule
  | LinearAboveFloorRule
  | YesNoRule
  | DeductionRule
  | CountBandsRule
  | SurveyMeanRule
  | CasesRule
  | GivenRule
  | { kind: 'display' };

export type RuleKind = Rule['kind'];

/** max × value ÷ full, between 0 and max; `full` is 100 for per cent. */
export interface LinearRule {
  kind: 'linear';
  full?: Decimal | undefined;
}

/** The first step whose bound holds gives its points; without one, 0. */
export interface StepsRule {
  kind: 'steps';
  steps: readonly Step[];
  full?: Decimal | undefined;
}

/** `linear` stands for max × value ÷ full within the step. */
export interface Step extends Bound {
  points?: Decimal | undefined;
  linear?: true | undefined;
}

/** Nothing below the floor; from the floor on the plain share, or the way made from floor to full. */
export interface LinearAboveFloorRule {
  kind: 'linear_above_floor';
  floor: Decimal;
  from?: 'zero' | 'floor' | undefined;
  full?: Decimal | undefined;
}

/** All or nothing; with a date, done by that day (inclusive) or `latePoints`. */
export interface YesNoRule {
  kind: 'yes_no';
  fact: string;
  date?: { fact: string; by: string | { fact: string } } | undefined;
  latePoints?: Decimal | undefined;
}

/** Begins full and loses points for each fault, not below `floor` (0 when not told). */
export interface DeductionRule {
  kind: 'deduction';
  faults: readonly { fact: string; each: Decimal; most?: Decimal | undefined }[];
  floor?: Decimal | undefined;
}

/** Mean points of cases that were each put into one class: Σ count × points ÷ Σ count. */
export interface CountBandsRule {
  kind: 'count_bands';
  bands: readonly { fact: string; points: Decimal; name?: Named | undefined }[];
}

/** Σ count × value ÷ (Σ count × best): satisfied answers worth 1 and others 0 give the index of satisfaction. */
export interface SurveyMeanRule {
  kind: 'survey_mean';
  answers: readonly { fact: string; value: Decimal }[];
  best: Decimal;
  /** Below so many valid answers no figure is shown. */
  minimumAnswers?: number | undefined;
}

/** The first case whose conditions all hold gives its points; without one, 0. */
export interface CasesRule {
  kind: 'cases';
  cases: readonly { when: readonly Condition[]; points: Decimal; name?: Named | undefined }[];
}

/** Points that come from elsewhere: another index, an appraisal, a group whose parts are not published. */
export interface GivenRule {
  kind: 'given';
  fact: string;
}
