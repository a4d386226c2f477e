import type { ProblemTable } from '../../platform/problems.ts';

export const PROCEDURE_PROBLEMS = {
  'procedure.not-found': {
    status: 404,
    vi: 'Không có thủ tục mang mã “{code}” trong danh mục; xin kiểm tra lại mã.',
    en: 'The catalogue has no procedure “{code}”.',
  },
  'procedure.incomplete': {
    status: 422,
    vi: 'Thủ tục {code} còn thiếu phần: {missing} (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); xin bổ sung trước.',
    en: 'The procedure {code} lacks: {missing} (Decree 63/2010, Art. 8.2).',
  },
  'procedure.abolished': {
    status: 409,
    vi: 'Thủ tục {code} đã bãi bỏ.',
    en: 'The procedure {code} is abolished.',
  },
  'procedure.unknown-case': {
    status: 422,
    vi: 'Thủ tục {code} không có trường hợp “{case}”; xin chọn lại.',
    en: 'The procedure {code} has no case “{case}”.',
  },
  'procedure.full-needs-online-payment': {
    status: 422,
    vi: 'Thủ tục {code} có thu phí, lệ phí: chỉ đạt mức toàn trình khi nộp được trực tuyến (Nghị định 42/2022/NĐ-CP).',
    en: 'The procedure {code} has fees: full service needs online payment (Decree 42/2022).',
  },
} as const satisfies ProblemTable;
