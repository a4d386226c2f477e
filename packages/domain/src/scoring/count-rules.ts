import { formatNumber, formatPoints } from './format.ts';
import {
  add,
  compare,
  isZero,
  larger,
  multiply,
  type Rational,
  rational,
  smaller,
  subtract,
  sum,
  ZERO,
} from './rational.ts';
import { readAll, type Reading, readingOf } from './reading.ts';
import type { CountBandsRule, DeductionRule, Rule, SurveyMeanRule } from './rule.ts';
import type { Award, AwardInput, RuleWork } from './rule-work.ts';
import type { FactReader } from './facts.ts';
import type { ItemDefinition } from './set.ts';

interface Given {
  item: ItemDefinition;
  facts: FactReader;
}

/** Rules over counts: faults, classes of cases, answers. */
export const countRules = {
  deduction: {
    facts: (rule) => rule.faults.map(({ fact }) => fact),
    read: readFaults,
    award: awardDeduction,
  },
  count_bands: {
    facts: (rule) => rule.bands.map(({ fact }) => fact),
    read: readCountBands,
    award: awardCountBands,
  },
  survey_mean: {
    facts: (rule) => rule.answers.map(({ fact }) => fact),
    read: readSurvey,
    award: awardSurvey,
  },
} satisfies { [K in Rule['kind']]?: RuleWork<Extract<Rule, { kind: K }>> };

function readFaults(rule: DeductionRule, { facts }: Given): Reading {
  const read = readAll(
    rule.faults.map(({ fact }) => fact),
    facts,
  );
  if ('missing' in read) return { kind: 'missing', facts: read.missing };
  const faults = sum(read.values);
  return { kind: 'value', value: faults, numerator: faults, denominator: null };
}

function awardDeduction(rule: DeductionRule, { facts, max }: AwardInput): Award {
  const losses = rule.faults.map(({ fact, each, most }) => {
    const loss = multiply(facts.number(fact) ?? ZERO, rational(each));
    return most === undefined ? loss : smaller(loss, rational(most));
  });
  const lost = sum(losses);
  const points = larger(rational(rule.floor ?? 0), subtract(max, lost));
  const how = isZero(lost)
    ? { vi: 'không có lỗi bị trừ', en: 'no fault to deduct' }
    : {
        vi: `trừ ${formatPoints(lost)}`,
        en: `${formatPoints(lost, { lang: 'en' })} deducted`,
      };
  return { points, how };
}

function readCountBands(rule: CountBandsRule, { facts }: Given): Reading {
  const read = readAll(
    rule.bands.map(({ fact }) => fact),
    facts,
  );
  if ('missing' in read) return { kind: 'missing', facts: read.missing };
  const cases = sum(read.values);
  if (isZero(cases)) return { kind: 'no_case' };
  const points = weighted(
    read.values,
    rule.bands.map((band) => rational(band.points)),
  );
  return readingOf({ unit: 'points' }, points, cases);
}

function awardCountBands(_: CountBandsRule, { reading }: AwardInput): Award {
  const cases = reading.denominator ?? ZERO;
  return {
    points: reading.value ?? ZERO,
    how: {
      vi: `bình quân của ${formatNumber(cases)} trường hợp`,
      en: `mean of ${formatNumber(cases, { lang: 'en' })} cases`,
    },
  };
}

function readSurvey(rule: SurveyMeanRule, { item, facts }: Given): Reading {
  const read = readAll(
    rule.answers.map(({ fact }) => fact),
    facts,
  );
  if ('missing' in read) return { kind: 'missing', facts: read.missing };
  const answers = sum(read.values);
  if (isZero(answers)) return { kind: 'no_case' };
  const needed = rule.minimumAnswers ?? 0;
  // A figure from a handful of answers would tell who gave them.
  if (compare(answers, rational(needed)) < 0) return { kind: 'too_few', answers, needed };
  const worth = weighted(
    read.values,
    rule.answers.map(({ value }) => rational(value)),
  );
  return readingOf(item, worth, multiply(answers, rational(rule.best)));
}

function awardSurvey(_: SurveyMeanRule, { reading, max, item }: AwardInput): Award {
  const value = reading.value ?? ZERO;
  const share = item.unit === 'percent' ? multiply(value, HUNDREDTH) : value;
  return {
    points: multiply(max, share),
    how: { vi: 'theo kết quả khảo sát', en: 'from the survey' },
  };
}

function weighted(counts: readonly Rational[], worths: readonly Rational[]): Rational {
  return counts.reduce(
    (total, count, index) => add(total, multiply(count, worths[index] ?? ZERO)),
    ZERO,
  );
}

const HUNDREDTH = rational('0.01');
