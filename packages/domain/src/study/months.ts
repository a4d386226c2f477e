import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import { plainDateOfEpochDay } from '../shared/plain-date.ts';
import { type BothHours, inHours } from './durations.ts';
import { countCases, type EventLog } from './event-log.ts';
import { type CaseSpan, spanOf } from './case-rows.ts';
import type { WorkedTimes } from './working-clock.ts';

/** Cases by the month in which they began, with how long they took. */
export interface MonthOfCases extends BothHours {
  /** `2011-03`, on the clock the first time was written by. */
  month: string;
  cases: number;
}

/** Every month in which a case began, in order; cases without any time stand in none. */
export function countMonths(log: EventLog, worked: WorkedTimes): MonthOfCases[] {
  const months = new Map<string, { wall: number[]; working: number[] }>();
  for (let ofCase = 0; ofCase < countCases(log); ofCase += 1) {
    const span = spanOf(log, worked, ofCase);
    if (span === null) continue;
    const month = dayOf(log, span).slice(0, 7);
    const row = months.get(month) ?? { wall: [], working: [] };
    row.wall.push(span.wall);
    row.working.push(span.working);
    months.set(month, row);
  }
  return [...months]
    .map(([month, { wall, working }]) => ({
      ...{ month, cases: wall.length, wall: inHours(wall), working: inHours(working) },
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The first and last legal day on which a case began; null when no case has a time. */
export function daysBegun(
  log: EventLog,
  worked: WorkedTimes,
): { first: string; last: string } | null {
  let first: string | null = null;
  let last: string | null = null;
  for (let ofCase = 0; ofCase < countCases(log); ofCase += 1) {
    const span = spanOf(log, worked, ofCase);
    if (span === null) continue;
    const day = dayOf(log, span);
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return first === null || last === null ? null : { first, last };
}

function dayOf(log: EventLog, { first }: CaseSpan): string {
  const local = (log.time.ms[first] ?? 0) + (log.time.zone[first] ?? 0) * MS_PER_MINUTE;
  return plainDateOfEpochDay(Math.floor(local / MS_PER_DAY));
}
