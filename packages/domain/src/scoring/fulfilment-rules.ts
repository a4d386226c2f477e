import { isPlainDate } from '../shared/plain-date.ts';
import { factsOfConditions, judge, judgeAll, readYesNo } from './condition.ts';
import { type FactReader, isGivenFact } from './facts.ts';
import { compare, isZero, ONE, rational, ZERO } from './rational.ts';
import { type Reading, readRatio } from './reading.ts';
import type { CasesRule, GivenRule, Rule, YesNoRule } from './rule.ts';
import type { Award, AwardInput, RuleWork } from './rule-work.ts';
import type { ItemDefinition } from './set.ts';
import { wordsOf } from './words.ts';

/** Rules over what was done: yes or no and by when, which case holds, points that come from elsewhere. */
export const fulfilmentRules = {
  yes_no: { facts: factsOfYesNo, read: readFulfilment, award: awardYesNo },
  cases: {
    facts: (rule) => factsOfConditions(rule.cases.flatMap((one) => one.when)),
    read: readCases,
    award: awardCase,
  },
  given: {
    facts: (rule) => [rule.fact],
    read: readGiven,
    award: (_, { reading }) => ({ points: reading.value ?? ZERO, how: GIVEN_WORDS }),
  },
} satisfies { [K in Rule['kind']]?: RuleWork<Extract<Rule, { kind: K }>> };

/** Said wherever points were taken over and not computed. */
export const GIVEN_WORDS = {
  vi: 'điểm lấy từ nguồn ngoài, không tính lại từ số liệu gốc',
  en: 'points taken from outside, not computed from their facts',
} as const;

function factsOfYesNo({ fact, date }: YesNoRule): string[] {
  if (date === undefined) return [fact];
  return [fact, date.fact, ...(typeof date.by === 'string' ? [] : [date.by.fact])];
}

function readFulfilment(rule: YesNoRule, { facts }: { facts: FactReader }): Reading {
  if (!facts.has(rule.fact)) return { kind: 'missing', facts: [rule.fact] };
  const done = isDone(rule, facts);
  const missing = factsOfYesNo(rule)
    .slice(1)
    .filter((fact) => dayOf(fact, facts) === null);
  if (done && missing.length > 0) return { kind: 'missing', facts: missing };
  return { kind: 'value', value: done ? ONE : ZERO, numerator: null, denominator: null };
}

function isDone(rule: YesNoRule, facts: FactReader): boolean {
  const value = facts.raw(rule.fact);
  const answer = isGivenFact(value) ? readYesNo(value) : null;
  return answer ?? compare(facts.number(rule.fact) ?? ZERO, ZERO) > 0;
}

function awardYesNo(rule: YesNoRule, { facts, reading, max }: AwardInput): Award {
  if (isZero(reading.value ?? ZERO))
    return { points: ZERO, how: { vi: 'chưa thực hiện', en: 'not done' } };
  if (rule.date === undefined) return { points: max, how: { vi: 'đã thực hiện', en: 'done' } };
  const { fact, by } = rule.date;
  const [day, limit] = [
    dayOf(fact, facts) ?? '',
    typeof by === 'string' ? by : (dayOf(by.fact, facts) ?? ''),
  ];
  const words = {
    vi: `ngày ${shown(day)}, hạn ${shown(limit)}`,
    en: `on ${shown(day)}, due ${shown(limit)}`,
  };
  // Both are YYYY-MM-DD, which sorts as it counts.
  if (day <= limit)
    return {
      points: max,
      how: { vi: `thực hiện đúng hạn, ${words.vi}`, en: `done in time, ${words.en}` },
    };
  return {
    points: rational(rule.latePoints ?? 0),
    how: { vi: `thực hiện muộn, ${words.vi}`, en: `done late, ${words.en}` },
  };
}

function readCases(rule: CasesRule, given: { item: ItemDefinition; facts: FactReader }): Reading {
  const { item, facts } = given;
  const reading: Reading =
    item.numerator === undefined
      ? { kind: 'value', value: null, numerator: null, denominator: null }
      : readRatio(item, facts);
  if (reading.kind !== 'value') return reading;
  const first = rule.cases.find(({ when }) => judgeAll(when, facts) !== 'no');
  if (first === undefined || judgeAll(first.when, facts) === 'yes') return reading;
  const unknown = first.when.filter((condition) => judge(condition, facts) === 'missing');
  return {
    kind: 'missing',
    facts: factsOfConditions(unknown).filter((fact) => !facts.has(fact)),
  };
}

function awardCase(rule: CasesRule, { facts }: AwardInput): Award {
  const index = rule.cases.findIndex(({ when }) => judgeAll(when, facts) === 'yes');
  const found = rule.cases[index];
  if (found === undefined)
    return {
      points: ZERO,
      how: { vi: 'không thuộc trường hợp nào có điểm', en: 'in no case that bears points' },
    };
  const name = wordsOf(
    found.name ?? { vi: `trường hợp thứ ${index + 1}`, en: `case ${index + 1}` },
  );
  return { points: rational(found.points), how: name };
}

function readGiven(rule: GivenRule, { facts }: { facts: FactReader }): Reading {
  const value = facts.number(rule.fact);
  if (value === null) return { kind: 'missing', facts: [rule.fact] };
  return { kind: 'value', value, numerator: null, denominator: null };
}

function dayOf(fact: string, facts: FactReader): string | null {
  const value = facts.raw(fact);
  return typeof value === 'string' && isPlainDate(value) ? value : null;
}

function shown(day: string): string {
  return day.split('-').toReversed().join('/');
}
