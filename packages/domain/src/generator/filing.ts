import {
  epochMs,
  type Instant,
  instantOfEpochMs,
  MS_PER_DAY,
  MS_PER_MINUTE,
} from '../shared/instant.ts';
import { epochDayOf } from '../shared/plain-date.ts';
import type { Chance, Lots } from './chance.ts';
import type { Plan } from './place.ts';

/**
 * When a request that the desk takes in at `acceptedAt` was sent off: at the drawn hour of that day, or of the day
 * before where that hour is still to come, and never before the span begins.
 */
export function filingBefore(
  { from, calendar }: Pick<Plan, 'from' | 'calendar'>,
  acceptedAt: Instant,
  hours: Lots<number>,
  chance: Chance,
): Instant {
  const { offsetMinutes } = calendar;
  const accepted = epochMs(acceptedAt);
  const local = accepted + offsetMinutes * MS_PER_MINUTE;
  const minute = hours.draw(chance) * 60 + chance.between(0, 59);
  const today =
    Math.floor(local / MS_PER_DAY) * MS_PER_DAY +
    minute * MS_PER_MINUTE +
    chance.between(0, 59_999);
  const filed = today < local - 2 * MS_PER_MINUTE ? today : today - MS_PER_DAY;
  const earliest = epochDayOf(from) * MS_PER_DAY;
  const soonest = local - chance.between(3, 20) * MS_PER_MINUTE;
  return instantOfEpochMs(
    (filed < earliest ? soonest : filed) - offsetMinutes * MS_PER_MINUTE,
    offsetMinutes,
  );
}
