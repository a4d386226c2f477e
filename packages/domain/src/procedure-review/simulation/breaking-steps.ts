import { MS_PER_MINUTE } from '../../shared/instant.ts';
import type { Judged } from './judge-run.ts';
import { at, type PackedYear } from './pack-year.ts';
import type { Lives, RunOptions, RunResult } from './run-year.ts';

/** How a step fared. Times are working minutes, means over its visits. */
export interface StepOutcome {
  /** Index into the steps of the year. */
  step: number;
  visits: number;
  waiting: number;
  work: number;
  lying: number;
  /** Late dossiers that lost most of their time here, against the part of the limit that is the step's. */
  breaks: number;
  /** One of the few steps that together stand behind four fifths of the late dossiers. */
  isBreaking: boolean;
}

/** The steps of the judged dossiers, those that break most first. */
export function stepOutcomes(
  year: PackedYear,
  of: { run: RunResult; lives: Lives; options: RunOptions; judged: Judged },
): { steps: StepOutcome[]; brokenAt: Int32Array } {
  const { judged } = of;
  const sums = year.steps.map(() => ({ visits: 0, waiting: 0, work: 0, lying: 0 }));
  for (const dossier of judged.dossiers) addTo(sums, { ...of, year, dossier });
  const shares = partsOfTheLimit(year, sums);
  const brokenAt = new Int32Array(judged.dossiers.length).fill(-1);
  const breaks = new Int32Array(year.steps.length);
  for (const [one, dossier] of judged.dossiers.entries()) {
    if (judged.late[one] !== 1) continue;
    const step = stepLost(year, { ...of, dossier, shares, worked: judged.worked[one] ?? 0 });
    brokenAt[one] = step;
    if (step >= 0) breaks[step] = (breaks[step] ?? 0) + 1;
  }
  const steps = sums.flatMap(({ visits, ...time }, step) =>
    visits === 0
      ? []
      : [
          {
            ...{ step, visits, breaks: breaks[step] ?? 0, isBreaking: false },
            waiting: time.waiting / visits / MS_PER_MINUTE,
            work: time.work / visits / MS_PER_MINUTE,
            lying: time.lying / visits / MS_PER_MINUTE,
          },
        ],
  );
  steps.sort((a, b) => b.breaks - a.breaks || a.step - b.step);
  return { steps: markBreaking(steps), brokenAt };
}

const MOST_OF_THE_LATE = 0.8;

function markBreaking(steps: StepOutcome[]): StepOutcome[] {
  const late = steps.reduce((sum, { breaks }) => sum + breaks, 0);
  let behind = 0;
  return steps.map((one) => {
    const isBreaking = one.breaks > 0 && behind < late * MOST_OF_THE_LATE;
    behind += one.breaks;
    return { ...one, isBreaking };
  });
}

interface Sum {
  visits: number;
  waiting: number;
  work: number;
  lying: number;
}

function addTo(
  sums: readonly Sum[],
  of: {
    year: PackedYear;
    run: RunResult;
    lives: Lives;
    options: RunOptions;
    dossier: number;
  },
): void {
  const { year, run, lives, options, dossier } = of;
  const first = run.slot[dossier] ?? 0;
  const last = run.slot[dossier + 1] ?? 0;
  const visits = year.first[lives.donor[dossier] ?? 0] ?? 0;
  for (let slot = first; slot < last; slot += 1) {
    const visit = visits + slot - first;
    const step = year.step[visit] ?? 0;
    const sum = sums[step];
    if (sum === undefined) continue;
    const work = (lives.work[visit] ?? 0) * (options.workFactor[step] ?? 1);
    const waiting = run.waited[slot] ?? 0;
    sum.visits += 1;
    sum.work += work;
    sum.waiting += waiting;
    sum.lying += Math.max(0, (run.spent[slot] ?? 0) - waiting - work);
  }
}

/**
 * A step's part of the limit: what its process gives it, else what that step takes of the time of all, in whatever
 * unit: a unit with one dossier would else be measured against itself.
 */
function partsOfTheLimit(year: PackedYear, sums: readonly Sum[]): number[] {
  const visited = sums.map(({ visits }) => visits > 0);
  const stated = year.steps.every(
    ({ allowanceDays }, step) => !visited[step] || allowanceDays !== null,
  );
  const everywhere = new Map<string, number>();
  const nameOf = ({ no, name }: { no: number; name: string }) => `${no} ${name}`;
  for (const [step, { waiting, work, lying }] of sums.entries()) {
    const key = nameOf(at(year.steps, step));
    everywhere.set(key, (everywhere.get(key) ?? 0) + waiting + work + lying);
  }
  const weights = year.steps.map((one, step) => {
    if (!visited[step]) return 0;
    return stated ? (one.allowanceDays ?? 0) : (everywhere.get(nameOf(one)) ?? 0);
  });
  const whole = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (whole === 0 ? 0 : weight / whole));
}

/** The step that took most beyond its part of the dossier's own time; of steps that are alike in that the longest. */
function stepLost(
  year: PackedYear,
  of: {
    run: RunResult;
    lives: Lives;
    dossier: number;
    shares: readonly number[];
    worked: number;
  },
): number {
  const { run, lives, dossier, shares, worked } = of;
  const first = run.slot[dossier] ?? 0;
  const last = run.slot[dossier + 1] ?? 0;
  const visits = year.first[lives.donor[dossier] ?? 0] ?? 0;
  const spent = new Map<number, number>();
  for (let slot = first; slot < last; slot += 1) {
    const step = year.step[visits + slot - first] ?? 0;
    spent.set(step, (spent.get(step) ?? 0) + (run.spent[slot] ?? 0));
  }
  let whole = 0;
  for (const step of spent.keys()) whole += shares[step] ?? 0;
  let worst = { step: -1, over: Number.NEGATIVE_INFINITY, ms: 0 };
  for (const [step, ms] of spent) {
    const part = whole === 0 ? 0 : ((shares[step] ?? 0) / whole) * worked;
    const over = ms - part;
    const isAlike = Math.abs(over - worst.over) <= MS_PER_MINUTE;
    if (isAlike ? ms > worst.ms : over > worst.over) worst = { step, over, ms };
  }
  return worst.step;
}
