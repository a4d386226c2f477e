import type { ProblemTable } from '../../platform/problems.ts';

/** What this module refuses beyond the rules of the domain, which bring their own sentences. */
export const PROCEDURE_PROBLEMS = {
  'procedure.not-found': {
    status: 404,
    vi: 'Không có thủ tục mang mã “{code}” trong danh mục; xin kiểm tra lại mã hoặc tìm theo tên.',
    en: 'The catalogue has no procedure “{code}”; check the code or search by name.',
  },
} as const satisfies ProblemTable;
