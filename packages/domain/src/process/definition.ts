import type { TimeLimit } from '../calendar/time-limit.ts';
import { DEFAULT_SESSIONS } from '../calendar/working-calendar.ts';
import { DomainError } from '../shared/errors.ts';
import type { Role } from '../shared/role.ts';

/**
 * One step of an internal process (quy trình nội bộ). `roleText` is the role as the decision prints it,
 * `allowanceDays` working days (0.5 = half the minutes of the unit's sessions), null where none is stated.
 */
export interface ProcessStep {
  no: number;
  name: string;
  role: Role;
  roleText: string;
  unitId?: string | null;
  allowanceDays: number | null;
}

/** `procedureCode` null is the process that any procedure falls back to; `case` null serves every case. */
export interface ProcessDefinition {
  id: string;
  version: number;
  procedureCode: string | null;
  case: string | null;
  steps: ProcessStep[];
  source: string;
}

export const DEFAULT_PROCESS_ID = 'default';

/**
 * The round every dossier makes where no internal process has been approved: the desk, the specialist, the head,
 * the document clerk, the desk again (NĐ 61/2018 Đ.17–20). No allowance is stated, for none is known.
 */
export function defaultProcess(): ProcessDefinition {
  return {
    id: DEFAULT_PROCESS_ID,
    version: 1,
    procedureCode: null,
    case: null,
    source: 'Nghị định 61/2018/NĐ-CP, Điều 17–20',
    steps: [
      step(1, 'Tiếp nhận hồ sơ', 'desk_clerk', 'Bộ phận Một cửa'),
      step(2, 'Thẩm định hồ sơ', 'specialist', 'Chuyên viên'),
      step(3, 'Phê duyệt kết quả', 'head', 'Thủ trưởng cơ quan'),
      step(4, 'Vào sổ, đóng dấu, phát hành', 'document_clerk', 'Văn thư'),
      step(5, 'Trả kết quả', 'desk_clerk', 'Bộ phận Một cửa'),
    ],
  };
}

/**
 * The process that a dossier follows, among those of its procedure: the one of its case, else the one for all cases,
 * else the default round. A process of another case is never taken for it.
 */
export function processAmong(
  processes: readonly ProcessDefinition[],
  ofCase: string | null,
): ProcessDefinition {
  const own = ofCase === null ? undefined : processes.find((it) => it.case === ofCase);
  return own ?? processes.find((it) => it.case === null) ?? defaultProcess();
}

/**
 * Refuses a process whose steps together may take longer than the procedure: Σ allowances ≤ limit
 * (TT 01/2018/TT-VPCP Art. 8). Allowances are working days; a working-hour limit is measured in
 * days of `minutesPerDay` working minutes. A limit in days of the calendar, weeks or months is
 * measured by the most working days it could hold, so that only what is impossible is refused.
 * Returns null when the process fits, states no allowance, or the limit is text that nobody can measure;
 * else the error `process.allowances-exceed-limit`.
 */
export function checkAllowances(
  process: ProcessDefinition,
  limit: TimeLimit,
  minutesPerDay: number = DEFAULT_MINUTES,
): DomainError | null {
  const most = mostWorkingDays(limit, minutesPerDay);
  const sum = sumOfAllowances(process);
  if (most === null || sum <= most + ROUNDING) return null;
  return new DomainError('process.allowances-exceed-limit', {
    process: process.id,
    sum,
    limit: most,
  });
}

/** Σ of the stated allowances in working days. */
export function sumOfAllowances(process: ProcessDefinition): number {
  return process.steps.reduce((sum, step) => sum + (step.allowanceDays ?? 0), 0);
}

type Duration = Extract<TimeLimit, { kind: 'duration' }>;

const DEFAULT_MINUTES = DEFAULT_SESSIONS.reduce((sum, it) => sum + it.end - it.start, 0);

const ROUNDING = 1e-9;

function mostWorkingDays(limit: TimeLimit, minutesPerDay: number): number | null {
  switch (limit.kind) {
    case 'duration':
      return daysOf(limit, minutesPerDay);
    case 'immediate':
    case 'same_day':
      return 1;
    case 'text':
      return null;
    default: {
      const parts = limit.parts.map((part) => mostWorkingDays(part, minutesPerDay));
      const known = parts.filter((part) => part !== null);
      return known.length === parts.length ? combine(limit.kind, known) : null;
    }
  }
}

function combine(kind: 'sum' | 'longest' | 'shortest', parts: number[]): number {
  if (kind === 'sum') return parts.reduce((sum, part) => sum + part, 0);
  return kind === 'longest' ? Math.max(...parts) : Math.min(...parts);
}

function daysOf({ value, unit }: Duration, minutesPerDay: number): number {
  const days = {
    working_hour: (value * 60) / minutesPerDay,
    working_day: value,
    // A span of clock hours may touch one day more than it fills.
    hour: Math.ceil(value / 24) + 1,
    day: value,
    week: value * 7,
    month: value * 31,
  } as const satisfies Record<Duration['unit'], number>;
  return days[unit];
}

function step(no: number, name: string, role: Role, roleText: string): ProcessStep {
  return { no, name, role, roleText, allowanceDays: null };
}
