import { type Coded, countCases, type EventLog, eventsOf } from './event-log.ts';

/** How often each name of a column occurs, most frequent first. */
export type NameCounts = readonly { name: string; count: number }[];

export function countNames({ names, codes }: Coded): NameCounts {
  const counts = new Int32Array(names.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return ranked(names, counts);
}

export function countStartActivities(log: EventLog): NameCounts {
  return countAt(log, ({ from }) => from);
}

export function countEndActivities(log: EventLog): NameCounts {
  return countAt(log, ({ to }) => to - 1);
}

/** Names with their counts, those that occur, most frequent first; equal ones as they were numbered. */
export function ranked(names: readonly string[], counts: ArrayLike<number>): NameCounts {
  return names
    .map((name, at) => ({ name, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function countAt(
  log: EventLog,
  place: (events: { from: number; to: number }) => number,
): NameCounts {
  const { names, codes } = log.activity;
  const counts = new Int32Array(names.length);
  for (let one = 0; one < countCases(log); one += 1) {
    const events = eventsOf(log, one);
    if (events.from === events.to) continue;
    const code = codes[place(events)] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return ranked(names, counts);
}
