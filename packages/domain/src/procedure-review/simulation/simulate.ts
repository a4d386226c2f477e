import type { TimeLimit } from '../../calendar/time-limit.ts';
import { withAddedSteps } from './added-steps.ts';
import { answerOf, type SimulationAnswer } from './simulation-answer.ts';
import { stepOutcomes } from './breaking-steps.ts';
import { drawLives, type FittedYear, shapeOf, unchanged } from './fit-year.ts';
import { countingDossiers, type Judge, type Judged, judgeOf } from './judge-run.ts';
import { officersNeeded } from './officers-needed.ts';
import type { PastDossier } from './past-year.ts';
import type { ProposedChange } from './proposed-change.ts';
import { type Lives, type RunOptions, type RunResult, runYear } from './run-year.ts';

/** How often the year is drawn anew to tell how far chance goes. */
const DRAWS = 3;

/**
 * Last year's dossiers under a proposed limit or process, before one decides: what would be on time, which steps
 * break, how many officers it needs, and whether the model gives the unchanged year back. The same year, change
 * and seed give the same answer.
 */
export function simulate(
  fitted: FittedYear,
  change: ProposedChange,
  seed: number,
): SimulationAnswer {
  const tried = withAddedSteps(fitted, change);
  const { packed, own } = tried;
  const counting = countingDossiers(packed, change.procedures);
  const judge = judgeOf(packed, tried, counting);
  const limitOf = limitUnder(change);
  const options = optionsUnder(tried, change);
  const once = (lives: Lives, run = runYear(packed, lives, options)) => ({
    run,
    judged: judge(run, lives, limitOf),
  });
  const before = asItWas(
    fitted,
    tried === fitted ? judge : judgeOf(fitted.packed, fitted, counting),
  );
  const { run, judged } = once(own);
  const { steps, brokenAt } = stepOutcomes(packed, { run, lives: own, options, judged });
  const draws = Array.from({ length: DRAWS }, (_, one) => {
    const lives = drawLives(packed, own, seed + one);
    return shapeOf(once(lives).judged).onTimeShare;
  });
  const target = change.target ?? shapeOf(before).onTimeShare;
  const needed = officersNeeded({
    ...{ officers: Float64Array.from(options.officers), target },
    candidates: stationsByWaiting(tried, { run, judged }),
    shareWith: (officers) =>
      judged.dossiers.length === 0
        ? 1
        : shapeOf(judge(runYear(packed, own, { ...options, officers }), own, limitOf)).onTimeShare,
  });
  return answerOf(tried, {
    ...{ change, options, before, run, judged, steps, brokenAt, draws, target, needed },
  });
}

function asItWas({ packed, own }: FittedYear, judge: Judge): Judged {
  return judge(runYear(packed, own, unchanged(packed)), own, ({ limit }) => limit);
}

function limitUnder({ limits }: ProposedChange): (dossier: PastDossier) => TimeLimit {
  return ({ procedureCode, limit }) => limits[procedureCode] ?? limit;
}

function optionsUnder({ packed }: FittedYear, change: ProposedChange): RunOptions {
  const officers = packed.officers.map((count, station) => change.officers[station] ?? count);
  const factor = (part: 'workPercent' | 'lyingPercent') =>
    Float64Array.from(packed.steps, (_, step) => (change.steps[step]?.[part] ?? 100) / 100);
  return { officers, workFactor: factor('workPercent'), lagFactor: factor('lyingPercent') };
}

/** Stations by the time that late dossiers waited there for an officer; those where none waited are left out. */
function stationsByWaiting(
  { packed, own }: FittedYear,
  { run, judged }: { run: RunResult; judged: Judged },
): number[] {
  const waited = new Float64Array(packed.stations.length);
  for (const [one, dossier] of judged.dossiers.entries()) {
    if (judged.late[one] !== 1) continue;
    const first = run.slot[dossier] ?? 0;
    const visits = packed.first[own.donor[dossier] ?? 0] ?? 0;
    for (let slot = first; slot < (run.slot[dossier + 1] ?? 0); slot += 1) {
      const station = packed.station[visits + slot - first] ?? 0;
      waited[station] = (waited[station] ?? 0) + (run.waited[slot] ?? 0);
    }
  }
  return [...waited.keys()]
    .filter((station) => (waited[station] ?? 0) > 0)
    .sort((a, b) => (waited[b] ?? 0) - (waited[a] ?? 0) || a - b);
}
