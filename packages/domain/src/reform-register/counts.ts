import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { foldAccents } from '../shared/fold-accents.ts';
import { type PlainDate, yearOf } from '../shared/plain-date.ts';
import { allHold } from './conditions.ts';
import type {
  CountRule,
  CountTime,
  EntryValue,
  RegisterDefinition,
  RegisterEntry,
  UnitScope,
} from './definition.ts';
import { dayIn } from './durations.ts';
import { duesOf } from './dues.ts';
import { owedDays } from './owed-days.ts';

/** A unit as far as counts look at it. */
export interface CountedUnit {
  id: string;
  name: string;
  level: string;
  kind: string;
}

export interface CountQuestion {
  /** Entries that stand; those struck out are left out by who asks. */
  entries: readonly RegisterEntry[];
  /** The units asked for, as they are on the last day. */
  units: readonly CountedUnit[];
  from: PlainDate;
  to: PlainDate;
  /** By which days due are reckoned. */
  calendarOf(unitId: string): WorkingCalendar;
}

export interface ShareValue {
  code: string;
  numerator: number;
  denominator: number;
  /** Null when nothing arose: neither 0 nor 100 per cent. */
  ratio: number | null;
}

export interface RegisterCounts {
  counts: Readonly<Record<string, number>>;
  shares: readonly ShareValue[];
  means: readonly { code: string; years: number; mean: number }[];
}

/** What a register counts in a period, both days included, of the units asked for. */
export function countRegister(
  definition: RegisterDefinition,
  question: CountQuestion,
): RegisterCounts {
  const counts: Record<string, number> = {};
  for (const rule of definition.counts)
    counts[rule.code] = countOf(definition, rule, question, counts);
  const of = (code: string) => counts[code] ?? 0;
  const years = yearOf(question.to) - yearOf(question.from) + 1;
  return {
    counts,
    shares: (definition.shares ?? []).map(({ code, numerator, denominator }) => ({
      ...{ code, numerator: of(numerator), denominator: of(denominator) },
      ratio: of(denominator) === 0 ? null : of(numerator) / of(denominator),
    })),
    means: (definition.means ?? []).map(({ code, count }) => ({
      ...{ code, years, mean: of(count) / years },
    })),
  };
}

function countOf(
  definition: RegisterDefinition,
  rule: CountRule,
  question: CountQuestion,
  before: Readonly<Record<string, number>>,
): number {
  const { plus, minus, units, owed } = rule;
  if (plus !== undefined) {
    const added = plus.reduce((sum, code) => sum + (before[code] ?? 0), 0);
    return (minus ?? []).reduce((sum, code) => sum - (before[code] ?? 0), added);
  }
  if (units !== undefined) return question.units.filter((unit) => isOf(unit, units)).length;
  if (owed !== undefined) return owedDays(owed, question);
  const taken = entriesOf(definition, rule, question);
  if (rule.sum !== undefined) return addUp(taken, rule.sum);
  if (rule.distinct !== undefined) return different(taken, rule.distinct);
  return taken.length;
}

/** The entries that one count takes: what stands behind a figure. */
export function entriesOf(
  definition: RegisterDefinition,
  rule: CountRule,
  question: CountQuestion,
): RegisterEntry[] {
  const units = new Map(question.units.map((unit) => [unit.id, unit]));
  return question.entries.filter((entry) => {
    const unit = units.get(entry.unitId);
    if (unit === undefined || (rule.ofUnits !== undefined && !isOf(unit, rule.ofUnits)))
      return false;
    return allHold(rule.where, entry) && isInTime(definition, rule.time ?? {}, { entry, question });
  });
}

function isInTime(
  definition: RegisterDefinition,
  time: CountTime,
  { entry, question }: { entry: RegisterEntry; question: CountQuestion },
): boolean {
  const { from, to, calendarOf } = question;
  const { values } = entry;
  if (time.due !== undefined) {
    const { rule, outcome } = time.due;
    const due = duesOf(definition, entry, calendarOf(entry.unitId)).find(
      (one) => one.rule === rule,
    );
    if (due === undefined || due.dueOn < from || due.dueOn > to) return false;
    const isDone = due.doneOn !== null && due.doneOn <= to;
    const isInTime = due.doneOn !== null && due.doneOn <= due.dueOn;
    return { due: true, done: isDone, done_in_time: isInTime, late: !isInTime }[outcome];
  }
  if (time.active !== undefined) {
    const [first, end] = [dayIn(values, time.active.from), dayIn(values, time.active.to)];
    return first !== null && first <= to && (end === null || end > to);
  }
  const day = dayIn(values, time.upTo ?? time.in ?? definition.day);
  return day !== null && day <= to && (time.upTo !== undefined || day >= from);
}

/** Whether the unit is one of several kinds of units. */
export function isOf(unit: CountedUnit, scopes: readonly UnitScope[]): boolean {
  const name = foldAccents(unit.name);
  return scopes.some(
    ({ levels, kinds, named }) =>
      (levels === undefined || levels.includes(unit.level)) &&
      (kinds === undefined || kinds.includes(unit.kind)) &&
      (named === undefined || named.some((part) => name.includes(foldAccents(part)))),
  );
}

function addUp(entries: readonly RegisterEntry[], field: string): number {
  return entries.reduce((sum, { values }) => {
    const value = values[field];
    return sum + (typeof value === 'number' ? value : 0);
  }, 0);
}

function different(entries: readonly RegisterEntry[], field: string): number {
  const seen = entries.flatMap(({ unitId, values }): EntryValue[] => {
    const value = field === '$unit' ? unitId : values[field];
    if (value === undefined) return [];
    return typeof value === 'object' ? [...value] : [value];
  });
  return new Set(seen).size;
}
