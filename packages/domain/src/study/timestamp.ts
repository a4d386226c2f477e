import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import { daysInMonth, epochDayOfParts, plainDateOfEpochDay } from '../shared/plain-date.ts';

/** What one written time says; `zone` is null where it names none, `finer` holds digits after the milliseconds. */
export interface Timestamp {
  ms: number;
  zone: number | null;
  finer: string;
  /** Written day first (24/04/2026): in another country it could have been month first. */
  dayFirst: boolean;
}

/**
 * Reads the ways logs write a time: ISO 8601 with `T` or blank, with or without seconds, fraction and
 * zone; a bare day; and 24/04/2026 09:00. Null when it is none of them. A time without zone is read
 * on a clock `assumedZone` minutes east of Greenwich.
 */
export function readTimestamp(text: string, assumedZone: number): Timestamp | null {
  const match = ISO.exec(text);
  if (match === null) return readDayFirst(text, assumedZone);
  const [, year, month, day, hour, minute, second, fraction = '', zone] = match;
  const zoneMinutes = zone === undefined ? null : minutesOfZone(zone);
  const parts = { year, month, day, hour, minute, second };
  const ms = msOf(parts, fraction, zoneMinutes ?? assumedZone);
  if (ms === null) return null;
  return { ms, zone: zoneMinutes, finer: finerThanMs(fraction), dayFirst: false };
}

/** The instant as ISO 8601 on its own clock, with every digit it had. */
export function writeTimestamp({ ms, zone, finer }: Omit<Timestamp, 'dayFirst'>): string {
  const offset = zone ?? 0;
  const local = ms + offset * MS_PER_MINUTE;
  const day = Math.floor(local / MS_PER_DAY);
  const inDay = local - day * MS_PER_DAY;
  const seconds = Math.floor(inDay / 1000);
  const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  const fraction = String(inDay % 1000).padStart(3, '0');
  return `${plainDateOfEpochDay(day)}T${clock}.${fraction}${finer}${formatZone(offset)}`;
}

/** `+07:00` → 420; null when it is no zone. */
export function parseZone(text: string): number | null {
  return ZONE.test(text) ? minutesOfZone(text) : null;
}

/** 420 → `+07:00`. */
export function formatZone(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const ISO =
  /^\s*(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(Z|z|UTC|[+-]\d\d(?::?\d\d)?)?)?\s*$/;
const DAY_FIRST =
  /^\s*(\d\d?)[/.-](\d\d?)[/.-](\d{4})(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?\s*$/;
const ZONE = /^(Z|z|UTC|[+-]\d\d(?::?\d\d)?)$/;

interface Parts {
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
  hour: string | undefined;
  minute: string | undefined;
  second: string | undefined;
}

function readDayFirst(text: string, assumedZone: number): Timestamp | null {
  const match = DAY_FIRST.exec(text);
  if (match === null) return null;
  const [, day, month, year, hour, minute, second, fraction = ''] = match;
  const ms = msOf({ year, month, day, hour, minute, second }, fraction, assumedZone);
  return ms === null ? null : { ms, zone: null, finer: finerThanMs(fraction), dayFirst: true };
}

function msOf(parts: Parts, fraction: string, zone: number): number | null {
  const year = Number(parts.year);
  const month = Number(parts.month);
  const day = Number(parts.day);
  const hour = Number(parts.hour ?? 0);
  const minute = Number(parts.minute ?? 0);
  const second = Number(parts.second ?? 0);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59 || Math.abs(zone) > 18 * 60) return null;
  const ms = fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  const minutes = hour * 60 + minute - zone;
  return (
    epochDayOfParts(year, month, day) * MS_PER_DAY + minutes * MS_PER_MINUTE + second * 1000 + ms
  );
}

/** Trailing zeros say nothing: `.788000` is no finer than `.788`. */
function finerThanMs(fraction: string): string {
  return fraction.length <= 3 ? '' : fraction.slice(3).replace(/0+$/, '');
}

function minutesOfZone(zone: string): number {
  if (!zone.startsWith('+') && !zone.startsWith('-')) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return zone.startsWith('-') ? -minutes : minutes;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
