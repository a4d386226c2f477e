import { type Timeliness, timelinessOf } from '../calendar/timeliness.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import {
  addWorkingDayFraction,
  addWorkingMinutes,
  workingDayMinutes,
  workingMinutesBetween,
} from '../calendar/working-time.ts';
import { type Instant, laterOf } from '../shared/instant.ts';
import type { Dossier } from './dossier.ts';
import type { StepFact } from './event-parts.ts';

export interface StepTime {
  /** Whole working minutes; a begun minute does not count. */
  usedMinutes: number;
  allowanceMinutes: number | null;
  /** "Trước hạn" when less was used than allowed, "Đúng hạn" when the same, "Quá hạn" when more (control slip). */
  stepResult: Timeliness | null;
}

/**
 * How the current step used its allowance; the time the applicant was waited for is left out.
 * A step without allowance is measured by its due instant when it has one: the desk by the forwarding
 * deadline (NĐ 61/2018 Art. 18.2).
 */
export function stepTime(dossier: Dossier, now: Instant, calendar: WorkingCalendar): StepTime {
  const { position } = dossier;
  if (position === null) return { usedMinutes: 0, allowanceMinutes: null, stepResult: null };
  const usedMinutes = usedOf(dossier, position.since, now, calendar);
  const allowanceMinutes = allowanceOf(stepOf(dossier, position.step), calendar);
  if (allowanceMinutes !== null)
    return { usedMinutes, allowanceMinutes, stepResult: compare(usedMinutes, allowanceMinutes) };
  if (position.due === null) return { usedMinutes, allowanceMinutes, stepResult: null };
  const { offsetMinutes } = calendar;
  const stepResult = timelinessOf({ ended: now, due: position.due, offsetMinutes });
  return { usedMinutes, allowanceMinutes, stepResult };
}

/** When the step that begins now must end; null when the process gives it no allowance. */
export function stepDue(
  step: StepFact | undefined,
  now: Instant,
  calendar: WorkingCalendar,
): Instant | null {
  const days = step?.allowanceDays ?? null;
  return days === null ? null : addWorkingDayFraction(calendar, now, days);
}

/** The end of the current step after a pause that ends now: what was left of its allowance follows; used up, it stays. */
export function stepDueAfterPause(
  dossier: Dossier,
  now: Instant,
  calendar: WorkingCalendar,
): Instant | null {
  const { usedMinutes, allowanceMinutes } = stepTime(dossier, now, calendar);
  if (allowanceMinutes === null || usedMinutes >= allowanceMinutes)
    return dossier.position?.due ?? null;
  return addWorkingMinutes(calendar, now, allowanceMinutes - usedMinutes);
}

export function stepOf(dossier: Dossier, no: number): StepFact | undefined {
  return dossier.reception?.steps.find((step) => step.no === no);
}

export function nextStepOf(dossier: Dossier): StepFact | undefined {
  const current = dossier.position?.step ?? 0;
  return dossier.reception?.steps.find((step) => step.no > current);
}

function usedOf(dossier: Dossier, since: Instant, now: Instant, calendar: WorkingCalendar): number {
  const waited = (dossier.clock?.pauses ?? []).map(({ from, to }) =>
    Math.max(0, workingMinutesBetween(calendar, laterOf(from, since), to ?? now)),
  );
  const total = workingMinutesBetween(calendar, since, now);
  return Math.max(0, Math.floor(total - waited.reduce((sum, minutes) => sum + minutes, 0)));
}

function allowanceOf(step: StepFact | undefined, calendar: WorkingCalendar): number | null {
  const days = step?.allowanceDays ?? null;
  return days === null ? null : Math.round(days * workingDayMinutes(calendar));
}

function compare(used: number, allowed: number): Timeliness {
  if (used < allowed) return 'early';
  return used > allowed ? 'late' : 'on_time';
}
