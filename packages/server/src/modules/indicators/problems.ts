import type { ProblemTable } from '../../platform/problems.ts';

export const INDICATOR_PROBLEMS = {
  'indicator.set-unknown': {
    status: 404,
    vi: 'Không có bộ chỉ số {set}; xin chọn một bộ trong danh sách.',
    en: 'There is no set {set}; choose one of the list.',
  },
  'indicator.item-unknown': {
    status: 404,
    vi: 'Bộ chỉ số {set} không có mục {item}.',
    en: 'The set {set} has no item {item}.',
  },
  'indicator.period-unreadable': {
    status: 422,
    vi: 'Không đọc được kỳ “{period}”; xin ghi 2026, 2026-H1, 2026-Q2, 2026-05 hoặc 2026-04-01..2026-06-30.',
    en: 'The period “{period}” cannot be read; write 2026, 2026-H1, 2026-Q2, 2026-05 or 2026-04-01..2026-06-30.',
  },
  'indicator.not-yours': {
    status: 403,
    vi: 'Ông/bà chỉ xem và nhập được chỉ số của nơi mình phụ trách; xin chọn đơn vị đó.',
    en: 'You see and import indicators only of what you oversee.',
  },
  'indicator.not-of-persons': {
    status: 422,
    vi: 'Bộ chỉ số {set} không chấm điểm cá nhân.',
    en: 'The set {set} does not score persons.',
  },
  'indicator.of-persons': {
    status: 422,
    vi: 'Bộ chỉ số {set} chấm điểm cá nhân; xin chọn “officers”.',
    en: 'The set {set} scores persons; ask for officers.',
  },
} as const satisfies ProblemTable;
