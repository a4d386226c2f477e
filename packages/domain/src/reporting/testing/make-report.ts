import type { Book, Counts, ReportUnit } from '../content.ts';
import type { ReportForm } from '../form.ts';
import { plainForm } from './plain-form.ts';

export function unitOf(code: string, name = `UBND ${code}`, level = 'commune'): ReportUnit {
  return { id: `id-${code}`, code, name, level };
}

/** A book of one field; what is not told is 0. */
export function bookOf(counts: Partial<Record<string, number>>, field = 'Hộ tịch'): Book {
  const whole = fullCounts(counts);
  return { whole, field: [{ key: field, name: field, counts: whole }] };
}

/** Figures of the form, so that its identities hold for what is told. */
export function fullCounts(told: Partial<Record<string, number>>): Counts {
  const { online = 0, direct = 0, before = 0, early = 0, onTime = 0, late = 0, overdue = 0 } = told;
  const total = online + direct + before;
  const resolved = early + onTime + late;
  return {
    ...{ receivedOnline: online, receivedDirect: direct, received: online + direct },
    ...{ carriedOver: before, movedIn: 0, movedOut: 0, total, resolved },
    ...{ resolvedEarly: early, resolvedOnTime: onTime, resolvedLate: late },
    ...{ open: total - resolved, openOverdue: overdue, openInTime: total - resolved - overdue },
  };
}

export function formWith(change: Partial<ReportForm>): ReportForm {
  return { ...plainForm, ...change };
}
