import {
  checkAllowances,
  type ProcessDefinition,
  type ProcessStep,
  sumOfAllowances,
} from '@motcua/domain/process/definition.ts';
import { mapRole } from '@motcua/domain/process/map-role.ts';
import { describeTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { ProcedureContent } from '@motcua/domain/procedure/procedure.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { SourceProcess } from './source-file.ts';

/** Turns what a file states into a process; the reason where it cannot be one. Nothing is guessed. */
export function readProcess(source: SourceProcess): Omit<ProcessDefinition, 'version'> | string {
  if (source.unit !== 'working_day')
    return `đơn vị thời gian “${source.unit}” chưa dùng được cho từng bước`;
  const unknown = source.steps.find((step) => mapRole(step.role) === null);
  if (unknown) return `chưa rõ vai trò “${unknown.role}”; cần người chọn`;
  const process = {
    id: processId(source.procedureCode, source.case),
    procedureCode: source.procedureCode,
    case: source.case,
    steps: source.steps.map((step, index) => stepOf(step, index, source.steps.length)),
    source: source.source,
  };
  const sum = sumOfAllowances({ ...process, version: 1 });
  const isDivided = source.steps.some((step) => step.duration !== null);
  if (isDivided && source.total !== null && Math.abs(sum - source.total) > 1e-9) {
    return `tổng các bước ${format(sum)} ngày khác tổng đã ghi ${format(source.total)} ngày`;
  }
  return process;
}

/** Why the process does not fit the procedure: its steps take longer than a channel allows. */
export function misfitOf(process: ProcessDefinition, procedure: ProcedureContent): string | null {
  for (const { channel, limit } of procedure.channels) {
    if (checkAllowances(process, limit)) {
      const sum = format(sumOfAllowances(process));
      return `tổng các bước ${sum} ngày vượt thời hạn ${describeTimeLimit(limit)} (${channel})`;
    }
  }
  return null;
}

export function processId(procedureCode: string, ofCase: string | null): string {
  return ofCase === null ? procedureCode : `${procedureCode}#${ofCase}`;
}

function stepOf(step: SourceProcess['steps'][number], index: number, count: number): ProcessStep {
  const role = mapRole(step.role) ?? 'specialist';
  return {
    ...{ no: index + 1, name: nameOf(role, { index, count, text: step.role }) },
    ...{ role, roleText: step.role, allowanceDays: step.duration },
  };
}

/** Decisions print who acts, not what he does; only the two ends at the desk are certain. */
function nameOf(role: Role, at: { index: number; count: number; text: string }): string {
  if (role !== 'desk_clerk') return at.text;
  if (at.index === 0) return 'Tiếp nhận hồ sơ';
  return at.index === at.count - 1 ? 'Trả kết quả' : at.text;
}

function format(days: number): string {
  return String(days).replace('.', ',');
}
