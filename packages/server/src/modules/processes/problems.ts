import type { ProblemTable } from '../../platform/problems.ts';

export const PROCESS_PROBLEMS = {
  'process.not-found': {
    status: 404,
    vi: 'Không tìm thấy quy trình nội bộ “{process}”.',
    en: 'There is no internal process “{process}”.',
  },
  'process.allowances-exceed-limit': {
    status: 422,
    vi: 'Tổng thời gian các bước ({sum} ngày) vượt thời hạn giải quyết ({limit} ngày); xin giảm bớt (Điều 8 Thông tư 01/2018/TT-VPCP).',
    en: 'The steps take {sum} days, the procedure allows {limit} (Circular 01/2018, Art. 8).',
  },
} as const satisfies ProblemTable;
