import { MS_PER_MINUTE } from '../../shared/instant.ts';
import { drawFrom } from './draw.ts';
import { countingDossiers, type Judged, judgeOf } from './judge-run.ts';
import { type PackedYear, packYear } from './pack-year.ts';
import type { PastDossier, PastYear } from './past-year.ts';
import { type Percentile, PERCENTILES, percentilesOf } from './quantiles.ts';
import { type Lives, type RunOptions, runYear } from './run-year.ts';
import { type SeenWork, seeWork } from './seen-work.ts';
import { waitsInQueue } from './station-queue.ts';

/** A year that may be run again: what of each visit was work, what queue, what lying on. */
export interface FittedYear {
  packed: PackedYear;
  calendars: PastYear['calendars'];
  own: Lives;
  /** The part of the time in officers' hands that is work, as far as the record bears it out. */
  workShare: number;
  replay: Replay;
}

/** The unchanged year run again, beside what was: the proof that the model may be asked at all. */
export interface Replay {
  observed: Shape;
  /** Each dossier with its own times, and how far that is from what was. */
  own: Shape;
  ownError: Deviation;
  ownTolerance: Deviation;
  /** Each dossier with the times of one of its kind, drawn by chance; the mean of some draws. */
  drawn: Shape;
  drawnError: Deviation;
  drawnTolerance: Deviation;
  holds: boolean;
}

export interface Shape {
  dossiers: number;
  onTimeShare: number;
  /** Working minutes. */
  percentiles: Record<Percentile, number>;
}

/** Of the on-time share in percentage points, of the percentile that is farthest off in per cent. */
export interface Deviation {
  points: number;
  percent: number;
}

/**
 * Fits the queues to the record. How much of the time in an officer's hands was work, nobody wrote down. Where a
 * station shows that all of it was (`seeWork`), that stands; elsewhere the largest share is taken with which the
 * unchanged year, run again, still gives the on-time share and the percentiles that were observed. What is left
 * is lying on, which no officer more would shorten. Where a study of working times knows the share (0 to 1), it
 * is taken as it is, and the replay says whether it fits.
 */
export function fitYear(
  year: PastYear,
  seed: number,
  knownShare: number | null = null,
): FittedYear {
  const packed = packYear(year);
  const seen = seeWork(packed);
  const orders = visitsByStation(packed);
  const replay = replayer(packed, year);
  const tryShare = (workShare: number, draws = 1): FittedYear => {
    const shares = seen.isAllWork.map((all) => (all && knownShare === null ? 1 : workShare));
    const own = livesAt(packed, { most: seen.most, orders, shares });
    return {
      ...{ packed, calendars: year.calendars, own, workShare: meanShare(seen, own) },
      replay: replay(own, seed, draws),
    };
  };
  if (knownShare !== null) return tryShare(knownShare, DRAWS);
  const none = tryShare(0);
  const most = none.replay.drawnError.percent + none.replay.drawnTolerance.percent;
  const isBorneOut = (fitted: FittedYear) =>
    fitted.replay.holds && fitted.replay.drawnError.percent <= most;
  let [low, high] = [0, WORK_SHARES.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBorneOut(tryShare(WORK_SHARES[middle] ?? 0))) high = middle;
    else low = middle + 1;
  }
  return tryShare(WORK_SHARES[low] ?? 0, DRAWS);
}

/** As the unchanged year was: every step, its officers. */
export function unchanged({ steps, officers }: PackedYear): RunOptions {
  const ones = new Float64Array(steps.length).fill(1);
  return { officers, workFactor: ones, lagFactor: ones };
}

/** Each dossier leads the life of one of its kind: of the same procedure and first station. */
export function drawLives(packed: PackedYear, own: Lives, seed: number): Lives {
  const draw = drawFrom(seed);
  const kindOf = ({ procedureCode, visits, ended }: PastDossier) =>
    `${procedureCode} ${packed.steps[visits[0]?.step ?? 0]?.station} ${ended === null}`;
  const kinds = new Map<string, number[]>();
  const kindsOf = packed.dossiers.map((dossier, index) => {
    const kind = kindOf(dossier);
    const members = kinds.get(kind) ?? [];
    members.push(index);
    kinds.set(kind, members);
    return members;
  });
  const donor = Int32Array.from(
    kindsOf,
    (members, index) => members[Math.floor(draw() * members.length)] ?? index,
  );
  return { ...own, donor };
}

/** The last, no work at all, always gives the year back and says nothing of officers. */
const WORK_SHARES = [1, 0.85, 0.7, 0.5, 0.3, 0.15, 0.05, 0] as const;

function visitsByStation(packed: PackedYear): Int32Array[] {
  const order = Int32Array.from(packed.arrived.keys()).sort(
    (a, b) => (packed.arrived[a] ?? 0) - (packed.arrived[b] ?? 0) || a - b,
  );
  const lists: number[][] = packed.stations.map(() => []);
  for (const visit of order) lists[packed.station[visit] ?? 0]?.push(visit);
  return lists.map((list) => Int32Array.from(list));
}

/** The queue takes what it takes; the rest of what was observed is lying on. */
function livesAt(
  packed: PackedYear,
  of: { most: Float64Array; orders: readonly Int32Array[]; shares: readonly number[] },
): Lives {
  const { most, orders, shares } = of;
  const { arrived, ended, station } = packed;
  const work = most.map((ms, visit) => Math.round(ms * (shares[station[visit] ?? 0] ?? 0)));
  const waits = new Float64Array(arrived.length);
  for (const [place, order] of orders.entries())
    if (shares[place] !== 0)
      waitsInQueue({ order, arrived, work, servers: packed.officers[place] ?? 1, waits });
  const lag = Float64Array.from(arrived, (came, visit) =>
    Math.max(0, (ended[visit] ?? 0) - came - (waits[visit] ?? 0) - (work[visit] ?? 0)),
  );
  return { work, lag, donor: Int32Array.from(packed.dossiers.keys()) };
}

function meanShare({ most }: SeenWork, { work }: Lives): number {
  const all = most.reduce((sum, ms) => sum + ms, 0);
  return all === 0 ? 0 : work.reduce((sum, ms) => sum + ms, 0) / all;
}

function replayer(
  packed: PackedYear,
  year: PastYear,
): (own: Lives, seed: number, draws: number) => Replay {
  const counting = countingDossiers(packed, []);
  const judge = judgeOf(packed, year, counting);
  const observed = observedShape(packed, counting);
  const ownTolerance = toleranceOf(observed, 1);
  const drawnTolerance = toleranceOf(observed, CHANCE);
  const options = unchanged(packed);
  const shapeWith = (lives: Lives) =>
    shapeOf(judge(runYear(packed, lives, options), lives, ({ limit }) => limit));
  return (lives, seed, draws) => {
    const own = shapeWith(lives);
    const ownError = deviation(observed, own);
    const drawn = meanShape(
      Array.from({ length: draws }, (_, one) => shapeWith(drawLives(packed, lives, seed + one))),
    );
    const drawnError = deviation(observed, drawn);
    const holds = isWithin(ownError, ownTolerance);
    return { observed, own, ownError, ownTolerance, drawn, drawnError, drawnTolerance, holds };
  };
}

const DRAWS = 3;
/** Where officers are nearly always busy, queues of like years differ widely: chance is given so many times as much. */
const CHANCE = 3;

export function shapeOf({ dossiers, worked, onTime }: Judged): Shape {
  const percentiles = percentilesOf(worked);
  for (const percent of PERCENTILES) percentiles[percent] /= MS_PER_MINUTE;
  const onTimeShare = dossiers.length === 0 ? 1 : onTime / dossiers.length;
  return { dossiers: dossiers.length, onTimeShare, percentiles };
}

function observedShape(packed: PackedYear, counting: Int32Array): Shape {
  const worked = new Float64Array(counting.length);
  let onTime = 0;
  for (const [one, dossier] of counting.entries()) {
    const past = packed.dossiers[dossier];
    if (past?.ended != null && past.ended <= past.due) onTime += 1;
    const last = packed.first[dossier + 1] ?? 0;
    for (let visit = packed.first[dossier] ?? 0; visit < last; visit += 1)
      worked[one] = (worked[one] ?? 0) + (packed.ended[visit] ?? 0) - (packed.arrived[visit] ?? 0);
  }
  const late = new Uint8Array();
  return shapeOf({ dossiers: counting, late, worked, due: worked, onTime });
}

/** One percentage point and five per cent, or what chance alone makes of so few dossiers (two standard errors). */
function toleranceOf({ dossiers, onTimeShare }: Shape, times: number): Deviation {
  const few = Math.max(1, dossiers);
  const share = Math.min(0.98, Math.max(0.02, onTimeShare));
  const points = Math.max(1, 200 * Math.sqrt((share * (1 - share)) / few));
  return { points: times * points, percent: times * Math.max(5, 400 / Math.sqrt(few)) };
}

function isWithin(error: Deviation, tolerance: Deviation): boolean {
  return error.points <= tolerance.points && error.percent <= tolerance.percent;
}

function deviation(observed: Shape, run: Shape): Deviation {
  let percent = 0;
  for (const one of PERCENTILES) {
    const was = observed.percentiles[one];
    if (was > 0) percent = Math.max(percent, (100 * Math.abs(run.percentiles[one] - was)) / was);
  }
  return { points: 100 * Math.abs(run.onTimeShare - observed.onTimeShare), percent };
}

function meanShape(shapes: readonly Shape[]): Shape {
  const mean = (of: (shape: Shape) => number) =>
    shapes.reduce((sum, shape) => sum + of(shape), 0) / shapes.length;
  return {
    dossiers: shapes[0]?.dossiers ?? 0,
    onTimeShare: mean(({ onTimeShare }) => onTimeShare),
    percentiles: {
      50: mean(({ percentiles }) => percentiles[50]),
      80: mean(({ percentiles }) => percentiles[80]),
      90: mean(({ percentiles }) => percentiles[90]),
      95: mean(({ percentiles }) => percentiles[95]),
    },
  };
}
