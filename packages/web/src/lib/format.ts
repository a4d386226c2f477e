import {
  type Instant,
  instantOfEpochMs,
  minuteOfDay,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';

/** How figures, days and times are written. Days and times are the same in both languages, as on the papers. */
export interface Formats {
  /** `49.536` */
  number(value: number): string;
  /** `98,57 %`, of a ratio; two digits at most. */
  percent(ratio: number): string;
  /** `24/04/2026` */
  date(date: PlainDate): string;
  /** `24/04/2026` of an instant, in Viet Nam. */
  day(instant: Instant): string;
  /** `16:45`, in Viet Nam. */
  time(instant: Instant): string;
  /** `16:45, 24/04/2026` */
  moment(instant: Instant): string;
  /** `49.536 đồng` */
  dong(amount: number): string;
  /** `1,2 MB` */
  size(bytes: number): string;
  /** `0,5` */
  decimal(value: number): string;
}

export function formatsFor(locale: 'vi' | 'en'): Formats {
  const grouped = new Intl.NumberFormat(locale === 'vi' ? 'de-DE' : 'en-GB', {
    maximumFractionDigits: 2,
    useGrouping: true,
  });
  const number = (value: number) => grouped.format(value);
  return {
    number,
    percent: (ratio) => `${number(ratio * 100)} %`,
    date: writeDate,
    day: (instant) => writeDate(plainDateOf(instant, VIETNAM_OFFSET_MINUTES)),
    time: writeTime,
    moment: (instant) =>
      `${writeTime(instant)}, ${writeDate(plainDateOf(instant, VIETNAM_OFFSET_MINUTES))}`,
    dong: (amount) => `${number(amount)} ${locale === 'vi' ? 'đồng' : 'VND'}`,
    size: (bytes) => writeSize(bytes, number),
    decimal: number,
  };
}

/** `24/04/2026`, `24.4.2026` or `24042026` as a clerk types it; null when it is no day. */
export function readDate(text: string): PlainDate | null {
  const match = /^(\d{1,2})[/.\- ]?(\d{1,2})[/.\- ]?(\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}

export function writeDate(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `1.234.000` or `1234000` as typed; null when it is no whole amount. */
export function readAmount(text: string): number | null {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/** The moment on this machine's clock, written in the zone of Viet Nam. */
export function nowInVietnam(): Instant {
  return instantOfEpochMs(Date.now(), VIETNAM_OFFSET_MINUTES);
}

export function todayInVietnam(): PlainDate {
  return plainDateOf(nowInVietnam(), VIETNAM_OFFSET_MINUTES);
}

function writeTime(instant: Instant): string {
  const minute = minuteOfDay(instant, VIETNAM_OFFSET_MINUTES);
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function writeSize(bytes: number, number: (value: number) => string): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} KB`;
  return `${number(Math.round(bytes / 100_000) / 10)} MB`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
