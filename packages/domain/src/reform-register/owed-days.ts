import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, addMonths, type PlainDate, weekdayOf } from '../shared/plain-date.ts';
import type { CountRule } from './definition.ts';

export interface OwedQuestion {
  units: readonly { id: string; level: string }[];
  from: PlainDate;
  to: PlainDate;
  calendarOf(unitId: string): WorkingCalendar;
}

/**
 * Days on which leaders have to receive citizens themselves: of a commune one in each week, of a district two
 * and of a province one in each month (Luật Tiếp công dân 2013, Art. 12–15). A week or month owes its days when it
 * ends in the period and has a working day; Tết that fills a whole week owes nothing.
 */
export function owedDays(
  rules: NonNullable<CountRule['owed']>,
  { units, from, to, calendarOf }: OwedQuestion,
): number {
  const spans = { week: weeksEndingIn(from, to), month: monthsEndingIn(from, to) };
  return units.reduce((sum, unit) => {
    const rule = rules.find(({ levels }) => levels.includes(unit.level));
    if (rule === undefined) return sum;
    const calendar = calendarOf(unit.id);
    const worked = spans[rule.per].filter(([first, last]) => hasWork(calendar, first, last));
    return sum + worked.length * rule.days;
  }, 0);
}

type Span = readonly [PlainDate, PlainDate];

function weeksEndingIn(from: PlainDate, to: PlainDate): Span[] {
  const spans: Span[] = [];
  for (let last = addDays(from, 6 - weekdayOf(from)); last <= to; last = addDays(last, 7))
    spans.push([addDays(last, -6), last]);
  return spans;
}

function monthsEndingIn(from: PlainDate, to: PlainDate): Span[] {
  const spans: Span[] = [];
  const day = Number(from.slice(8, 10));
  for (let first = addDays(from, 1 - day); ; first = addMonths(first, 1)) {
    const last = addDays(addMonths(first, 1), -1);
    if (last > to) return spans;
    spans.push([first, last]);
  }
}

function hasWork(calendar: WorkingCalendar, first: PlainDate, last: PlainDate): boolean {
  for (let day = first; day <= last; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) return true;
  return false;
}
