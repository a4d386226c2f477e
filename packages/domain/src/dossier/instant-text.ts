import { type Instant, minuteOfDay, plainDateOf } from '../shared/instant.ts';
import { formatPlainDate } from '../shared/plain-date.ts';

/** `16:45` in the zone. */
export function clockText(instant: Instant, offsetMinutes: number): string {
  const minute = minuteOfDay(instant, offsetMinutes);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** `24/04/2026` in the zone. */
export function dayText(instant: Instant, offsetMinutes: number): string {
  return formatPlainDate(plainDateOf(instant, offsetMinutes));
}

/** `16:45 ngày 24/04/2026`, or `16:45 on 24/04/2026`. */
export function instantText(
  instant: Instant,
  offsetMinutes: number,
  language: 'vi' | 'en' = 'vi',
): string {
  const joint = language === 'vi' ? 'ngày' : 'on';
  return `${clockText(instant, offsetMinutes)} ${joint} ${dayText(instant, offsetMinutes)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
