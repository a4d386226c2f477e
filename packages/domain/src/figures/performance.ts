import type { Dossier, Ending, StepWork } from '../dossier/dossier.ts';
import type { Recorded } from '../dossier/events.ts';
import type { Timeliness } from '../calendar/timeliness.ts';
import { type Instant, laterOf } from '../shared/instant.ts';
import { type FigureEntry, placeOf } from './entry.ts';
import type { PerformanceFlow, PerformanceLevel } from './performance-measures.ts';

/** A moment that a rating counts: whose it is, where that is another than who acted. */
interface PerformanceLine {
  measure: PerformanceFlow;
  at: Instant;
  unitId?: string;
  officerId?: string | null;
}

interface Change {
  before: Dossier | null;
  after: Dossier;
  recorded: Recorded;
}

/**
 * What a fact adds to the ratings of units and persons: TT 01/2018 Art. 13, indicators 2, 3 and 4, per dossier (or
 * dossier and agency) at the instant it is resolved; QĐ 766 items 2.1 and 4.3.
 */
export function performanceOf(change: Change): FigureEntry[] {
  const here = placeOf(change.after);
  const { officerId } = change.recorded.actor;
  return linesOf(change).map((line) => ({ ...here, n: 1, officerId, ...line }));
}

function linesOf({ before, after, recorded }: Change): PerformanceLine[] {
  const { event, at, actor } = recorded;
  if (event.type === 'DossierAccepted') return hasReused(after) ? [{ measure: 'reused', at }] : [];
  // A row of a legacy register says nothing of contacts and steps: it is not rated.
  if (event.type === 'DossierImported')
    return after.ending === null || !isPerformed(after.ending.kind)
      ? []
      : [{ measure: 'unrated', at: laterOf(event.receivedAt, after.ending.at), officerId: null }];
  if (after.ending === null || before?.ending != null || after.reception === null) return [];
  const officerId = before?.proposal?.officerId ?? actor.officerId;
  const line = (measure: PerformanceFlow): PerformanceLine => ({ measure, at, officerId });
  const { timeliness, kind } = after.ending;
  const lines: PerformanceLine[] = [];
  if (timeliness !== 'late' && isAskedAgain(after)) lines.push(line('in_time_again'));
  if (!isPerformed(kind)) return lines;
  return [...lines, ...contactsOf(after.contacts).map(line), ...sharesOf(after.work, at)];
}

/** The levels of an open dossier that ratings ask for; `since` is when it will be overdue, null while it waits. */
export function performanceSteps(
  dossier: Dossier,
  since: number | null,
): { measure: PerformanceLevel; since: number | null }[] {
  const again = isAskedAgain(dossier);
  const steps: { measure: PerformanceLevel; since: number | null }[] = [];
  if (again) steps.push({ measure: 'open_again', since: null });
  if (since === null) return steps;
  if (again) steps.push({ measure: 'overdue_again', since });
  return steps;
}

/** Withdrawn and stopped dossiers were not performed: they rate nobody. */
function isPerformed(kind: Ending['kind']): boolean {
  return kind === 'granted' || kind === 'refused';
}

/** QĐ 766 item 2.1: a dossier that was asked to supplement more than once counts as late, whatever its day. */
function isAskedAgain({ supplements }: Dossier): boolean {
  return supplements.intake + supplements.appraisal > 1;
}

/** QĐ 766 item 4.3: at least one paper was taken from an earlier dossier. */
function hasReused({ request }: Dossier): boolean {
  return request.documents.some(({ files }) => files.some(({ reused }) => reused === true));
}

/**
 * TT 01/2018 Art. 13, indicator 3 (how often) and 4 (with how many agencies). Whoever had no contact adds no line:
 * they are the others of the dossiers that are rated.
 */
function contactsOf(contacts: readonly string[]): PerformanceFlow[] {
  if (contacts.length === 0) return [];
  const often: PerformanceFlow = contacts.length === 1 ? 'contacted_once' : 'contacted_often';
  return new Set(contacts).size > 1 ? [often, 'agencies_more'] : [often];
}

/** TT 01/2018 Art. 13, indicator 2: one rating for each agency that took part, and one for each officer. */
function sharesOf(work: readonly StepWork[], at: Instant): PerformanceLine[] {
  const agencies = [...Map.groupBy(work, ({ unitId }) => unitId)].flatMap(([unitId, steps]) => {
    const kept = classOf(steps);
    return kept === null
      ? []
      : [{ measure: `agency_${kept}` as const, at, unitId, officerId: null }];
  });
  const named = work.filter(({ officerId }) => officerId !== null);
  const officers = [...Map.groupBy(named, (step) => `${step.officerId} ${step.unitId}`).values()];
  return [
    ...agencies,
    ...officers.flatMap((steps): PerformanceLine[] => {
      const [first] = steps;
      const kept = classOf(steps);
      if (kept === null || first === undefined) return [];
      const { unitId, officerId } = first;
      return [{ measure: `officer_${kept}`, at, unitId, officerId }];
    }),
  ];
}

/**
 * The time used over all passages against what is allowed for each step once: a step that was sent back gets no
 * second allowance. Exact to the minute; null where the process splits no time.
 */
function classOf(steps: readonly StepWork[]): Timeliness | null {
  const allowed = new Map<number, number>();
  for (const { step, allowanceMinutes } of steps)
    if (allowanceMinutes !== null)
      allowed.set(step, Math.max(allowanceMinutes, allowed.get(step) ?? 0));
  if (allowed.size === 0) return null;
  const rated = steps.filter(({ step }) => allowed.has(step));
  const used = rated.reduce((sum, { usedMinutes }) => sum + usedMinutes, 0);
  const total = [...allowed.values()].reduce((sum, minutes) => sum + minutes, 0);
  if (Math.abs(used - total) < HALF_A_MINUTE) return 'on_time';
  return used < total ? 'early' : 'late';
}

const HALF_A_MINUTE = 0.5;
