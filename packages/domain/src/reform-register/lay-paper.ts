import { formatPlainDate, isPlainDate, type PlainDate } from '../shared/plain-date.ts';
import { allHold } from './conditions.ts';
import {
  fieldOf,
  type EntryValue,
  type PaperRule,
  type RegisterDefinition,
  type RegisterEntry,
} from './definition.ts';
import { dayIn } from './durations.ts';
import { stateName } from './moves.ts';
import { numberInWords } from './number-in-words.ts';

export interface PaperGiven {
  entries: readonly RegisterEntry[];
  unitName: string;
  from: PlainDate;
  to: PlainDate;
  /** Names behind the ids of units. */
  nameOfUnit(id: string): string;
}

/** A list as it is printed, every cell in words. */
export interface LaidPaper {
  title: string;
  number: string;
  opening: string[];
  heads: string[];
  rows: string[][];
  closing: string[];
}

/** The entries of a period as a paper lists them, in the order of the register. */
export function layPaper(
  definition: RegisterDefinition,
  paper: PaperRule,
  given: PaperGiven,
): LaidPaper {
  const entries = entriesOnPaper(definition, paper, given);
  const fill = (text: string) => fillIn(text, { ...given, entries });
  return {
    ...{ title: paper.title.vi, number: paper.number },
    opening: (paper.opening ?? []).map(fill),
    heads: paper.columns.map(({ title }) => title),
    rows: entries.map((entry) =>
      paper.columns.map(({ field }) => cellText(definition, entry, field, given)),
    ),
    closing: (paper.closing ?? []).map(fill),
  };
}

/** Those of the period that the paper is about. */
export function entriesOnPaper(
  definition: RegisterDefinition,
  paper: PaperRule,
  { entries, from, to }: Pick<PaperGiven, 'entries' | 'from' | 'to'>,
): RegisterEntry[] {
  return entries.filter((entry) => {
    const day = dayIn(entry.values, paper.by ?? definition.day);
    return day !== null && day >= from && day <= to && allHold(paper.where, entry);
  });
}

/** A value as it is read: days as 24/04/2026, choices by their names. */
export function valueText(
  definition: RegisterDefinition,
  { field: code, value }: { field: string; value: EntryValue | undefined },
  nameOfUnit: (id: string) => string,
): string {
  const field = fieldOf(definition, code);
  if (field === undefined || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return grouped(value);
  if (typeof value === 'object')
    return value.map((one) => (field.kind === 'units' ? nameOfUnit(one) : one)).join('; ');
  switch (field.kind) {
    case 'date':
      return isPlainDate(value) ? formatPlainDate(value) : value;
    case 'choice':
      return field.choices?.find((choice) => choice.code === value)?.name.vi ?? value;
    case 'unit':
      return nameOfUnit(value);
    default:
      return value;
  }
}

function cellText(
  definition: RegisterDefinition,
  entry: RegisterEntry,
  field: string,
  { nameOfUnit }: PaperGiven,
): string {
  if (field === '$number') return String(entry.number);
  if (field === '$unit') return nameOfUnit(entry.unitId);
  if (field === '$state') return stateName(definition, entry.state);
  return valueText(definition, { field, value: entry.values[field] }, nameOfUnit);
}

function fillIn(
  text: string,
  { entries, unitName, from, to }: Omit<PaperGiven, 'nameOfUnit'>,
): string {
  const known: Record<string, string> = {
    unit: unitName,
    ...{ from: formatPlainDate(from), to: formatPlainDate(to) },
    count: entries.length < 10 ? `0${entries.length}` : grouped(entries.length),
    countInWords: numberInWords(entries.length),
  };
  return text.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, field?: string) => {
    if (name === 'sum' && field !== undefined) return grouped(sumOf(entries, field));
    return known[name] ?? whole;
  });
}

function sumOf(entries: readonly RegisterEntry[], field: string): number {
  return entries.reduce((sum, { values }) => {
    const value = values[field];
    return sum + (typeof value === 'number' ? value : 0);
  }, 0);
}

/** `49.536`, `0,5`. */
function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const left = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return part === undefined ? left : `${left},${part}`;
}
