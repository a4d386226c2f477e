import { DomainError } from './errors.ts';
import {
  daysInMonth,
  type EpochDay,
  epochDayOf,
  epochDayOfParts,
  type PlainDate,
  plainDateOfEpochDay,
} from './plain-date.ts';

declare const instantBrand: unique symbol;

/**
 * A point in time as an ISO 8601 string with its zone, kept exactly as it came: seconds may be
 * missing, the fraction may be longer than milliseconds (`2026-04-24T09:00:00.1234567+07:00`).
 * Two spellings of one moment are equal by `compareInstants`, not by `===`.
 */
export type Instant = string & { readonly [instantBrand]: true };

/** Asia/Ho_Chi_Minh, minutes east of Greenwich; it has had no summer time since 1975. */
export const VIETNAM_OFFSET_MINUTES = 420;

export const MS_PER_MINUTE = 60_000;
export const MS_PER_DAY = 86_400_000;

/** Parses an ISO 8601 instant with zone (`Z`, `+07:00`, `+0700`, `+07`); throws `instant.invalid`. */
export function parseInstant(raw: string): Instant {
  if (!isInstant(raw)) throw new DomainError('instant.invalid', { instant: raw });
  return raw;
}

export function isInstant(raw: string): raw is Instant {
  const match = shape.exec(raw);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(numberOrZero);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return false;
  return hour <= 23 && minute <= 59 && second <= 59 && Math.abs(zoneMinutes(raw)) <= 18 * 60;
}

/** Milliseconds since 1970-01-01T00:00Z, anything finer cut off downwards. */
export function epochMs(instant: Instant): number {
  const days = epochDayOfParts(digits(instant, 0, 4), digits(instant, 5, 2), digits(instant, 8, 2));
  const minutes = digits(instant, 11, 2) * 60 + digits(instant, 14, 2) - zoneMinutes(instant);
  const hasSeconds = instant.charCodeAt(16) === COLON;
  const seconds = hasSeconds ? digits(instant, 17, 2) : 0;
  return (
    days * MS_PER_DAY +
    minutes * MS_PER_MINUTE +
    seconds * 1000 +
    (hasSeconds ? millisecondsOf(instant) : 0)
  );
}

/** -1, 0 or 1; exact to the last printed digit of the fraction, whatever the zones. */
export function compareInstants(a: Instant, b: Instant): -1 | 0 | 1 {
  const difference = epochMs(a) - epochMs(b);
  if (difference !== 0) return difference < 0 ? -1 : 1;
  const fractionA = fractionOf(a);
  const fractionB = fractionOf(b);
  if (fractionA === fractionB) return 0;
  const width = Math.max(fractionA.length, fractionB.length);
  const paddedA = fractionA.padEnd(width, '0');
  const paddedB = fractionB.padEnd(width, '0');
  if (paddedA === paddedB) return 0;
  return paddedA < paddedB ? -1 : 1;
}

/** Whether the instant has a digit other than 0 after the milliseconds. */
export function isFinerThanMs(instant: Instant): boolean {
  return instant.charCodeAt(19) === DOT && /[1-9]/.test(fractionOf(instant).slice(3));
}

export function earlierOf(a: Instant, b: Instant): Instant {
  return compareInstants(a, b) <= 0 ? a : b;
}

export function laterOf(a: Instant, b: Instant): Instant {
  return compareInstants(a, b) >= 0 ? a : b;
}

/** The legal day on which the instant falls in a zone `offsetMinutes` east of Greenwich. */
export function plainDateOf(instant: Instant, offsetMinutes: number): PlainDate {
  return plainDateOfEpochDay(epochDayAt(instant, offsetMinutes));
}

export function epochDayAt(instant: Instant, offsetMinutes: number): EpochDay {
  return Math.floor((epochMs(instant) + offsetMinutes * MS_PER_MINUTE) / MS_PER_DAY);
}

/** Whole minutes since midnight in the zone, 0–1439; a begun minute does not count. */
export function minuteOfDay(instant: Instant, offsetMinutes: number): number {
  const local = epochMs(instant) + offsetMinutes * MS_PER_MINUTE;
  return Math.floor((local - Math.floor(local / MS_PER_DAY) * MS_PER_DAY) / MS_PER_MINUTE);
}

/** The instant of a minute of a legal day: `instantAt(d, 1020, 420)` = `…T17:00:00+07:00`. */
export function instantAt(date: PlainDate, minute: number, offsetMinutes: number): Instant {
  return instantOfEpochMs(
    epochDayOf(date) * MS_PER_DAY + (minute - offsetMinutes) * MS_PER_MINUTE,
    offsetMinutes,
  );
}

/** Writes milliseconds since 1970 as an instant in the zone; the fraction only when there is one. */
export function instantOfEpochMs(ms: number, offsetMinutes: number): Instant {
  const local = Math.floor(ms) + offsetMinutes * MS_PER_MINUTE;
  const day = Math.floor(local / MS_PER_DAY);
  const inDay = local - day * MS_PER_DAY;
  const milliseconds = inDay % 1000;
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`;
  const text = `${plainDateOfEpochDay(day)}T${clockOf(inDay)}${fraction}${formatZone(offsetMinutes)}`;
  return trusted(text);
}

const shape =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)$/;
const COLON = 58;
const DOT = 46;
const ZERO = 48;
const UPPER_Z = 90;
const PLUS = 43;

function clockOf(msOfDay: number): string {
  const seconds = Math.floor(msOfDay / 1000);
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

function formatZone(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Read by character codes: this is the hot path of every deadline. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1)
    value = value * 10 + text.charCodeAt(index) - ZERO;
  return value;
}

function zoneMinutes(text: string): number {
  const last = text.length - 1;
  if (text.charCodeAt(last) === UPPER_Z) return 0;
  const sign = zoneSignAt(text);
  const hours = digits(text, sign + 1, 2);
  const minutesAt = text.charCodeAt(sign + 3) === COLON ? sign + 4 : sign + 3;
  const size = hours * 60 + (minutesAt < text.length ? digits(text, minutesAt, 2) : 0);
  return text.charCodeAt(sign) === PLUS ? size : -size;
}

function zoneSignAt(text: string): number {
  for (const back of zoneLengths) {
    const code = text.charCodeAt(text.length - back);
    if (code === PLUS || code === 45) return text.length - back;
  }
  return text.length - 6;
}

const zoneLengths = [6, 5, 3] as const;

function millisecondsOf(text: string): number {
  if (text.charCodeAt(19) !== DOT) return 0;
  return Number(fractionOf(text).slice(0, 3).padEnd(3, '0'));
}

function fractionOf(text: string): string {
  if (text.charCodeAt(19) !== DOT) return '';
  let end = 20;
  while (end < text.length && text.charCodeAt(end) >= ZERO && text.charCodeAt(end) <= ZERO + 9)
    end += 1;
  return text.slice(20, end);
}

function numberOrZero(text: string | undefined): number {
  return text === undefined ? 0 : Number(text);
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function trusted(text: string): Instant {
  if (!isInstantShape(text)) throw new DomainError('instant.invalid', { instant: text });
  return text;
}

function isInstantShape(text: string): text is Instant {
  return text.length >= 20;
}
