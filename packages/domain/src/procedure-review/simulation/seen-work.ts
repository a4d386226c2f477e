import type { PackedYear } from './pack-year.ts';

export interface SeenWork {
  /** The most work that the record allows each visit to have taken, in working milliseconds. */
  most: Float64Array;
  /** By station: whether all of that is work indeed. */
  isAllWork: boolean[];
}

/**
 * Work as the record shows it: from when the officer could begin – the dossier had arrived, he had taken it, the
 * one before was off his desk – until he was done. What officers did besides and how long dossiers lay is in it,
 * so it is a ceiling. At some stations it is more: where a dossier that came to a free desk took as long as one
 * that had waited its turn, nothing lay, for lying would have let those that waited be done sooner.
 */
export function seeWork(packed: PackedYear): SeenWork {
  const { officer, arrived, begun, ended, station } = packed;
  const most = new Float64Array(ended.length);
  const order = Int32Array.from(ended.keys()).sort(
    (a, b) => (ended[a] ?? 0) - (ended[b] ?? 0) || (arrived[a] ?? 0) - (arrived[b] ?? 0) || a - b,
  );
  const freeSince = new Map<number, number>();
  const evidence = packed.stations.map(() => ({ alone: emptyMean(), inTurn: emptyMean() }));
  for (const visit of order) {
    const who = officer[visit] ?? 0;
    const came = arrived[visit] ?? 0;
    const end = ended[visit] ?? 0;
    const free = freeSince.get(who) ?? 0;
    const took = Math.max(0, end - Math.max(came, begun[visit] ?? 0, free));
    most[visit] = took;
    freeSince.set(who, end);
    const { alone, inTurn } = evidence[station[visit] ?? 0] ?? { alone: null, inTurn: null };
    if (came < free) add(inTurn, took);
    else add(alone, end - came);
  }
  return {
    most,
    isAllWork: evidence.map(({ alone, inTurn }) => {
      if (alone.count < LEAST || inTurn.count < LEAST || alone.sum === 0) return false;
      const ratio = inTurn.sum / inTurn.count / (alone.sum / alone.count);
      return ratio > 1 - ALIKE && ratio < 1 + ALIKE;
    }),
  };
}

const LEAST = 30;
const ALIKE = 0.2;

interface Mean {
  count: number;
  sum: number;
}

function emptyMean(): Mean {
  return { count: 0, sum: 0 };
}

function add(mean: Mean | null, value: number): void {
  if (mean === null) return;
  mean.count += 1;
  mean.sum += value;
}
