import { type LocalMs, workingDayMinutes } from '../../calendar/working-time.ts';
import { MS_PER_MINUTE } from '../../shared/instant.ts';
import type { PastDossier, PastStep, PastYear, Station } from './past-year.ts';
import { type WorkingAxis, workingAxis } from './working-axis.ts';

/**
 * The year on columns: visit `v` of dossier `d` lies between `first[d]` and `first[d + 1]`. `arrived`, `ended`
 * and `waited` are working milliseconds on the axis of the visit's station.
 */
export interface PackedYear {
  stations: readonly Station[];
  steps: readonly PastStep[];
  dossiers: readonly PastDossier[];
  axes: readonly WorkingAxis[];
  axisOf: (station: number) => WorkingAxis;
  offsetOf: (station: number) => number;
  /** Working milliseconds of a usual full day at the station. */
  dayLengthOf: (station: number) => number;
  first: Int32Array;
  step: Int32Array;
  station: Int32Array;
  officer: Int32Array;
  arrived: Float64Array;
  begun: Float64Array;
  ended: Float64Array;
  waited: Float64Array;
  restarts: Uint8Array;
  /** Local time at which the dossier comes to its first step. */
  comes: Float64Array;
  /** How many officers a station had: those who ended visits there, each for the time between his first and last. */
  officers: Float64Array;
}

export function packYear(year: PastYear): PackedYear {
  const { stations, steps, dossiers } = year;
  const axes = axesOf(year);
  const calendarOf = (station: number) => year.calendars[stations[station]?.calendar ?? 0];
  const axisOf = (station: number) => at(axes, stations[station]?.calendar ?? 0);
  const offsetOf = (station: number) => (calendarOf(station)?.offsetMinutes ?? 0) * MS_PER_MINUTE;
  const dayLengths = stations.map((_, station) => {
    const calendar = calendarOf(station);
    return calendar === undefined ? 0 : workingDayMinutes(calendar) * MS_PER_MINUTE;
  });
  const size = dossiers.reduce((sum, { visits }) => sum + visits.length, 0);
  const packed: PackedYear = {
    ...{ stations, steps, dossiers, axes, axisOf, offsetOf },
    dayLengthOf: (station) => at(dayLengths, station),
    first: new Int32Array(dossiers.length + 1),
    step: new Int32Array(size),
    station: new Int32Array(size),
    officer: new Int32Array(size),
    arrived: new Float64Array(size),
    begun: new Float64Array(size),
    ended: new Float64Array(size),
    waited: new Float64Array(size),
    restarts: new Uint8Array(size),
    comes: new Float64Array(dossiers.length),
    officers: new Float64Array(stations.length),
  };
  fillVisits(packed);
  packed.officers.set(countOfficers(packed));
  return packed;
}

/** An element that is there by construction. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`There is no element ${index} of ${list.length}.`);
  return found;
}

function fillVisits(packed: PackedYear): void {
  let visit = 0;
  for (const [dossier, { visits, clockStart }] of packed.dossiers.entries()) {
    packed.first[dossier] = visit;
    const [begin] = visits;
    const start = begin === undefined ? 0 : (packed.steps[begin.step]?.station ?? 0);
    packed.comes[dossier] = (begin?.arrived ?? clockStart) + packed.offsetOf(start);
    for (const one of visits) {
      const station = packed.steps[one.step]?.station ?? 0;
      const { workedAt } = packed.axisOf(station);
      const offset = packed.offsetOf(station);
      const ended = workedAt(one.ended + offset);
      packed.step[visit] = one.step;
      packed.station[visit] = station;
      packed.officer[visit] = one.officer;
      packed.arrived[visit] = workedAt(one.arrived + offset);
      packed.begun[visit] = one.begun === null ? 0 : workedAt(one.begun + offset);
      packed.ended[visit] = ended;
      packed.waited[visit] =
        one.waitedUntil === null ? 0 : Math.max(0, workedAt(one.waitedUntil + offset) - ended);
      packed.restarts[visit] = one.restarts ? 1 : 0;
      visit += 1;
    }
  }
  packed.first[packed.dossiers.length] = visit;
}

function axesOf({ calendars, dossiers }: PastYear): WorkingAxis[] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { clockStart, visits } of dossiers) {
    from = Math.min(from, clockStart, visits[0]?.arrived ?? clockStart);
    to = Math.max(to, clockStart, visits.at(-1)?.ended ?? clockStart);
  }
  if (from > to) return calendars.map((calendar) => workingAxis(calendar, { from: 0, to: 0 }));
  return calendars.map((calendar) => {
    const offset = calendar.offsetMinutes * MS_PER_MINUTE;
    const span: { from: LocalMs; to: LocalMs } = { from: from + offset, to: to + offset };
    return workingAxis(calendar, span);
  });
}

/** One who came in the middle of the year was half an officer of that year. Never less than one at any station. */
function countOfficers(packed: PackedYear): number[] {
  const spans = new Map<string, { station: number; from: number; to: number }>();
  for (let visit = 0; visit < packed.step.length; visit += 1) {
    const station = packed.station[visit] ?? 0;
    const ended = packed.ended[visit] ?? 0;
    const key = `${station} ${packed.officer[visit]}`;
    const known = spans.get(key);
    if (known === undefined) spans.set(key, { station, from: ended, to: ended });
    else {
      known.from = Math.min(known.from, ended);
      known.to = Math.max(known.to, ended);
    }
  }
  const byStation = Map.groupBy(spans.values(), ({ station }) => station);
  return packed.stations.map((_, station) => {
    const all = byStation.get(station) ?? [];
    const length =
      Math.max(...all.map(({ to }) => to), 0) - Math.min(...all.map(({ from }) => from));
    if (!(length > 0)) return Math.max(1, all.length);
    const present = all.reduce((sum, { from, to }) => sum + (to - from), 0) / length;
    return Math.max(1, Math.round(present));
  });
}
