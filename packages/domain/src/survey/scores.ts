import { type Confidence, type Interval, wilson } from './interval.ts';
import {
  factorsOf,
  isScored,
  type Questionnaire,
  type SurveyFactor,
  type SurveyItem,
} from './questionnaire.ts';
import { meanOf, percentOf, type Share, share } from './share.ts';

/** How often each step of the scale, or each choice, was given, by code of the item. */
export type Tally = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is printed of one figure: null where too few answered. */
export interface SurveyFigure {
  /** Per cent of satisfied people, two decimals. */
  index: number | null;
  interval: Interval | null;
  /** Valid answers; of a mean the fewest among its items. Null where hidden. */
  answers: number | null;
}

export interface ItemScore extends SurveyFigure {
  code: string;
  /** How often each step or choice was given; null where hidden. */
  counts: Readonly<Record<string, number>> | null;
}

export interface FactorScore extends SurveyFigure {
  code: string;
  items: readonly ItemScore[];
}

export interface BlockScore extends SurveyFigure {
  code: string;
  factors: readonly FactorScore[];
}

export interface SurveyScore extends SurveyFigure {
  blocks: readonly BlockScore[];
}

export interface ScoreRules {
  /** People of whom the answers are a sample. */
  population: number;
  confidence: Confidence;
  /** Fewer valid answers are not shown. */
  minimum: number;
}

/**
 * Index of an item: satisfied and very satisfied among valid answers; of a factor the mean of its items; of a
 * block and of the whole the mean of factors. An item that nobody answered has no index and counts in no mean.
 * The interval of a mean takes each person as one draw and the fewest answers of its items, which is never too
 * narrow.
 */
export function scoreSurvey(
  questionnaire: Questionnaire,
  tally: Tally,
  rules: ScoreRules,
): SurveyScore {
  const satisfied = new Set(
    questionnaire.scale.filter((step) => step.satisfied).map(({ value }) => String(value)),
  );
  const known = { tally, rules, satisfied };
  const blocks = questionnaire.blocks.map(({ code, factors }) => {
    const scores = factors.map((factor) => scoreFactor(factor, known));
    return { code, ...figureOf(factorMeans(factors, known), rules), factors: scores };
  });
  return { ...figureOf(factorMeans(factorsOf(questionnaire), known), rules), blocks };
}

/** The exact index of the whole, shown or not; null when nobody answered. */
export function overallShare(questionnaire: Questionnaire, tally: Tally): Share | null {
  const satisfied = new Set(
    questionnaire.scale.filter((step) => step.satisfied).map(({ value }) => String(value)),
  );
  const measures = factorMeans(factorsOf(questionnaire), { tally, satisfied });
  return meanOf(measures.map(({ index }) => index));
}

interface Known {
  tally: Tally;
  satisfied: ReadonlySet<string>;
}

interface Measured {
  index: Share;
  answers: number;
}

function factorMeans(factors: readonly SurveyFactor[], known: Known): Measured[] {
  return factors.filter(isScored).flatMap((factor) => {
    const mean = meanMeasure(factor.items.flatMap((item) => measured(item, known)));
    return mean === null ? [] : [mean];
  });
}

function scoreFactor(factor: SurveyFactor, known: Known & { rules: ScoreRules }): FactorScore {
  const { rules } = known;
  const measures = factor.items.flatMap((item) => measured(item, known));
  return {
    code: factor.code,
    ...figureOf(measures, rules),
    items: factor.items.map((item) => scoreItem(item, known)),
  };
}

function scoreItem(item: SurveyItem, known: Known & { rules: ScoreRules }): ItemScore {
  const { rules, tally } = known;
  const counts = tally[item.code] ?? {};
  if (item.kind === 'scale') {
    const figure = figureOf(measured(item, known), rules);
    return { code: item.code, ...figure, counts: figure.answers === null ? null : counts };
  }
  const most = Object.values(counts).reduce((sum, count) => Math.max(sum, count), 0);
  const isShown = most >= rules.minimum;
  return {
    ...{ code: item.code, index: null, interval: null, answers: null },
    counts: isShown
      ? Object.fromEntries(Object.entries(counts).filter(([, count]) => count >= rules.minimum))
      : null,
  };
}

function measured(item: SurveyItem, { tally, satisfied }: Known): Measured[] {
  if (item.kind !== 'scale') return [];
  const counts = Object.entries(tally[item.code] ?? {});
  const answers = counts.reduce((sum, [, count]) => sum + count, 0);
  if (answers === 0) return [];
  const happy = counts.reduce((sum, [step, count]) => sum + (satisfied.has(step) ? count : 0), 0);
  return [{ index: share(happy, answers), answers }];
}

function meanMeasure(measures: readonly Measured[]): Measured | null {
  const index = meanOf(measures.map((one) => one.index));
  return index === null
    ? null
    : { index, answers: Math.min(...measures.map((one) => one.answers)) };
}

function figureOf(measures: readonly Measured[], rules: ScoreRules): SurveyFigure {
  const mean = meanMeasure(measures);
  if (mean === null || mean.answers < rules.minimum)
    return { index: null, interval: null, answers: null };
  return {
    index: percentOf(mean.index),
    interval: wilson(mean.index, { ...rules, answers: mean.answers }),
    answers: mean.answers,
  };
}
