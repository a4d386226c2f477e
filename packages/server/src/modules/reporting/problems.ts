import type { ProblemTable } from '../../platform/problems.ts';

export const REPORTING_PROBLEMS = {
  'report.period-reversed': {
    status: 422,
    vi: 'Ngày đầu kỳ {from} sau ngày cuối kỳ {to}.',
    en: 'The period begins on {from}, after it ends on {to}.',
  },
  'report.not-yours': {
    status: 403,
    vi: 'Ông/bà chỉ xem được báo cáo của nơi mình làm việc hoặc phụ trách; xin chọn đơn vị đó.',
    en: 'You see reports only of where you work or what you oversee.',
  },
} as const satisfies ProblemTable;
