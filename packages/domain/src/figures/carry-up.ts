import type { PlainDate } from '../shared/plain-date.ts';
import { addTo, type BalanceCut, type BalanceSums, type DayBook, sumsAt } from './balances.ts';
import { LEVELS, type Measure } from './measures.ts';
import type { Reach } from './reach.ts';

const levels: ReadonlySet<Measure> = new Set(LEVELS);
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
  at: (day: PlainDate) => BalanceSums;
}

function carryDay(sums: BalanceSums, { reach: { from, to }, sign, day, at }: DayToCarry): void {
  const isBefore = from !== null && day < from;
  if (to !== null && day >= to) return;
  if (isBefore) moveLevels(sums, { into: at(from), sign, as: 'moved_in' });
  else for (const [measure, n] of sums) addTo(at(day), measure, sign * n);
  if (to !== null) moveLevels(sums, { into: at(to), sign, as: 'moved_out' });
}

/** What is open when the unit arrives, or leaves. */
function moveLevels(
  sums: BalanceSums,
  { into, sign, as }: { into: BalanceSums; sign: 1 | -1; as: 'moved_in' | 'moved_out' },
): void {
  const direction = as === 'moved_out' ? -sign : sign;
  for (const [measure, n] of sums) {
    if (!levels.has(measure)) continue;
    addTo(into, measure, direction * n);
    if (measure === 'open') addTo(into, as, sign * n);
  }
}
