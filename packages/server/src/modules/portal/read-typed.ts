import { type Instant, minuteOfDay, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';

/** `24/4/2026`, `24-04-26`, `24042026` or `2026-04-24` as people type a day; null when it is none. */
export function readTypedDate(text: string): PlainDate | null {
  const compact = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(compact);
  if (iso) return dateOf(iso[3], iso[2], iso[1]);
  const parts = /^(\d{1,2})[/.\- ]?(\d{1,2})[/.\- ]?(\d{4}|\d{2})$/.exec(compact);
  return parts && dateOf(parts[1], parts[2], parts[3]);
}

/** `9:00`, `9h`, `14h30`, `1630` or `9 giờ 5` as minutes since midnight; null when it is no time. */
export function readTypedTime(text: string): number | null {
  const compact = text
    .trim()
    .toLowerCase()
    .replaceAll('giờ', 'h')
    .replaceAll('phút', '')
    .replace(/\s/g, '');
  const parts = /^(\d{1,2})(?:[:h.](\d{1,2})?|(\d{2}))?$/.exec(compact);
  if (!parts) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? parts[3] ?? 0);
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : null;
}

/** `8`, `0,5` or `0.5`; null when it is no number above zero. */
export function readTypedNumber(text: string): number | null {
  const compact = text.trim().replace(',', '.');
  const value = /^\d+(\.\d+)?$/.test(compact) ? Number(compact) : 0;
  return value > 0 ? value : null;
}

export function writeDay(instant: Instant, offsetMinutes: number): string {
  const date = plainDateOf(instant, offsetMinutes);
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

export function writeTime(instant: Instant, offsetMinutes: number): string {
  const minute = minuteOfDay(instant, offsetMinutes);
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

function dateOf(day = '', month = '', year = ''): PlainDate | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const date = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}
