import { inHours, type BothHours } from './durations.ts';
import type { EventLog } from './event-log.ts';
import { findWorkItems, type WorkItem } from './work-items.ts';
import type { WorkedTimes } from './working-clock.ts';

/** How long the work of an activity lay, and how long it was in hand. */
export interface WaitingAndWork {
  activity: string;
  count: number;
  waiting: BothHours;
  inHand: BothHours;
}

export interface WaitingReport {
  items: number;
  unpaired: number;
  all: Omit<WaitingAndWork, 'activity'>;
  /** Longest waiting in all first. */
  byActivity: WaitingAndWork[];
}

/**
 * Waiting against working: for each piece of work the time since the last completion in its case,
 * and the time it was in hand. Null when the log has no beginnings of work.
 */
export function compareWaiting(log: EventLog, worked: WorkedTimes): WaitingReport | null {
  const found = findWorkItems(log, worked);
  if (found === null || found.items.length === 0) return null;
  const { items, unpaired } = found;
  const groups = Map.groupBy(items, ({ activity }) => activity);
  const byActivity = [...groups]
    .map(([code, ofActivity]) => ({
      activity: log.activity.names[code] ?? '',
      ...describeItems(ofActivity),
    }))
    .sort((a, b) => (b.waiting.wall?.total ?? 0) - (a.waiting.wall?.total ?? 0));
  return { items: items.length, unpaired, all: describeItems(items), byActivity };
}

function describeItems(items: readonly WorkItem[]): Omit<WaitingAndWork, 'activity'> {
  const waited = items.flatMap(({ waiting }) => (waiting === null ? [] : [waiting]));
  return {
    count: items.length,
    waiting: {
      wall: inHours(waited.map(({ wall }) => wall)),
      working: inHours(waited.map(({ working }) => working)),
    },
    inHand: {
      wall: inHours(items.map(({ begin, end }) => end.wall - begin.wall)),
      working: inHours(items.map(({ begin, end }) => end.working - begin.working)),
    },
  };
}
