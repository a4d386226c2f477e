import { DEFAULT_WEEK, type WorkingCalendar } from '../../../calendar/calendar-entry.ts';
import { computeDeadline } from '../../../calendar/deadline.ts';
import type { TimeLimit } from '../../../calendar/time-limit.ts';
import { epochMs, instantOfEpochMs, MS_PER_DAY, MS_PER_MINUTE } from '../../../shared/instant.ts';
import type { Role } from '../../../shared/role.ts';
import { drawFrom } from '../draw.ts';
import type { PastDossier, PastStep, PastVisit, PastYear, Station } from '../past-year.ts';
import { waitsInQueue } from '../station-queue.ts';
import { type WorkingAxis, workingAxis } from '../working-axis.ts';

/** A made-up office: dossiers come at any working minute, pass the steps, queue at each. */
export interface MadeOffice {
  dossiers: number;
  seed: number;
  calendar?: WorkingCalendar;
  limit?: TimeLimit;
  procedures?: readonly string[];
  steps: readonly MadeStep[];
  /** Working days over which they come. */
  days?: number;
}

export interface MadeStep {
  name: string;
  role: Role;
  officers: number;
  /** Mean working minutes of work; exponential, as waits in real offices are uneven. */
  work: number;
  /** Mean working minutes that a dossier lies after it. */
  lying?: number;
  allowanceDays?: number | null;
}

export const OFFICE_WEEK: WorkingCalendar = {
  ...{ id: 'office', version: 1, offsetMinutes: 420, week: DEFAULT_WEEK, entries: [] },
};

/** Every minute of every day is worked: the world of the textbooks. */
export const ROUND_THE_CLOCK: WorkingCalendar = {
  ...{ id: 'clock', version: 1, offsetMinutes: 0, entries: [] },
  week: Array.from({ length: 7 }, () => [{ start: 0, end: 1440 }]),
};

const FIRST_DAY = 20_454; // 2026-01-01
const DAY_MINUTES = 450;

/** The year that this office would have written down. */
export function madeYear(office: MadeOffice): PastYear {
  const calendar = office.calendar ?? OFFICE_WEEK;
  const draw = drawFrom(office.seed);
  const days = office.days ?? 245;
  const offset = calendar.offsetMinutes * MS_PER_MINUTE;
  const from = FIRST_DAY * MS_PER_DAY;
  const axis = workingAxis(calendar, { from, to: from + 420 * MS_PER_DAY });
  const start = axis.workedAt(from);
  const span = days * DAY_MINUTES * MS_PER_MINUTE;
  const comes = Float64Array.from({ length: office.dossiers }, () =>
    Math.round(start + draw() * span),
  ).sort();
  const exponential = (mean: number) => Math.round(-Math.log(1 - draw()) * mean * MS_PER_MINUTE);
  const visits: PastVisit[][] = Array.from(comes, () => []);
  let arrived: Float64Array = comes;
  for (const [step, { work, lying = 0, officers }] of office.steps.entries())
    arrived = passStep({ step, arrived, visits, officers, axis, offset }, (size) => ({
      work: Float64Array.from({ length: size }, () => exponential(work)),
      lying: Float64Array.from({ length: size }, () => (lying === 0 ? 0 : exponential(lying))),
    }));
  const limit = office.limit ?? { kind: 'duration', value: 5, unit: 'working_day' };
  const procedures = office.procedures ?? ['1.000001'];
  return {
    calendars: [calendar],
    stations: office.steps.map(
      ({ role, name }): Station => ({ unitId: 'u', unitName: name, role, calendar: 0 }),
    ),
    steps: office.steps.map(
      ({ name, allowanceDays = null }, index): PastStep => ({
        ...{ no: index + 1, name, station: index, allowanceDays },
      }),
    ),
    dossiers: visits.map((own, index): PastDossier => {
      const clockStart = own[0]?.arrived ?? 0;
      const procedureCode = procedures[index % procedures.length] ?? '';
      return {
        ...{ id: `d${String(index).padStart(6, '0')}`, code: `H-${index}`, procedureCode, limit },
        ...{ calendar: 0, clockStart, due: dueOf(clockStart, limit, calendar) },
        ...{ ended: own.at(-1)?.ended ?? null, counts: true, visits: own },
      };
    }),
  };
}

function passStep(
  at: {
    step: number;
    arrived: Float64Array;
    visits: PastVisit[][];
    officers: number;
    axis: WorkingAxis;
    offset: number;
  },
  times: (size: number) => { work: Float64Array; lying: Float64Array },
): Float64Array {
  const { step, arrived, visits, officers, axis, offset } = at;
  const order = Int32Array.from(arrived.keys()).sort(
    (a, b) => (arrived[a] ?? 0) - (arrived[b] ?? 0) || a - b,
  );
  const { work, lying } = times(arrived.length);
  const waits = new Float64Array(arrived.length);
  const servedBy = new Int32Array(arrived.length);
  waitsInQueue({ order, arrived, work, servers: officers, waits, servedBy });
  const left = arrived.map(
    (came, one) => came + (waits[one] ?? 0) + (work[one] ?? 0) + (lying[one] ?? 0),
  );
  const utc = (worked: number) => axis.localAt(worked) - offset;
  for (const [one, came] of arrived.entries())
    visits[one]?.push({
      ...{ step, officer: step * 100 + (servedBy[one] ?? 0), restarts: false, waitedUntil: null },
      ...{ arrived: utc(came), begun: null, ended: utc(left[one] ?? 0) },
    });
  return left;
}

function dueOf(start: number, limit: TimeLimit, calendar: WorkingCalendar): number {
  const received = instantOfEpochMs(start, calendar.offsetMinutes);
  const deadline = computeDeadline({ received, limit, calendar });
  if (!('due' in deadline)) throw new Error('A made limit can be counted.');
  return epochMs(deadline.due);
}
