import type { ProblemTable } from '../../platform/problems.ts';

export const PUBLICATION_PROBLEMS = {
  'publication.period-reversed': {
    status: 422,
    vi: 'Ngày đầu kỳ {from} sau ngày cuối kỳ {to}.',
    en: 'The period begins on {from}, after it ends on {to}.',
  },
  'publication.procedure-unknown': {
    status: 404,
    vi: 'Không có thủ tục nào mang mã {code} đang có hiệu lực.',
    en: 'No procedure in force carries the code {code}.',
  },
} as const satisfies ProblemTable;
