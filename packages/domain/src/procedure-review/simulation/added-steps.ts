import type { Role } from '../../shared/role.ts';
import { MS_PER_MINUTE } from '../../shared/instant.ts';
import type { FittedYear } from './fit-year.ts';
import { at, type PackedYear } from './pack-year.ts';
import type { PastStep, Station } from './past-year.ts';
import type { AddedStep, ProposedChange } from './proposed-change.ts';
import type { Lives } from './run-year.ts';

/**
 * The year as if its process had had the proposed new steps: each judged dossier that passed the step they follow
 * passes them too, once, after its last visit there. Officers of the role in the same unit do the work, in the queue
 * they have; where the year knows none of them, as many as the change says, else one. Nobody has done such a step
 * yet, so every dossier takes for it what the proposal says.
 */
export function withAddedSteps(fitted: FittedYear, change: ProposedChange): FittedYear {
  if (change.added.length === 0) return fitted;
  const { packed, own } = fitted;
  const places = openPlaces(packed, change);
  const way = longerWay(packed, change);
  const size = way.from.length;
  const work = new Float64Array(size);
  const lag = new Float64Array(size);
  const columns = { ...emptyColumns(size), first: way.first };
  for (const [to, from] of way.from.entries()) {
    copyVisit(packed, columns, { from, to });
    work[to] = own.work[from] ?? 0;
    lag[to] = own.lag[from] ?? 0;
    const added = change.added[way.added[to] ?? NONE];
    if (added === undefined) continue;
    const { step, station } = places.placeOf(added, at(packed.steps, packed.step[from] ?? 0));
    columns.step[to] = step;
    columns.station[to] = station;
    columns.officer[to] = NONE;
    columns.arrived[to] = packed.ended[from] ?? 0;
    columns.begun[to] = 0;
    columns.waited[to] = 0;
    columns.restarts[to] = 0;
    work[to] = added.role === null ? 0 : added.workMinutes * MS_PER_MINUTE;
    lag[to] = added.lyingMinutes * MS_PER_MINUTE;
  }
  const lives: Lives = { work, lag, donor: own.donor };
  return { ...fitted, packed: { ...packed, ...columns, ...places.opened() }, own: lives };
}

/** Whether the year has a step that a new one may follow. */
export function hasStep(
  steps: readonly PastStep[],
  { no, name }: { no: number; name: string },
): boolean {
  return steps.some((step) => step.no === no && step.name === name);
}

const NONE = -1;

interface LongerWay {
  first: Int32Array;
  /** Of each visit the one it was, or the one it follows. */
  from: number[];
  /** Which of the added steps it is; −1: it was there before. */
  added: number[];
}

function longerWay(packed: PackedYear, { procedures, added }: ProposedChange): LongerWay {
  const asked = new Set(procedures);
  const way: LongerWay = { first: new Int32Array(packed.first.length), from: [], added: [] };
  for (const [dossier, { procedureCode }] of packed.dossiers.entries()) {
    way.first[dossier] = way.from.length;
    const begin = packed.first[dossier] ?? 0;
    const end = packed.first[dossier + 1] ?? 0;
    const isJudged = asked.size === 0 || asked.has(procedureCode);
    const lastVisits = isJudged
      ? added.map(({ after }) => lastVisitOf(packed, { begin, end, after }))
      : [];
    for (let visit = begin; visit < end; visit += 1) {
      way.from.push(visit);
      way.added.push(NONE);
      for (const [one, last] of lastVisits.entries())
        if (last === visit) {
          way.from.push(visit);
          way.added.push(one);
        }
    }
  }
  way.first[packed.dossiers.length] = way.from.length;
  return way;
}

function lastVisitOf(
  { step, steps }: PackedYear,
  { begin, end, after }: { begin: number; end: number; after: AddedStep['after'] },
): number {
  for (let visit = end - 1; visit >= begin; visit -= 1) {
    const known = at(steps, step[visit] ?? 0);
    if (known.no === after.no && known.name === after.name) return visit;
  }
  return NONE;
}

type Columns = Pick<
  PackedYear,
  'first' | 'step' | 'station' | 'officer' | 'arrived' | 'begun' | 'ended' | 'waited' | 'restarts'
>;

function emptyColumns(size: number): Omit<Columns, 'first'> {
  return {
    step: new Int32Array(size),
    station: new Int32Array(size),
    officer: new Int32Array(size),
    arrived: new Float64Array(size),
    begun: new Float64Array(size),
    ended: new Float64Array(size),
    waited: new Float64Array(size),
    restarts: new Uint8Array(size),
  };
}

function copyVisit(packed: PackedYear, to: Columns, visit: { from: number; to: number }): void {
  for (const column of VISIT_COLUMNS) to[column][visit.to] = packed[column][visit.from] ?? 0;
}

const VISIT_COLUMNS = [
  ...(['step', 'station', 'officer', 'arrived', 'begun', 'ended', 'waited', 'restarts'] as const),
];

/** Numbers the new steps unit by unit, and stations where the unit had none of that role. */
function openPlaces(packed: PackedYear, { officersOfNew }: ProposedChange) {
  const stations: Station[] = [...packed.stations];
  const steps: PastStep[] = [...packed.steps];
  const officers = [...packed.officers];
  /** The station whose calendar and day a new one shares. */
  const like = stations.map((_, station) => station);
  const known = new Map<string, number>();

  function stationOf(role: Role | null, beside: number): number {
    const neighbour = at(stations, beside);
    if (role === null || role === neighbour.role) return beside;
    const { unitId } = neighbour;
    const there = stations.findIndex((one) => one.unitId === unitId && one.role === role);
    if (there !== -1) return there;
    like.push(at(like, beside));
    officers.push(officersOfNew[`${unitId}:${role}`] ?? 1);
    return stations.push({ ...neighbour, role }) - 1;
  }

  function placeOf(added: AddedStep, follows: PastStep): { step: number; station: number } {
    const key = `${follows.station} ${added.name}`;
    const step = known.get(key);
    if (step !== undefined) return { step, station: at(steps, step).station };
    const station = stationOf(added.role, follows.station);
    const day = packed.dayLengthOf(at(like, station)) / MS_PER_MINUTE;
    const allowanceDays =
      follows.allowanceDays === null || day === 0
        ? null
        : (added.workMinutes + added.lyingMinutes) / day;
    const number = steps.push({ no: follows.no, name: added.name, station, allowanceDays }) - 1;
    known.set(key, number);
    return { step: number, station };
  }

  return {
    placeOf,
    opened: () => ({
      ...{ stations, steps, officers: Float64Array.from(officers) },
      axisOf: (station: number) => packed.axisOf(at(like, station)),
      offsetOf: (station: number) => packed.offsetOf(at(like, station)),
      dayLengthOf: (station: number) => packed.dayLengthOf(at(like, station)),
    }),
  };
}
