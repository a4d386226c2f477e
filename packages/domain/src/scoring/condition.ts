import { type Bound, holds, limitsOf } from './bound.ts';
import { type FactReader, type FactValue, isGivenFact } from './facts.ts';
import { divide, HUNDRED, isZero, multiply } from './rational.ts';

/** A question to the facts of a unit: a number or a share (in per cent) within a bound, or a plain equality. */
export interface Condition extends Bound {
  fact?: string | undefined;
  numerator?: string | undefined;
  denominator?: string | undefined;
  is?: string | number | boolean | undefined;
  isNot?: string | number | boolean | undefined;
  oneOf?: readonly (string | number | boolean)[] | undefined;
}

/** `missing` when a fact is not there to be asked; a share without cases holds no bound. */
export type Verdict = 'yes' | 'no' | 'missing';

export function judge(condition: Condition, facts: FactReader): Verdict {
  if (condition.numerator !== undefined && condition.denominator !== undefined)
    return judgeShare(condition, facts, [condition.numerator, condition.denominator]);
  const fact = condition.fact ?? condition.numerator ?? '';
  if (!facts.has(fact)) return 'missing';
  if (!equalitiesHold(condition, facts.raw(fact))) return 'no';
  if (limitsOf(condition).length === 0) return 'yes';
  const value = facts.number(fact);
  return value !== null && holds(condition, value) ? 'yes' : 'no';
}

/** All of them; one that fails decides even when another cannot be asked. */
export function judgeAll(conditions: readonly Condition[], facts: FactReader): Verdict {
  const verdicts = conditions.map((condition) => judge(condition, facts));
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('missing') ? 'missing' : 'yes';
}

/** The facts that conditions ask for. */
export function factsOfConditions(conditions: readonly Condition[]): string[] {
  return conditions.flatMap(({ fact, numerator, denominator }) =>
    [fact, numerator, denominator].filter((name) => name !== undefined),
  );
}

function judgeShare(
  condition: Condition,
  facts: FactReader,
  [over, under]: [string, string],
): Verdict {
  const [numerator, denominator] = [facts.number(over), facts.number(under)];
  if (numerator === null || denominator === null) return 'missing';
  if (isZero(denominator)) return 'no';
  return holds(condition, multiply(HUNDRED, divide(numerator, denominator))) ? 'yes' : 'no';
}

function equalitiesHold({ is, isNot, oneOf }: Condition, value: FactValue): boolean {
  const same = (wanted: string | number | boolean) => isGivenFact(value) && isSame(value, wanted);
  return (
    (is === undefined || same(is)) &&
    (isNot === undefined || !same(isNot)) &&
    (oneOf === undefined || oneOf.some(same))
  );
}

/** A table writes `true` and `1` and `có` for one thing. */
function isSame(value: string | number | boolean, wanted: string | number | boolean): boolean {
  if (typeof wanted === 'boolean') return readYesNo(value) === wanted;
  return String(value).trim() === String(wanted);
}

/** Null where it is neither yes nor no. */
export function readYesNo(value: FactValue): boolean | null {
  const text = String(value).trim().toLowerCase();
  if (['true', '1', 'yes', 'có', 'x'].includes(text)) return true;
  if (['false', '0', 'no', 'không'].includes(text)) return false;
  return null;
}
