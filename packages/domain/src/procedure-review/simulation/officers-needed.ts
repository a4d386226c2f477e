import { UNLIMITED } from './run-year.ts';

/** What it takes to keep the proposed limit, in officers. */
export type OfficersNeeded =
  | { kind: 'none' }
  /** At these stations so many more; together they reach the target. */
  | { kind: 'more'; more: readonly { station: number; officers: number }[]; reached: number }
  /** No number of officers does it: with nobody waiting for one, this much would be on time. */
  | { kind: 'beyond'; best: number };

export interface OfficerQuestion {
  officers: Float64Array;
  target: number;
  /** Stations by the waiting of late dossiers, the worst first. */
  candidates: readonly number[];
  /** On-time share with these officers. */
  shareWith(officers: Float64Array): number;
}

/**
 * Bisects on capacity, a tenth of an officer at a time, at as few stations as possible: first only at the worst;
 * where that does not suffice, at the next one too. The answer has been run, not only reckoned.
 */
export function officersNeeded(question: OfficerQuestion): OfficersNeeded {
  const { officers, target, candidates, shareWith } = question;
  if (shareWith(officers) >= target) return { kind: 'none' };
  const best = shareWith(officers.map(() => UNLIMITED));
  if (best < target) return { kind: 'beyond', best };
  const trial = officers.slice();
  for (const [count, station] of candidates.slice(0, MOST_STATIONS).entries()) {
    trial[station] = UNLIMITED;
    if (shareWith(trial) < target) continue;
    return settle(question, { trial, chosen: candidates.slice(0, count + 1) });
  }
  const everywhere = officers.map(() => UNLIMITED);
  return settle(question, { trial: everywhere, chosen: candidates });
}

/** Beyond so many stations an answer is no advice. */
const MOST_STATIONS = 3;
const MOST_MORE = 200;

/** From the last chosen station to the worst: each is brought down to what suffices with those before at will. */
function settle(
  { officers, target, shareWith }: OfficerQuestion,
  { trial, chosen }: { trial: Float64Array; chosen: readonly number[] },
): OfficersNeeded {
  for (const station of chosen.toReversed()) {
    const before = officers[station] ?? 1;
    const suffices = (tenths: number) => {
      trial[station] = before + tenths / 10;
      return shareWith(trial) >= target;
    };
    trial[station] = before + fewestTenths(suffices) / 10;
  }
  const more = chosen.flatMap((station) => {
    const added = Math.round(((trial[station] ?? 0) - (officers[station] ?? 0)) * 10) / 10;
    return added > 0 ? [{ station, officers: added }] : [];
  });
  return { kind: 'more', more, reached: shareWith(trial) };
}

function fewestTenths(suffices: (tenths: number) => boolean): number {
  if (suffices(0)) return 0;
  let enough = 5;
  while (!suffices(enough) && enough < MOST_MORE) enough *= 2;
  let tooFew = enough === 5 ? 0 : enough / 2;
  while (enough - tooFew > 1) {
    const middle = (enough + tooFew) >> 1;
    if (suffices(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
