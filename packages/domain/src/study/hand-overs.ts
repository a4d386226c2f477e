import { type BothHours, inHours } from './durations.ts';
import { type Coded, countCases, type EventLog, eventsOf } from './event-log.ts';
import type { WorkedTimes } from './working-clock.ts';

/** Work that went from one hand to another, and what passed between their events. */
export interface HandOver extends BothHours {
  from: string;
  to: string;
  count: number;
}

/** Work that went to another hand and straight back: A → B → A. */
export interface PingPong {
  between: string;
  and: string;
  count: number;
  cases: number;
}

/**
 * Hand-overs between the names of a column (resources or groups), most frequent first. Events that
 * name nobody are passed over.
 */
export function findHandOvers(log: EventLog, column: Coded, worked: WorkedTimes): HandOver[] {
  const found = new Map<number, { count: number; wall: number[]; working: number[] }>();
  forEachHandOver(log, column, ({ hand, event, previous, lastEvent }) => {
    const key = previous * column.names.length + hand;
    const row = found.get(key) ?? { count: 0, wall: [], working: [] };
    row.count += 1;
    row.wall.push((log.time.ms[event] ?? 0) - (log.time.ms[lastEvent] ?? 0));
    row.working.push((worked.time[event] ?? 0) - (worked.time[lastEvent] ?? 0));
    found.set(key, row);
  });
  return [...found]
    .map(([key, row]) => ({
      from: column.names[Math.floor(key / column.names.length)] ?? '',
      to: column.names[key % column.names.length] ?? '',
      ...{ count: row.count, wall: inHours(row.wall), working: inHours(row.working) },
    }))
    .sort((a, b) => b.count - a.count);
}

/**
 * Returns A → B → A, counted at the return; A and B of a pair are the first to send and who sent back.
 * Of the column of activities these are steps that came back instead of going on.
 */
export function findPingPong(log: EventLog, column: Coded): PingPong[] {
  const found = new Map<number, { count: number; cases: Set<number> }>();
  forEachReturn(log, column, ({ hand, previous, ofCase }) => {
    const key = hand * column.names.length + previous;
    const row = found.get(key) ?? { count: 0, cases: new Set<number>() };
    row.count += 1;
    row.cases.add(ofCase);
    found.set(key, row);
  });
  return [...found]
    .map(([key, row]) => ({
      between: column.names[Math.floor(key / column.names.length)] ?? '',
      and: column.names[key % column.names.length] ?? '',
      ...{ count: row.count, cases: row.cases.size },
    }))
    .sort((a, b) => b.count - a.count);
}

/** An event by another hand than the one before it; numbers of names. */
export interface HandEvent {
  ofCase: number;
  event: number;
  hand: number;
  /** Who had it at the event before, -1 at the first of a case. */
  previous: number;
  lastEvent: number;
}

/** Calls for every event that another hand did than the last one that names anybody. */
export function forEachHandOver(
  log: EventLog,
  column: Coded,
  call: (hand: HandEvent) => void,
): void {
  forEachHand(log, column, (one) => {
    if (one.previous !== -1 && one.previous !== one.hand) call(one);
  });
}

/** Calls for every return: `hand` has it back from `previous`. */
export function forEachReturn(log: EventLog, column: Coded, call: (hand: HandEvent) => void): void {
  let before = -1;
  forEachHand(log, column, (one) => {
    if (one.previous === -1) before = -1;
    if (one.previous === -1 || one.previous === one.hand) return;
    if (before === one.hand) call(one);
    before = one.previous;
  });
}

function forEachHand(log: EventLog, column: Coded, call: (hand: HandEvent) => void): void {
  for (let ofCase = 0; ofCase < countCases(log); ofCase += 1) {
    const { from, to } = eventsOf(log, ofCase);
    let previous = -1;
    let lastEvent = -1;
    for (let event = from; event < to; event += 1) {
      const hand = column.codes[event] ?? -1;
      if (hand === -1) continue;
      call({ ofCase, event, hand, previous, lastEvent });
      previous = hand;
      lastEvent = event;
    }
  }
}
