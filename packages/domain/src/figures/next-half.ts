import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { halfOf } from './balances.ts';

/** The 1st or the 15th after the day. */
export function nextHalf(day: PlainDate): PlainDate {
  const half = halfOf(day);
  // From the 15th, twenty days reach into the next month, whatever its length.
  return halfOf(addDays(half, half.endsWith('-01') ? 14 : 20));
}
