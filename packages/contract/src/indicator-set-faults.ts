import { checkSet } from '@motcua/domain/scoring/check-set.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import type * as z from 'zod';
import { indicatorSetSchema } from './indicator-sets.ts';

/** Where in the file, and what to do about it. */
export interface SetFaultLine {
  /** As `items[2].rule.steps[0].points`. */
  where: string;
  message: string;
}

/** The set, or every fault in it. */
export function readIndicatorSet(
  value: unknown,
): { set: IndicatorSet; faults: null } | { set: null; faults: SetFaultLine[] } {
  const read = indicatorSetSchema.safeParse(value);
  if (read.success) {
    const faults = checkSet(read.data);
    if (faults.length === 0) return { set: read.data, faults: null };
    return {
      set: null,
      faults: faults.map(({ path, message }) => ({ where: inWords(path), message })),
    };
  }
  return { set: null, faults: read.error.issues.flatMap((issue) => linesOf(issue, value, [])) };
}

export type Issue = z.core.$ZodIssue;

export function linesOf(
  issue: Issue,
  value: unknown,
  above: readonly PropertyKey[],
): SetFaultLine[] {
  const path = [...above, ...issue.path];
  const found = valueAt(value, issue.path);
  if (issue.code === 'invalid_union' && issue.errors.length > 1 && isObject(found)) {
    const branch = branchOf(issue.errors, found);
    return branch.flatMap((inner) => linesOf(inner, found, path));
  }
  return [{ where: inWords(path), message: sentenceOf(issue, found) }];
}

/** Of the shapes it could have, the one it was meant to have: a group where it has parts, else the nearest. */
function branchOf(branches: readonly (readonly Issue[])[], found: object): readonly Issue[] {
  const [group = [], item = []] = branches;
  const isNode =
    group.some(({ path }) => path[0] === 'items') || 'rule' in found || 'items' in found;
  if (isNode && branches.length === 2) return 'items' in found ? group : item;
  return branches.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function sentenceOf(issue: Issue, found: unknown): string {
  if (found === undefined && issue.code === 'invalid_type') return 'is missing.';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `does not know ${issue.keys.map((key) => `“${key}”`).join(', ')}; correct the name or leave it out.`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((one) => `“${String(one)}”`).join(', ')}${asFound(found)}.`;
    case 'invalid_type':
      return `must be ${withArticle(issue.expected)}${asFound(found)}.`;
    case 'invalid_union':
      return issue.discriminator === undefined
        ? issue.message
        : `does not know this ${issue.discriminator}${asFound(isObject(found) ? Reflect.get(found, issue.discriminator) : found)}; see docs/reference/sets.md.`;
    case 'too_small':
      return issue.origin === 'array' ? 'must not be empty.' : issue.message;
    default:
      return issue.message;
  }
}

function asFound(found: unknown): string {
  return found === undefined ? '' : ` (it is ${JSON.stringify(found).slice(0, 60)})`;
}

function withArticle(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

export function inWords(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? 'the set' : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (so, key) => (isObject(so) ? Reflect.get(so, key) : undefined),
    value,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
