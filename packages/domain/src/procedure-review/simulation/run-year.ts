import { at, type PackedYear } from './pack-year.ts';
import { eventHeap } from './event-heap.ts';
import type { WorkingAxis } from './working-axis.ts';

/** How long each visit takes, in working milliseconds: an officer's work, and lying on after it. */
export interface Lives {
  work: Float64Array;
  lag: Float64Array;
  /** Whose life each dossier leads: its own, or that of another of its kind. */
  donor: Int32Array;
}

export interface RunOptions {
  /** Officers at each station; fractions are there a part of each day, `UNLIMITED` lets nobody wait. */
  officers: ArrayLike<number>;
  /** By step: 1 as it was, 0 when the step falls away, with its queue. */
  workFactor: ArrayLike<number>;
  lagFactor: ArrayLike<number>;
}

/**
 * What became of each dossier. Slots are its visits, from `slot[d]` to before `slot[d + 1]`; `waited` and `spent`
 * are working milliseconds, `pauseFrom` and `pauseTo` local times (0 where the applicant was not waited for).
 */
export interface RunResult {
  ended: Float64Array;
  slot: Int32Array;
  waited: Float64Array;
  spent: Float64Array;
  pauseFrom: Float64Array;
  pauseTo: Float64Array;
}

export const UNLIMITED = Number.POSITIVE_INFINITY;

/**
 * Runs the dossiers of a year through the queues of the stations: they come when they came, each goes to the
 * officer who is free first, in the order of their coming, and time passes in the sessions of each unit. No
 * chance is in it.
 */
export function runYear(year: PackedYear, lives: Lives, options: RunOptions): RunResult {
  const result = emptyResult(year, lives);
  const place = Int32Array.from(year.dossiers, (_, dossier) => result.slot[dossier] ?? 0);
  const stations = year.stations.map((_, number) =>
    openStation(year.axisOf(number), options.officers[number] ?? 1),
  );
  const events = eventHeap();
  for (const [dossier, come] of year.comes.entries())
    if ((result.slot[dossier + 1] ?? 0) > (result.slot[dossier] ?? 0)) events.put(come, dossier);

  while (events.take()) {
    const dossier = events.what;
    const slot = place[dossier] ?? 0;
    const visit = slot - (result.slot[dossier] ?? 0) + (year.first[lives.donor[dossier] ?? 0] ?? 0);
    const step = year.step[visit] ?? 0;
    const station = at(stations, year.station[visit] ?? 0);
    const { axis } = station;
    const arrived = axis.workedAt(events.time);
    const work = (lives.work[visit] ?? 0) * (options.workFactor[step] ?? 1);
    const begins = work === 0 ? arrived : takeOfficer(station, arrived, work);
    const done = work === 0 ? arrived : station.done;
    const left = done + (lives.lag[visit] ?? 0) * (options.lagFactor[step] ?? 1);
    result.waited[slot] = begins - arrived;
    result.spent[slot] = left - arrived;
    const localLeft = axis.localAt(left);
    const pause = year.waited[visit] ?? 0;
    let next = localLeft;
    if (pause > 0 || year.restarts[visit] === 1) {
      next = axis.localAt(left + pause);
      result.pauseFrom[slot] = localLeft;
      result.pauseTo[slot] = next;
    }
    place[dossier] = slot + 1;
    if (slot + 1 < (result.slot[dossier + 1] ?? 0)) events.put(next, dossier);
    else result.ended[dossier] = localLeft;
  }
  return result;
}

interface OpenStation {
  axis: WorkingAxis;
  /** Until when each whole officer is busy; null: nobody ever waits for one. */
  whole: Float64Array | null;
  /** One more who is there the first part of each day only; null where there is none. */
  partTime: { share: number; free: number } | null;
  /** When what was begun last is done. */
  done: number;
}

/** Less than this part of an officer is nobody. */
const LEAST_SHARE = 0.01;

function openStation(axis: WorkingAxis, officers: number): OpenStation {
  if (officers === UNLIMITED) return { axis, whole: null, partTime: null, done: 0 };
  const whole = Math.floor(officers + LEAST_SHARE);
  const share = officers - whole;
  return {
    ...{ axis, whole: new Float64Array(whole), done: 0 },
    partTime: share >= LEAST_SHARE ? { share, free: 0 } : null,
  };
}

/** When the work begins: at the desk that is free first, a whole officer's before that of a part. */
function takeOfficer(station: OpenStation, arrived: number, work: number): number {
  const { whole, partTime, axis } = station;
  if (whole === null) {
    station.done = arrived + work;
    return arrived;
  }
  let first = 0;
  for (let one = 1; one < whole.length; one += 1)
    if ((whole[one] ?? 0) < (whole[first] ?? 0)) first = one;
  const byWhole =
    whole.length === 0 ? Number.POSITIVE_INFINITY : Math.max(arrived, whole[first] ?? 0);
  const byPart =
    partTime === null || byWhole === arrived
      ? Number.POSITIVE_INFINITY
      : beginOfPart(axis, Math.max(arrived, partTime.free), partTime.share);
  if (partTime !== null && byPart < byWhole) {
    station.done = endOfPart(axis, { from: byPart, work, share: partTime.share });
    partTime.free = station.done;
    return byPart;
  }
  station.done = byWhole + work;
  whole[first] = station.done;
  return byWhole;
}

/** Who is there the first part of each day begins then, or the next morning. */
function beginOfPart(axis: WorkingAxis, now: number, share: number): number {
  const { start, length } = axis.dayAt(now);
  return now - start < length * share ? now : start + length;
}

/** What is not done by the time he leaves, he goes on with the next morning. */
function endOfPart(
  axis: WorkingAxis,
  { from, work, share }: { from: number; work: number; share: number },
): number {
  let now = from;
  let left = work;
  for (;;) {
    const { start, length } = axis.dayAt(now);
    if (length === 0) return now + left;
    const today = Math.max(0, start + length * share - now);
    if (left <= today) return now + left;
    left -= today;
    now = start + length;
  }
}

function emptyResult({ dossiers, first }: PackedYear, { donor }: Lives): RunResult {
  const slot = new Int32Array(dossiers.length + 1);
  for (let dossier = 0; dossier < dossiers.length; dossier += 1) {
    const from = donor[dossier] ?? 0;
    slot[dossier + 1] = (slot[dossier] ?? 0) + (first[from + 1] ?? 0) - (first[from] ?? 0);
  }
  const slots = slot[dossiers.length] ?? 0;
  return {
    ended: new Float64Array(dossiers.length).fill(Number.NaN),
    slot,
    waited: new Float64Array(slots),
    spent: new Float64Array(slots),
    pauseFrom: new Float64Array(slots),
    pauseTo: new Float64Array(slots),
  };
}
