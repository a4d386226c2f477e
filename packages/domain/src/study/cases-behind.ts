import { type DeviationKind, fitCases, type PathFit } from './conformance.ts';
import { type Coded, countCases, type EventLog, eventsOf } from './event-log.ts';
import { forEachHandOver, forEachReturn } from './hand-overs.ts';
import { performedEvents } from './performed.ts';
import { countVariants } from './variants.ts';

/** Which column of names a figure is about. */
export type NamedBy = 'resource' | 'group' | 'activity';

/** A figure of a study, as the question which cases it counts. Names are those of the log. */
export type Behind =
  | { kind: 'all' }
  | { kind: 'variant'; variant: number }
  | { kind: 'activity' | 'start' | 'end'; activity: string }
  | { kind: 'step'; from: string; to: string }
  | { kind: 'rework'; activity?: string | undefined }
  | { kind: 'hand-over'; by: NamedBy; from: string; to: string }
  | { kind: 'ping-pong'; by: NamedBy; between: string; and: string }
  | { kind: 'deviation'; steps: readonly string[]; what: FitAsked; activity?: string | undefined };

export type FitAsked = DeviationKind | 'notReached' | 'outside' | 'fitting' | 'deviating';

/** Numbers of the cases behind a figure, in the order of the log. A name the log lacks has none. */
export function casesBehind(log: EventLog, behind: Behind): number[] {
  const found = new Uint8Array(countCases(log));
  mark(log, behind, found);
  const cases: number[] = [];
  found.forEach((is, one) => {
    if (is === 1) cases.push(one);
  });
  return cases;
}

function mark(log: EventLog, behind: Behind, found: Uint8Array): void {
  switch (behind.kind) {
    case 'all':
      found.fill(1);
      return;
    case 'variant':
      countVariants(log).ofCase.forEach((variant, one) => {
        found[one] = Number(variant === behind.variant);
      });
      return;
    case 'activity':
    case 'start':
    case 'end':
      markActivity(log, behind, found);
      return;
    case 'step':
      markStep(log, behind, found);
      return;
    case 'rework':
      markRework(log, behind.activity, found);
      return;
    case 'hand-over':
    case 'ping-pong':
      markHands(log, behind, found);
      return;
    case 'deviation':
      markDeviation(log, behind, found);
      return;
    default:
      behind satisfies never;
  }
}

function markActivity(
  log: EventLog,
  { kind, activity }: { kind: 'activity' | 'start' | 'end'; activity: string },
  found: Uint8Array,
): void {
  const { names, codes } = log.activity;
  const code = names.indexOf(activity);
  for (let one = 0; one < found.length; one += 1) {
    const { from, to } = eventsOf(log, one);
    const first = kind === 'end' ? Math.max(from, to - 1) : from;
    const last = kind === 'start' ? Math.min(to, from + 1) : to;
    for (let event = first; event < last; event += 1)
      if (code !== -1 && codes[event] === code) found[one] = 1;
  }
}

function markStep(log: EventLog, step: { from: string; to: string }, found: Uint8Array): void {
  const { names, codes } = log.activity;
  const [first, second] = [names.indexOf(step.from), names.indexOf(step.to)];
  if (first === -1 || second === -1) return;
  for (let one = 0; one < found.length; one += 1) {
    const { from, to } = eventsOf(log, one);
    for (let event = from + 1; event < to; event += 1)
      if (codes[event - 1] === first && codes[event] === second) found[one] = 1;
  }
}

function markRework(log: EventLog, activity: string | undefined, found: Uint8Array): void {
  const { names, codes } = log.activity;
  const performed = performedEvents(log);
  const wanted = activity === undefined ? null : names.indexOf(activity);
  for (let one = 0; one < found.length; one += 1) {
    const { from, to } = eventsOf(log, one);
    const done = new Set<number>();
    for (let event = from; event < to; event += 1) {
      const code = codes[event] ?? -1;
      if (performed[event] === 0 || (wanted !== null && code !== wanted)) continue;
      if (done.has(code)) found[one] = 1;
      done.add(code);
    }
  }
}

function markHands(
  log: EventLog,
  behind: Extract<Behind, { kind: 'hand-over' | 'ping-pong' }>,
  found: Uint8Array,
): void {
  const column = columnOf(log, behind.by);
  if (column === null) return;
  const [a, b] =
    behind.kind === 'hand-over' ? [behind.to, behind.from] : [behind.between, behind.and];
  const hand = column.names.indexOf(a);
  const previous = column.names.indexOf(b);
  const walk = behind.kind === 'hand-over' ? forEachHandOver : forEachReturn;
  walk(log, column, (one) => {
    if (one.hand === hand && one.previous === previous) found[one.ofCase] = 1;
  });
}

function columnOf(log: EventLog, by: NamedBy): Coded | null {
  if (by === 'activity') return log.activity;
  return by === 'group' ? log.group : (log.resource ?? log.group);
}

function markDeviation(
  log: EventLog,
  { steps, what, activity }: Extract<Behind, { kind: 'deviation' }>,
  found: Uint8Array,
): void {
  const { fits, ofCase } = fitCases(log, steps);
  const isMeant = fits.map((fit) => deviates(fit, { what, activity }));
  ofCase.forEach((path, one) => {
    found[one] = Number(isMeant[path] === true);
  });
}

function deviates(fit: PathFit, asked: { what: FitAsked; activity: string | undefined }): boolean {
  const { what, activity } = asked;
  if (what === 'fitting') return fit.fitness === 1;
  if (what === 'deviating') return fit.fitness !== 1;
  const activities = activitiesOf(fit, what);
  return activity === undefined ? activities.length > 0 : activities.includes(activity);
}

function activitiesOf(fit: PathFit, what: DeviationKind | 'notReached' | 'outside'): string[] {
  if (what === 'notReached') return without(fit.missing, fit.skipped);
  if (what === 'outside') return without(fit.extra, fit.repeated);
  return fit[what];
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...all];
  for (const one of some) rest.splice(rest.indexOf(one), 1);
  return rest;
}
