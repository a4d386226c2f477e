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
  return readUsual(text) ?? readAny(text, assumedZone);
}

function readAny(text: string, assumedZone: number): Timestamp | null {
  const match = ISO.exec(text);
  if (match === null) return readDayFirst(text, assumedZone);
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', zone] = match;
  const zoneMinutes = zone === undefined ? null : minutesOfZone(zone);
  const ms = msOf({
    ...{ year: Number(year), month: Number(month), day: Number(day), hour: Number(hour) },
    ...{ minute: Number(minute), second: Number(second), milli: milliOf(fraction) },
    zone: zoneMinutes ?? assumedZone,
  });
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

interface Clock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  milli: number;
  /** Minutes east of Greenwich. */
  zone: number;
}

/**
 * `2011-10-01T00:38:44.546+02:00` by its character codes: so most logs write all of their times, and
 * it is several times as fast as the regular expression. Null when the text has another shape.
 */
function readUsual(text: string): Timestamp | null {
  if (text.length !== 29 || !isUsual(text)) return null;
  const size = digits(text, 24, 2) * 60 + digits(text, 27, 2);
  const zone = text.charCodeAt(23) === MINUS ? -size : size;
  const ms = msOf({
    year: digits(text, 0, 4),
    month: digits(text, 5, 2),
    day: digits(text, 8, 2),
    hour: digits(text, 11, 2),
    minute: digits(text, 14, 2),
    second: digits(text, 17, 2),
    milli: digits(text, 20, 3),
    zone,
  });
  return ms === null ? null : { ms, zone, finer: '', dayFirst: false };
}

function isUsual(text: string): boolean {
  for (let at = 0; at < SHAPE.length; at += 1) {
    const wanted = SHAPE.charCodeAt(at);
    const code = text.charCodeAt(at);
    if (wanted === ZERO) {
      if (code < ZERO || code > ZERO + 9) return false;
    } else if (code !== wanted && !(at === 23 && code === MINUS)) return false;
  }
  return true;
}

const SHAPE = '0000-00-00T00:00:00.000+00:00';
const ZERO = 48;
const MINUS = 45;

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

function readDayFirst(text: string, assumedZone: number): Timestamp | null {
  const match = DAY_FIRST.exec(text);
  if (match === null) return null;
  const [, day, month, year, hour = 0, minute = 0, second = 0, fraction = ''] = match;
  const ms = msOf({
    ...{ year: Number(year), month: Number(month), day: Number(day), hour: Number(hour) },
    ...{ minute: Number(minute), second: Number(second), milli: milliOf(fraction) },
    zone: assumedZone,
  });
  return ms === null ? null : { ms, zone: null, finer: finerThanMs(fraction), dayFirst: true };
}

function msOf({ year, month, day, hour, minute, second, milli, zone }: Clock): number | null {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59 || Math.abs(zone) > 18 * 60) return null;
  const minutes = hour * 60 + minute - zone;
  return (
    epochDayOfParts(year, month, day) * MS_PER_DAY + minutes * MS_PER_MINUTE + second * 1000 + milli
  );
}

function milliOf(fraction: string): number {
  return fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
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
