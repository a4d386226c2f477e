import type { Condition, EntryValue, EntryValues } from './definition.ts';

export interface Looked {
  values: EntryValues;
  state: string | null;
}

/** Whether all conditions hold of an entry; none is no hindrance. */
export function allHold(conditions: readonly Condition[] | undefined, entry: Looked): boolean {
  return (conditions ?? []).every((condition) => holds(condition, entry));
}

function holds(condition: Condition, { values, state }: Looked): boolean {
  const { field, is, filled, from, before } = condition;
  if (condition.state !== undefined && (state === null || !condition.state.includes(state)))
    return false;
  if (field === undefined) return true;
  const value = values[field];
  if (filled !== undefined && isFilled(value) !== filled) return false;
  if (is !== undefined && !isOneOf(value, is)) return false;
  if (from !== undefined && !(isOrdered(value) && value >= from)) return false;
  return before === undefined || (isOrdered(value) && value < before);
}

/** A box that is not ticked is "no", whether somebody said so or not. */
function isOneOf(value: EntryValue | undefined, is: NonNullable<Condition['is']>): boolean {
  if (value === undefined) return is.includes(false);
  return typeof value === 'object'
    ? value.some((one) => is.includes(one))
    : is.some((one) => one === value);
}

export function isFilled(value: EntryValue | undefined): boolean {
  if (value === undefined) return false;
  return typeof value === 'string' || typeof value === 'object' ? value.length > 0 : true;
}

function isOrdered(value: EntryValue | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
