import type { TimeLimit } from '../../calendar/time-limit.ts';
import { dueDates, type RunClock } from './due-dates.ts';
import type { PackedYear } from './pack-year.ts';
import type { PastDossier, PastYear } from './past-year.ts';
import type { Lives, RunResult } from './run-year.ts';

/** How one run kept its limits. Working times are milliseconds without the waits for applicants. */
export interface Judged {
  /** Dossiers that count, by their place in the year. */
  dossiers: Int32Array;
  late: Uint8Array;
  worked: Float64Array;
  due: Float64Array;
  onTime: number;
}

export type Judge = (
  run: RunResult,
  lives: Lives,
  limitOf: (dossier: PastDossier) => TimeLimit,
) => Judged;

/** Which dossiers a question is about: decided, with a limit that can be counted, of these procedures (empty: of all). */
export function countingDossiers(
  { dossiers }: PackedYear,
  procedures: readonly string[],
): Int32Array {
  const asked = new Set(procedures);
  return Int32Array.from(
    dossiers.flatMap(({ counts, ended, limit, visits, procedureCode }, index) => {
      const isAsked = asked.size === 0 || asked.has(procedureCode);
      const isWhole = counts && ended !== null && visits.length > 0 && limit.kind !== 'text';
      return isAsked && isWhole ? [index] : [];
    }),
  );
}

/** Judges runs of a year against limits, due dates counted by the calendar of each agency. */
export function judgeOf(
  year: PackedYear,
  { calendars }: Pick<PastYear, 'calendars'>,
  counting: Int32Array,
): Judge {
  const dueOf = calendars.map(dueDates);
  const interned = new Map<string, TimeLimit>();
  const intern = (limit: TimeLimit) => {
    const key = JSON.stringify(limit);
    const known = interned.get(key) ?? limit;
    interned.set(key, known);
    return known;
  };
  return (run, lives, limitOf) => {
    const size = counting.length;
    const judged: Judged = {
      dossiers: counting,
      late: new Uint8Array(size),
      worked: new Float64Array(size),
      due: new Float64Array(size),
      onTime: 0,
    };
    for (let one = 0; one < size; one += 1) {
      const dossier = counting[one] ?? 0;
      const led = year.dossiers[lives.donor[dossier] ?? 0];
      if (led === undefined) continue;
      const clock = clockOf(year, run, { dossier, donor: lives.donor[dossier] ?? 0, led });
      const due = dueOf[led.calendar]?.(intern(limitOf(led)), clock) ?? Number.NaN;
      judged.due[one] = due;
      judged.worked[one] = workedBy(run, dossier);
      const isLate = (run.ended[dossier] ?? Number.NaN) > due;
      judged.late[one] = isLate ? 1 : 0;
      if (!isLate) judged.onTime += 1;
    }
    return judged;
  };
}

/** The clock as it ran in this run: from the dossier's own coming, with the waits of the life it led. */
function clockOf(
  year: PackedYear,
  run: RunResult,
  of: { dossier: number; donor: number; led: PastDossier },
): RunClock {
  const { dossier, donor, led } = of;
  const start =
    (year.comes[dossier] ?? 0) + led.clockStart - (led.visits[0]?.arrived ?? led.clockStart);
  const first = run.slot[dossier] ?? 0;
  const last = run.slot[dossier + 1] ?? 0;
  const pauses: { from: number; to: number }[] = [];
  let restart: number | null = null;
  for (let slot = first; slot < last; slot += 1) {
    const from = run.pauseFrom[slot] ?? 0;
    if (from === 0) continue;
    const to = run.pauseTo[slot] ?? from;
    if (year.restarts[(year.first[donor] ?? 0) + slot - first] === 1) {
      restart = to;
      pauses.length = 0;
    } else pauses.push({ from, to });
  }
  return { start, restart, pauses };
}

function workedBy(run: RunResult, dossier: number): number {
  let worked = 0;
  const last = run.slot[dossier + 1] ?? 0;
  for (let slot = run.slot[dossier] ?? 0; slot < last; slot += 1) worked += run.spent[slot] ?? 0;
  return worked;
}
