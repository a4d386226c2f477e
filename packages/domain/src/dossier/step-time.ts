import type { Instant } from '../shared/instant.ts';
import {
  addWorkingDayFraction,
  workingDayMinutes,
  workingMinutesBetween,
} from '../calendar/working-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Timeliness } from '../calendar/timeliness.ts';
import type { Dossier } from './dossier.ts';
import type { StepFact } from './events.ts';

export interface StepTime {
  usedMinutes: number;
  allowanceMinutes: number | null;
  /** "Trước hạn" when less was used than allowed, "Đúng hạn" when the same, "Quá hạn" when more (control slip). */
  stepResult: Timeliness | null;
}

/** How the current step used its allowance; the time the applicant was waited for is left out. */
export function stepTime(dossier: Dossier, now: Instant, calendar: WorkingCalendar): StepTime {
  const { position, clock } = dossier;
  if (position === null || clock === null)
    return { usedMinutes: 0, allowanceMinutes: null, stepResult: null };
  const waited = clock.pauses.reduce(
    (sum, pause) =>
      sum +
      Math.max(
        0,
        workingMinutesBetween(calendar, later(pause.from, position.since), pause.to ?? now),
      ),
    0,
  );
  const usedMinutes = workingMinutesBetween(calendar, position.since, now) - waited;
  const allowanceDays = stepOf(dossier, position.step)?.allowanceDays ?? null;
  if (allowanceDays === null) return { usedMinutes, allowanceMinutes: null, stepResult: null };
  const allowanceMinutes = Math.round(allowanceDays * workingDayMinutes(calendar));
  return { usedMinutes, allowanceMinutes, stepResult: compare(usedMinutes, allowanceMinutes) };
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

export function stepOf(dossier: Dossier, no: number): StepFact | undefined {
  return dossier.reception?.steps.find((step) => step.no === no);
}

export function nextStepOf(dossier: Dossier): StepFact | undefined {
  const current = dossier.position?.step ?? 0;
  return dossier.reception?.steps.find((step) => step.no > current);
}

function compare(used: number, allowed: number): Timeliness {
  if (used < allowed) return 'early';
  return used > allowed ? 'late' : 'on_time';
}

function later(a: Instant, b: Instant): Instant {
  return Date.parse(a) >= Date.parse(b) ? a : b;
}
