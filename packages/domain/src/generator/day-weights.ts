import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, epochDayOf, type PlainDate, weekdayOf } from '../shared/plain-date.ts';
import { chanceOf } from './chance.ts';
import type { Profile } from './profile.ts';

export interface Span {
  seed: number;
  /** Both included. */
  from: PlainDate;
  to: PlainDate;
  calendar: WorkingCalendar;
  profile: Profile;
}

export interface WeightedDay {
  day: PlainDate;
  weight: number;
}

/** The working days of a span with their share of the receptions: season, weekday, the rush after holidays, noise. */
export function weightedDays(span: Span): WeightedDay[] {
  const { from, to, calendar } = span;
  const days: WeightedDay[] = [];
  let off = daysOffBefore(calendar, from);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) off += 1;
    else {
      days.push({ day, weight: weightOf(day, off, span) });
      off = 0;
    }
  }
  return days;
}

/** What part of the receptions of a longer span falls into a shorter one inside it: from 0 to 1. */
export function shareOf(part: { from: PlainDate; to: PlainDate }, whole: Span): number {
  const days = weightedDays(whole);
  const sum = (list: readonly WeightedDay[]) => list.reduce((all, { weight }) => all + weight, 0);
  const inside = days.filter(({ day }) => day >= part.from && day <= part.to);
  return days.length === 0 ? 0 : sum(inside) / sum(days);
}

function weightOf(day: PlainDate, off: number, { seed, profile }: Span): number {
  const { months, weekdays, afterHoliday, dayNoise } = profile;
  const season = months[Number(day.slice(5, 7)) - 1] ?? 1;
  const weekday = weekdays[weekdayOf(day)] ?? 1;
  const rush = off >= afterHoliday.daysOff ? afterHoliday.factor : 1;
  const stray = 1 + ((2 * chanceOf(seed, epochDayOf(day)).unit() - 1) * dayNoise) / 100;
  return season * weekday * rush * stray;
}

/** So that the first working day of a span knows of the holiday before it. */
function daysOffBefore(calendar: WorkingCalendar, from: PlainDate): number {
  let off = 0;
  while (off < 15 && !isWorkingDay(calendar, addDays(from, -1 - off))) off += 1;
  return off;
}
