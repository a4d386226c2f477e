import type { Dossier } from '../dossier/dossier.ts';
import type { DossierStatus } from '../dossier/status.ts';
import type { Level } from './measures.ts';
import { justAfter, type Micros, microsOf } from './moment.ts';
import { performanceSteps } from './performance.ts';

/** A level that the dossier counts in as it stands; from `since` on where that is a day to come, else at once. */
export interface Step {
  measure: Level;
  since: Micros | null;
}

/** Every level of a dossier as it stands, whatever the instant at which it came to stand so. */
export function stepsOf(dossier: Dossier | null): Step[] {
  if (dossier === null) return [];
  if (dossier.ending === null)
    return dossier.reception === null ? beforeReception(dossier) : whileOpen(dossier);
  // A legacy register seldom says that a result was handed over.
  if (dossier.status !== 'resolved' || dossier.imported) return [];
  return [{ measure: 'awaiting_delivery', since: null }];
}

function beforeReception({ status, answerBy }: Dossier): Step[] {
  if (status === 'declined') return [];
  const awaiting: Step = { measure: 'awaiting_reception', since: null };
  if (status !== 'submitted' || answerBy === null) return [awaiting];
  return [awaiting, { measure: 'awaiting_late', since: justAfter(microsOf(answerBy)) }];
}

/** While the applicant is waited for it is in time whatever the day (note to column 9 of form II.06a). */
function whileOpen(dossier: Dossier): Step[] {
  const { status, clock, latenessCause } = dossier;
  const open: Step = { measure: 'open', since: null };
  const waits = WAITING[status];
  if (waits !== undefined)
    return [open, { measure: waits, since: null }, ...performanceSteps(dossier, null)];
  if (clock === null) return [open];
  const since = justAfter(microsOf(clock.due.due));
  const overdue: Step[] = [open, { measure: 'overdue', since }];
  if (latenessCause !== null) overdue.push({ measure: `overdue_${latenessCause}`, since });
  return [...overdue, ...performanceSteps(dossier, since)];
}

const WAITING: Readonly<Partial<Record<DossierStatus, Level>>> = {
  supplement_requested: 'waiting_supplement',
  payment_requested: 'waiting_payment',
};
