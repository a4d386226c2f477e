import { DomainError } from './errors.ts';

declare const plainDateBrand: unique symbol;

/** A legal day, 'YYYY-MM-DD', without time or zone. Plain string comparison orders two of them. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** Days since 1970-01-01, which is day 0. */
export type EpochDay = number;

/** 0 = Monday … 6 = Sunday, the order of a Vietnamese working week. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Parses 'YYYY-MM-DD' of a day that exists; throws `date.invalid`. */
export function parsePlainDate(raw: string): PlainDate {
  if (!isPlainDate(raw)) throw new DomainError('date.invalid', { date: raw });
  return raw;
}

export function isPlainDate(raw: string): raw is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(raw)) return false;
  const [year, month, day] = partsOf(raw);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day of year, month (1–12) and day (1–31); throws `date.invalid` when it does not exist. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return parsePlainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export function epochDayOf(date: PlainDate): EpochDay {
  const [year, month, day] = partsOf(date);
  return epochDayOfParts(year, month, day);
}

/** The legal day of a day number; throws `date.out-of-range` outside the years 1 to 9999. */
export function plainDateOfEpochDay(epochDay: EpochDay): PlainDate {
  const { year, month, day } = civilOf(epochDay);
  if (!(year >= 1 && year <= 9999)) throw new DomainError('date.out-of-range', { epochDay });
  return plainDate(year, month, day);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDateOfEpochDay(epochDayOf(date) + days);
}

/** Days from the first to the second: negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/**
 * The corresponding day `months` later; where that month is shorter, its last day
 * (Civil Code 2015, Art. 148.3).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const zeroBased = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(zeroBased / 12);
  const targetMonth = zeroBased - targetYear * 12 + 1;
  return plainDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

export function weekdayOf(date: PlainDate): Weekday {
  return weekdayOfEpochDay(epochDayOf(date));
}

export function weekdayOfEpochDay(epochDay: EpochDay): Weekday {
  // 1970-01-01 was a Thursday (3).
  const weekday = (((epochDay + 3) % 7) + 7) % 7;
  return weekdays[weekday] ?? 0;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function comparePlainDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day as Vietnamese papers print it: `24/04/2026`. */
export function formatPlainDate(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day number of a civil date (proleptic Gregorian), by counting years from 1 March. */
export function epochDayOfParts(year: number, month: number, day: number): EpochDay {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

function civilOf(epochDay: EpochDay): { year: number; month: number; day: number } {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

function partsOf(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
