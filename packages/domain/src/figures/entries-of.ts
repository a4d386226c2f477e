import type { Dossier } from '../dossier/dossier.ts';
import type { Instant } from '../shared/instant.ts';
import { type FigureEntry, isSamePlace, type Place, placeOf } from './entry.ts';
import { type Change, flowsOf, notBefore } from './flows.ts';
import { type Step, stepsOf } from './levels.ts';
import { cutToMicros, instantOfMicros, type Micros, microsOf } from './moment.ts';
import { performanceOf } from './performance.ts';

/**
 * The lines of the journal that follow from a fact: double-entry bookkeeping of dossiers. The sum of the lines up to an
 * instant is how things stood then: flows count moments, levels go up and down. A dossier that will be overdue is
 * written ahead, to the instant after it is due, and taken back when it ends, waits or gets another date; so the past
 * stays as it was, and nothing has to happen at the instant itself.
 */
export function entriesOf(change: Change): FigureEntry[] {
  const flows = [...flowsOf(change), ...performanceOf(change)];
  const { event } = change.recorded;
  if (event.type === 'DossierImported')
    return compacted([...flows, ...importedLevels(change.after)]);
  return compacted([...flows, ...levelLines(change, change.recorded.at)]);
}

/** Levels that the dossier leaves, and those that it comes to. */
function levelLines(
  { before, after }: { before: Dossier | null; after: Dossier },
  at: Instant,
): FigureEntry[] {
  const left = stepsOf(before);
  const reached = stepsOf(after);
  if (left.length === 0 && reached.length === 0) return [];
  const now = microsOf(at);
  const here = placeOf(after);
  const there = before === null ? here : placeOf(before);
  const stayed = isSamePlace(here, there);
  const kept = (steps: Step[], step: Step) => stayed && steps.some((one) => isSameStep(one, step));
  return [
    ...left
      .filter((step) => !kept(reached, step))
      .map((step) => lineOf(step, { now, n: -1, place: there })),
    ...reached
      .filter((step) => !kept(left, step))
      .map((step) => lineOf(step, { now, n: 1, place: here })),
  ];
}

/** A row of a legacy register: open from its reception to its end, overdue in between. */
function importedLevels(after: Dossier): FigureEntry[] {
  const { reception, ending } = after;
  if (reception === null) return [];
  const open: Dossier = { ...after, status: 'processing', ending: null };
  const lines = levelLines({ before: null, after: open }, reception.at);
  if (ending === null) return lines;
  return [...lines, ...levelLines({ before: open, after }, notBefore(reception.at, ending.at))];
}

function isSameStep(a: Step, b: Step): boolean {
  return a.measure === b.measure && a.since === b.since;
}

/** What has begun is taken back from now on, what is still to come from the day it would have begun. */
function lineOf(
  { measure, since }: Step,
  { now, n, place }: { now: Micros; n: 1 | -1; place: Place },
): FigureEntry {
  const at = instantOfMicros(Math.max(now, since ?? now));
  return { ...place, measure, at, n, officerId: null };
}

/** Two lines of one fact that cancel each other say nothing. */
function compacted(lines: FigureEntry[]): FigureEntry[] {
  const cut = lines.map((line) => ({ ...line, at: cutToMicros(line.at) }));
  if (!cut.some(({ n }) => n < 0)) return cut;
  const cancelled = new Set<FigureEntry>();
  for (const minus of cut.filter(({ n }) => n < 0)) {
    const plus = cut.find(
      (line) =>
        line.n === -minus.n &&
        !cancelled.has(line) &&
        line.measure === minus.measure &&
        line.at === minus.at &&
        isSamePlace(line, minus),
    );
    if (plus !== undefined) {
      cancelled.add(plus);
      cancelled.add(minus);
    }
  }
  return cut.filter((line) => !cancelled.has(line));
}
