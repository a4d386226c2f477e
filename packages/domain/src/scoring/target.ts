import { type Bound, BOUND_KEYS } from './bound.ts';
import { judgeAll } from './condition.ts';
import type { FactReader } from './facts.ts';
import type { ItemDefinition, Target } from './set.ts';

/** The target in force on the day for this unit: the first row that fits; null when there is none. */
export function findTarget(
  { target }: Pick<ItemDefinition, 'target'>,
  { date, reader }: { date: string | null; reader: FactReader },
): Bound | null {
  const found = targetsOf(target).find(
    ({ from, to, when }) => isInForce({ from, to }, date) && judgeAll(when ?? [], reader) === 'yes',
  );
  if (found === undefined) return null;
  const limits = BOUND_KEYS.flatMap((key) => (found[key] === undefined ? [] : [[key, found[key]]]));
  return Object.fromEntries(limits);
}

/** One target or a table of them, as a list. */
export function targetsOf(target: ItemDefinition['target']): readonly Target[] {
  if (target === undefined) return [];
  return isTable(target) ? target : [target];
}

function isTable(target: Target | readonly Target[]): target is readonly Target[] {
  return Array.isArray(target);
}

function isInForce({ from, to }: Pick<Target, 'from' | 'to'>, date: string | null): boolean {
  if (from === undefined && to === undefined) return true;
  return date !== null && (from ?? '') <= date && (to === undefined || date <= to);
}
