import { MS_PER_MINUTE } from '../../shared/instant.ts';
import type { StepOutcome } from './breaking-steps.ts';
import { type FittedYear, type Replay, type Shape, shapeOf } from './fit-year.ts';
import type { Judged } from './judge-run.ts';
import type { OfficersNeeded } from './officers-needed.ts';
import type { PastStep, Station } from './past-year.ts';
import type { ProposedChange } from './proposed-change.ts';
import type { RunOptions, RunResult } from './run-year.ts';

/** What the year under the change teaches. Times are working minutes unless they say otherwise. */
export interface SimulationAnswer {
  /** The judged dossiers with their own limits and officers, as the model runs them. */
  before: Shape;
  after: Shape;
  /** Lowest and highest on-time share when lives are drawn by chance. */
  range: { lowest: number; highest: number };
  target: number;
  steps: StepOutcome[];
  stations: StationOutcome[];
  needed: OfficersNeeded;
  distribution: DistributionRow[];
  /** The dossiers that would be late, the latest first. */
  late: LateDossier[];
  workShare: number;
  replay: Replay;
  /** Steps and stations that the numbers above mean: those of the year, then what new steps opened. */
  places: { steps: readonly PastStep[]; stations: readonly Station[] };
}

export interface StationOutcome {
  station: number;
  officersWere: number;
  officers: number;
  /** Work over what its officers could work from the first to the last dossier. */
  busy: number;
}

/** Dossiers that took so many working days: more than `from` (0 included) up to `to`; the last is open. */
export interface DistributionRow {
  from: number;
  to: number | null;
  before: number;
  after: number;
}

export interface LateDossier {
  id: string;
  code: string;
  procedureCode: string;
  /** Working minutes beyond the due time; less than one counts as one. */
  lateBy: number;
  /** Index into the steps of the year; −1 where none stands out. */
  brokenAt: number;
  /** Late as it was, too. */
  wasLate: boolean;
}

export interface AnswerParts {
  change: ProposedChange;
  options: RunOptions;
  before: Judged;
  run: RunResult;
  judged: Judged;
  steps: StepOutcome[];
  brokenAt: Int32Array;
  draws: readonly number[];
  target: number;
  needed: OfficersNeeded;
}

export function answerOf(fitted: FittedYear, parts: AnswerParts): SimulationAnswer {
  const { before, judged, draws, target, steps, needed } = parts;
  const after = shapeOf(judged);
  return {
    ...{ before: shapeOf(before), after, target, steps, needed },
    range: {
      lowest: Math.min(after.onTimeShare, ...draws),
      highest: Math.max(after.onTimeShare, ...draws),
    },
    stations: stationOutcomes(fitted, parts),
    distribution: distributionOf(fitted, { before, judged }),
    late: lateDossiers(fitted, parts),
    workShare: fitted.workShare,
    replay: fitted.replay,
    places: { steps: fitted.packed.steps, stations: fitted.packed.stations },
  };
}

function lateDossiers({ packed }: FittedYear, parts: AnswerParts): LateDossier[] {
  const { run, judged, brokenAt } = parts;
  const late: LateDossier[] = [];
  for (const [one, place] of judged.dossiers.entries()) {
    const dossier = packed.dossiers[place];
    if (judged.late[one] !== 1 || dossier === undefined) continue;
    const { id, code, procedureCode, ended, due } = dossier;
    const axis = packed.axes[dossier.calendar];
    const over =
      axis === undefined
        ? 0
        : axis.workedAt(run.ended[place] ?? 0) - axis.workedAt(judged.due[one] ?? 0);
    late.push({
      ...{ id, code, procedureCode, brokenAt: brokenAt[one] ?? -1 },
      lateBy: Math.max(1, Math.round(over / MS_PER_MINUTE)),
      wasLate: ended !== null && ended > due,
    });
  }
  return late.sort((a, b) => b.lateBy - a.lateBy || (a.id < b.id ? -1 : 1));
}

function stationOutcomes({ packed, own }: FittedYear, { options }: AnswerParts): StationOutcome[] {
  const work = new Float64Array(packed.stations.length);
  const from = new Float64Array(packed.stations.length).fill(Number.POSITIVE_INFINITY);
  const to = new Float64Array(packed.stations.length);
  for (let visit = 0; visit < packed.step.length; visit += 1) {
    const station = packed.station[visit] ?? 0;
    const factor = options.workFactor[packed.step[visit] ?? 0] ?? 1;
    work[station] = (work[station] ?? 0) + (own.work[visit] ?? 0) * factor;
    from[station] = Math.min(from[station] ?? 0, packed.arrived[visit] ?? 0);
    to[station] = Math.max(to[station] ?? 0, packed.ended[visit] ?? 0);
  }
  return packed.stations.map((_, station) => {
    const officers = options.officers[station] ?? 1;
    const could = officers * ((to[station] ?? 0) - (from[station] ?? 0));
    return {
      ...{ station, officers, officersWere: packed.officers[station] ?? 1 },
      busy: could > 0 ? (work[station] ?? 0) / could : 0,
    };
  });
}

const MOST_ROWS = 12;

/** Rows of whole working days, at most a dozen, as wide as that needs. */
function distributionOf(
  { packed }: FittedYear,
  { before, judged }: { before: Judged; judged: Judged },
): DistributionRow[] {
  const days = ({ worked, dossiers }: Judged) =>
    Array.from(worked, (ms, one) => {
      const first = packed.first[dossiers[one] ?? 0] ?? 0;
      return ms / Math.max(1, packed.dayLengthOf(packed.station[first] ?? 0));
    });
  const [was, would] = [days(before), days(judged)];
  if (was.length === 0) return [];
  const sorted = [...was, ...would].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length * 0.98)] ?? 0;
  const width = Math.max(1, Math.ceil(usual / (MOST_ROWS - 1)));
  const count = Math.max(1, Math.ceil(usual / width));
  const rows = Array.from({ length: count + 1 }, (_, row) => ({
    ...{ from: row * width, to: row === count ? null : (row + 1) * width },
    ...{ before: 0, after: 0 },
  }));
  const rowOf = (value: number) => rows[Math.min(count, Math.max(0, Math.ceil(value / width) - 1))];
  for (const value of was) {
    const row = rowOf(value);
    if (row !== undefined) row.before += 1;
  }
  for (const value of would) {
    const row = rowOf(value);
    if (row !== undefined) row.after += 1;
  }
  return rows;
}
