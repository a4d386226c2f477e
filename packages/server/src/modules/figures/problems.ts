import type { ProblemTable } from '../../platform/problems.ts';

export const FIGURE_PROBLEMS = {
  'figure.not-yours': {
    status: 403,
    vi: 'Ông/bà chỉ xem được số liệu của nơi mình làm việc hoặc phụ trách; xin chọn đơn vị đó.',
    en: 'You see figures only of where you work or what you oversee.',
  },
  'figure.period-reversed': {
    status: 422,
    vi: 'Ngày đầu kỳ {from} sau ngày cuối kỳ {to}.',
    en: 'The period begins on {from}, after it ends on {to}.',
  },
  'figure.beyond-period': {
    status: 422,
    vi: 'Thời điểm {asOf} nằm ngoài kỳ từ {from} đến {to}; xin chọn một thời điểm trong kỳ.',
    en: 'The instant {asOf} lies outside the period from {from} to {to}; choose one within it.',
  },
  'live.too-many': {
    status: 429,
    vi: 'Đang mở quá nhiều đường nhận số liệu trực tiếp; trang sẽ tự cập nhật định kỳ.',
    en: 'Too many live lines are open; the page asks for its figures from time to time instead.',
  },
  'alarm.not-found': {
    status: 404,
    vi: 'Không có cảnh báo này, hoặc cảnh báo không thuộc nơi ông/bà phụ trách.',
    en: 'There is no such alarm, or it is not of what you oversee.',
  },
  'reconciliation.running': {
    status: 409,
    vi: 'Đang đối chiếu số liệu; xin chờ lần này xong rồi xem kết quả.',
    en: 'A reconciliation is running; wait for its end.',
  },
} as const satisfies ProblemTable;
