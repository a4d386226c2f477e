import { countCases, type EventLog, eventsOf } from './event-log.ts';
import { performedEvents } from './performed.ts';

/** An activity done again in cases where it was done before. */
export interface Rework {
  activity: string;
  /** Cases in which it was done more than once. */
  cases: number;
  /** Times it was done beyond the first of each case. */
  repetitions: number;
}

/** Activities done more than once in a case, most repetitions first; and the cases that have any. */
export function findRework(log: EventLog): { cases: number; activities: Rework[] } {
  const { codes, names } = log.activity;
  const performed = performedEvents(log);
  const rows = names.map((activity) => ({ activity, cases: 0, repetitions: 0 }));
  let cases = 0;
  for (let one = 0; one < countCases(log); one += 1) {
    const done = new Map<number, number>();
    const { from, to } = eventsOf(log, one);
    for (let event = from; event < to; event += 1) {
      const code = codes[event] ?? 0;
      if (performed[event] === 1) done.set(code, (done.get(code) ?? 0) + 1);
    }
    if (addRepetitions(rows, done)) cases += 1;
  }
  const activities = rows.filter((row) => row.repetitions > 0);
  return { cases, activities: activities.sort((a, b) => b.repetitions - a.repetitions) };
}

function addRepetitions(rows: readonly Rework[], done: ReadonlyMap<number, number>): boolean {
  let any = false;
  for (const [code, times] of done) {
    const row = rows[code];
    if (times < 2 || row === undefined) continue;
    row.cases += 1;
    row.repetitions += times - 1;
    any = true;
  }
  return any;
}
