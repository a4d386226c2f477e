import type { ProblemTable } from '../../platform/problems.ts';

/** What this module refuses beyond the rules of the domain, which bring their own sentences. */
export const PROCESS_PROBLEMS = {
  'process.not-found': {
    status: 404,
    vi: 'Không tìm thấy quy trình nội bộ “{process}”.',
    en: 'There is no internal process “{process}”.',
  },
} as const satisfies ProblemTable;
