import { isPlainDate } from '../shared/plain-date.ts';
import { factNamesOf } from './check-set.ts';
import { type Condition, factsOfConditions, readYesNo } from './condition.ts';
import { type FactValue, isGivenFact } from './facts.ts';
import type { MeasureUnit } from './measure-unit.ts';
import { compare, isDecimal, rational, ZERO } from './rational.ts';
import type { UnitFacts } from './score-unit.ts';
import { type IndicatorSet, isGroup, itemsOf, type SetNode } from './set.ts';
import { targetsOf } from './target.ts';

/** One figure that cannot be used: whose, which, and how to mend it. */
export interface FactFault {
  unit: string;
  fact: string;
  message: string;
}

/** Figures that are no numbers or are below zero, answers that are neither yes nor no, days that do not exist. */
export function checkFacts(set: IndicatorSet, units: readonly UnitFacts[]): FactFault[] {
  const kinds = kindsOf(set);
  const names = factNamesOf(set);
  return units.flatMap(({ unit, facts }) =>
    names.flatMap((fact): FactFault[] => {
      const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
      if (!isGivenFact(value)) return [];
      const message = CHECKS[kinds.get(fact) ?? 'count'](value);
      return message === null ? [] : [{ unit, fact, message }];
    }),
  );
}

/** Facts of the file that the set does not ask for, which may be misspelt. */
export function unusedFacts(set: IndicatorSet, units: readonly UnitFacts[]): string[] {
  const asked = new Set(factNamesOf(set));
  const told = new Set(units.flatMap(({ facts }) => Object.keys(facts)));
  return [...told].filter((fact) => !asked.has(fact));
}

type FactKind = 'whole' | 'count' | 'number' | 'text' | 'yes_no' | 'day';
type Given = Exclude<FactValue, null | undefined>;

const CHECKS: Record<FactKind, (value: Given) => string | null> = {
  whole: (value) => faultOfNumber(value) ?? faultOfCount(value) ?? faultOfThousands(value),
  count: (value) => faultOfNumber(value) ?? faultOfCount(value),
  number: faultOfNumber,
  text: () => null,
  yes_no: (value) =>
    readYesNo(value) === null && faultOfNumber(value) !== null
      ? `“${value}” is neither yes nor no; write true or false.`
      : null,
  day: (value) =>
    typeof value === 'string' && isPlainDate(value)
      ? null
      : `“${value}” is no day; write it as 2026-12-31.`,
};

function faultOfNumber(value: Given): string | null {
  if (typeof value === 'boolean') return null;
  if (typeof value === 'string' ? isDecimal(value) : isDecimal(String(value))) return null;
  return `“${value}” is no number; ${advice(String(value))}`;
}

function faultOfCount(value: Given): string | null {
  const isBelow = typeof value !== 'boolean' && compare(rational(value), ZERO) < 0;
  return isBelow ? `${value} is below zero, which no count can be; correct it.` : null;
}

/** `49.536` is forty-nine thousand in Viet Nam and forty-nine in a program: better asked than guessed. */
function faultOfThousands(value: Given): string | null {
  if (typeof value !== 'string' || !/^\d{1,3}\.\d{3}$/.test(value.trim())) return null;
  return `“${value}” is a count with a mark in it; write ${value.replace('.', '')} without marks between the thousands.`;
}

function advice(text: string): string {
  const trimmed = text.trim().replace(/\s*%$/, '');
  if (/^\d+,\d+$/.test(trimmed)) return `write ${trimmed.replace(',', '.')} with a point.`;
  if (isDecimal(trimmed)) return `write ${trimmed} without the sign.`;
  if (/^\d{1,3}([. ]\d{3})+$/.test(trimmed))
    return `write ${trimmed.replaceAll(/[. ]/g, '')} without marks between the thousands.`;
  return 'write digits as 1234.5, or leave it empty when nobody knows.';
}

const KIND_OF_UNIT: Partial<Record<MeasureUnit, FactKind>> = {
  points: 'number',
  percentage_point: 'number',
  count: 'whole',
};

/** How each fact is used; what is declared as points may lie below zero. */
function kindsOf(set: IndicatorSet): Map<string, FactKind> {
  const kinds = new Map<string, FactKind>();
  for (const { id, unit } of set.facts ?? [])
    if (unit !== undefined) kinds.set(id, KIND_OF_UNIT[unit] ?? 'count');
  for (const { rule } of itemsOf(set.items)) {
    if (rule.kind === 'given') kinds.set(rule.fact, 'number');
    if (rule.kind !== 'yes_no') continue;
    kinds.set(rule.fact, 'yes_no');
    if (rule.date === undefined) continue;
    kinds.set(rule.date.fact, 'day');
    if (typeof rule.date.by !== 'string') kinds.set(rule.date.by.fact, 'day');
  }
  const across = (set.across ?? []).flatMap(({ when }) => when ?? []);
  const asWords = [...conditionsOf(set.items), ...across].filter(
    ({ is, isNot, oneOf }) => is !== undefined || isNot !== undefined || oneOf !== undefined,
  );
  for (const fact of factsOfConditions(asWords)) kinds.set(fact, 'text');
  if (set.rank?.within !== undefined) kinds.set(set.rank.within, 'text');
  return kinds;
}

function conditionsOf(nodes: readonly SetNode[]): Condition[] {
  return nodes.flatMap((node) => {
    if (isGroup(node)) return conditionsOf(node.items);
    const cases = node.rule.kind === 'cases' ? node.rule.cases.flatMap(({ when }) => when) : [];
    const targets = targetsOf(node.target).flatMap(({ when }) => when ?? []);
    return [...(node.when ?? []), ...targets, ...cases];
  });
}
