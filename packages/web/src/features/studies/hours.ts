import type { Formats } from '../../lib/format.ts';
import type { Messages } from '../../messages/desk.ts';

export type Clock = 'working' | 'wall';

/** 450 working minutes: 7:30–11:30 and 13:30–17:00. */
const HOURS_OF_DAY = { working: 7.5, wall: 24 } as const;

/**
 * Hours as a person says them: minutes below one hour, hours below two days, then days — of the clock
 * or of work. Three digits say enough. Null and what is no number is a dash.
 */
export function sayHours(
  hours: number | null | undefined,
  clock: Clock,
  { words, formats }: { words: Messages['studies']['hours']; formats: Formats },
): string {
  if (hours === null || hours === undefined || Number.isNaN(hours)) return words.none;
  const size = Math.abs(hours);
  const write = (value: number) => formats.number(threeDigits(value));
  if (size === 0) return words.minutes('0');
  if (size < 1) return words.minutes(write(hours * 60));
  const day = HOURS_OF_DAY[clock];
  if (size < 2 * day) return words.hours(write(hours));
  return clock === 'wall' ? words.days(write(hours / day)) : words.workingDays(write(hours / day));
}

function threeDigits(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value);
  return size >= 10 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100;
}
