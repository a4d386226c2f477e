import type { ProblemTable } from '../../platform/problems.ts';

export const CALENDAR_PROBLEMS = {
  'time-limit.not-understood': {
    status: 400,
    vi: 'Thời hạn phải gồm một số không âm và đơn vị (working_hour, working_day, hour, day, week, month), hoặc là câu chữ như “8 ngày làm việc”.',
    en: 'A limit is a number from 0 up with a unit (working_hour, working_day, hour, day, week, month), or a text such as “8 ngày làm việc”.',
  },
  'calendar.unknown': {
    status: 404,
    vi: 'Không có lịch làm việc nào tên là “{calendar}”; xin dùng “vn” hoặc mã định danh của một đơn vị.',
    en: 'There is no calendar “{calendar}”; use “vn” or the code of a unit.',
  },
  'calendar.not-loaded': {
    status: 409,
    vi: 'Đơn vị chưa có lịch làm việc nên chưa tính được ngày hẹn trả; xin người quản trị nạp lịch rồi thử lại.',
    en: 'The unit has no working calendar yet, so no due date can be computed; have the administrator load one and try again.',
  },
  'calendar.entry-not-found': {
    status: 404,
    vi: 'Lịch làm việc chưa có mục này vào ngày {date}; xin ghi thêm tên của ngày nghỉ hoặc ngày làm bù.',
    en: 'The calendar has no such entry on {date}; give the day a name to add it.',
  },
  'calendar.entry-settled': {
    status: 409,
    vi: 'Ngày {date} đã được xác nhận trước đó và không thay đổi gì.',
    en: 'The day {date} is confirmed already and nothing changes.',
  },
  'calendar.closure-too-long': {
    status: 422,
    vi: 'Một lần tạm ngừng làm việc phải kéo dài từ 1 đến 92 ngày; xin kiểm tra lại ngày bắt đầu và ngày kết thúc.',
    en: 'A closure lasts from 1 to 92 days; check its first and last day.',
  },
} as const satisfies ProblemTable;
