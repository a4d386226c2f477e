import type { PlainDate } from '../shared/plain-date.ts';
import { type BalanceCut, type DayBook, sumsAt } from './balances.ts';
import { LEVELS } from './measures.ts';
import type { Reach } from './reach.ts';
import { addAll, addTo, numberOf, type Tally } from './tally.ts';

const levels: ReadonlySet<number> = new Set(LEVELS.map(numberOf));
const OPEN = numberOf('open');
const MOVED = { in: numberOf('moved_in'), out: numberOf('moved_out') };
const REACHING: readonly BalanceCut[] = ['whole', 'field', 'procedure', 'channel', 'field_channel'];

/**
 * Adds the days of a unit itself to those of a unit above it, as far as `reach` says. A flow counts above while the
 * unit is there. A level comes with the unit when it arrives and leaves with it: its open dossiers are moved in and
 * out. `sign` −1 takes away what was added once.
 */
export function carryUp(
  own: DayBook,
  { reach, sign, into }: { reach: Reach; sign: 1 | -1; into: DayBook },
): void {
  for (const cut of reach.childId === null ? REACHING : (['whole'] as const))
    for (const [key, days] of own.get(cut) ?? []) {
      const [aboveCut, aboveKey] =
        reach.childId === null ? [cut, key] : (['unit', reach.childId] as const);
      const at = (day: PlainDate) => sumsAt(into, aboveCut, aboveKey, day);
      for (const [day, sums] of days) carryDay(sums, { reach, sign, day, at });
    }
}

interface DayToCarry {
  reach: Reach;
  sign: 1 | -1;
  day: PlainDate;
  at: (day: PlainDate) => Tally;
}

function carryDay(sums: Tally, { reach: { from, to }, sign, day, at }: DayToCarry): void {
  const isBefore = from !== null && day < from;
  if (to !== null && day >= to) return;
  if (isBefore) moveLevels(sums, { into: at(from), sign, as: 'in' });
  else addAll(at(day), sums, sign);
  if (to !== null) moveLevels(sums, { into: at(to), sign, as: 'out' });
}

/** What is open when the unit arrives, or leaves. */
function moveLevels(
  sums: Tally,
  { into, sign, as }: { into: Tally; sign: 1 | -1; as: keyof typeof MOVED },
): void {
  for (let at = 0; at < sums.length; at += 2) {
    const [number = 0, n = 0] = [sums[at], sums[at + 1]];
    if (!levels.has(number)) continue;
    addTo(into, number, as === 'out' ? -sign * n : sign * n);
    if (number === OPEN) addTo(into, MOVED[as], sign * n);
  }
}
