import type { CalendarCell, CalendarNote, YearCalendar } from '@motcua/contract/portal.ts';
import {
  type CalendarEntry,
  entriesOn,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysInYear,
} from '@motcua/domain/calendar/working-calendar.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import {
  daysInMonth,
  type PlainDate,
  plainDate,
  yearOf,
} from '@motcua/domain/shared/plain-date.ts';
import { type Answer, NOT_FOUND, type PageParts, type Question } from '../answer.ts';

export async function answerCalendar(
  question: Question,
  { sources, clock }: PageParts,
): Promise<Answer> {
  const calendar = await sources.calendar();
  const today = plainDateOf(clock(), calendar.offsetMinutes);
  const years = yearsOf(calendar, yearOf(today));
  if (question.key === 'now')
    return { redirect: { place: 'calendar', key: String(yearOf(today)) } };
  const year = years.find((known) => String(known) === question.key);
  if (year === undefined) return NOT_FOUND;
  return {
    page: { ...yearView(calendar, year), years, today },
    address: { place: 'calendar', key: String(year) },
    keep: 'shared',
  };
}

export function noteOf(entry: CalendarEntry): CalendarNote {
  const { date, kind, name, nameEn = null, confirmed, applied, source } = entry;
  return { date, kind, name, nameEn, confirmed, applied, source };
}

function yearView(calendar: WorkingCalendar, year: number): Omit<YearCalendar, 'years' | 'today'> {
  const notes = calendar.entries.filter(({ date }) => yearOf(date) === year).map(noteOf);
  return {
    kind: 'calendar',
    year,
    months: Array.from({ length: 12 }, (_, at) => monthOf(calendar, year, at + 1)),
    notes: notes.sort((a, b) => (a.date < b.date ? -1 : 1)),
    workingDays: workingDaysInYear(calendar, year),
    covered: isCovered(calendar, year),
  };
}

function monthOf(
  calendar: WorkingCalendar,
  year: number,
  month: number,
): YearCalendar['months'][number] {
  const days = Array.from({ length: daysInMonth(year, month) }, (_, at) =>
    cellOf(calendar, plainDate(year, month, at + 1)),
  );
  return { month, workingDays: days.filter(isWorked).length, days };
}

function cellOf(calendar: WorkingCalendar, date: PlainDate): CalendarCell {
  const entries = entriesOn(calendar, date);
  const special = entries.some((entry) => entry.applied);
  const isWorked = isWorkingDay(calendar, date);
  const state = isWorked ? (special ? 'make_up' : 'working') : special ? 'off' : 'weekend';
  return { date, state, unconfirmed: entries.some((entry) => !entry.confirmed) };
}

function isWorked({ state }: CalendarCell): boolean {
  return state === 'working' || state === 'make_up';
}

function yearsOf({ coverage }: WorkingCalendar, thisYear: number): number[] {
  const first = coverage ? yearOf(coverage.from) : thisYear;
  const last = Math.max(coverage ? yearOf(coverage.to) : thisYear, thisYear);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function isCovered({ coverage }: WorkingCalendar, year: number): boolean {
  if (coverage === undefined) return true;
  return coverage.from <= plainDate(year, 1, 1) && coverage.to >= plainDate(year, 12, 31);
}
