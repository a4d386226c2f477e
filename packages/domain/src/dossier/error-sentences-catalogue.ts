import { conflict, type ErrorSentence, input, missing, rule } from './error-sentence.ts';

/** Refusals of procedures, processes, calendars and of the values everything is made of. */
export const catalogueErrors = {
  'procedure.unknown': missing(
    'Không có thủ tục mang mã {code}. Xin tìm lại theo tên thủ tục.',
    'There is no procedure {code}; search for it by name.',
  ),
  'procedure.abolished': rule(
    'Thủ tục {code} đã bãi bỏ nên không tiếp nhận được nữa. Xin chọn thủ tục thay thế.',
    'Procedure {code} is abolished; choose the one that replaced it.',
  ),
  'procedure.incomplete': rule(
    'Thủ tục {code} còn thiếu bộ phận {missing} theo Điều 8 NĐ 63/2010. Xin bổ sung, hoặc ghi lý do nếu vẫn tiếp nhận hồ sơ.',
    'Procedure {code} lacks part {missing} of Art. 8 Decree 63/2010; complete it, or give reasons to receive all the same.',
  ),
  'procedure.unknown-case': input(
    'Thủ tục {code} không có trường hợp “{case}”. Xin chọn trong danh sách trường hợp.',
    'Procedure {code} knows no case "{case}"; choose one of its cases.',
  ),
  'procedure.full-needs-online-payment': rule(
    'Thủ tục {code} có thu phí nên muốn cung cấp toàn trình phải thanh toán trực tuyến được. Xin bật thanh toán trực tuyến trước.',
    'Procedure {code} bears fees: full online service needs online payment first.',
  ),
  'process.allowances-exceed-limit': rule(
    'Các bước của quy trình cộng lại là {sum} ngày, vượt thời hạn {limit} ngày của thủ tục. Xin rút bớt thời gian của các bước.',
    'The steps take {sum} days together, more than the limit of {limit} days; shorten them.',
  ),
  'deadline.reappointed-already': conflict(
    'Ngày trả kết quả chỉ được hẹn lại một lần (NĐ 61/2018, Điều 19.9).',
    'A new date may be given only once (Decree 61/2018, Art. 19.9).',
  ),
  'deadline.new-date-not-later': input(
    'Ngày hẹn lại {date} phải sau ngày hẹn trước. Xin chọn ngày muộn hơn.',
    'The new date {date} must lie after the one before; choose a later day.',
  ),
  'deadline.new-date-is-day-off': input(
    'Ngày hẹn lại {date} là ngày nghỉ. Xin chọn một ngày làm việc.',
    'The new date {date} is a day off; choose a working day.',
  ),
  'agency-code.malformed': input(
    'Mã cơ quan “{code}” không đúng mẫu (ví dụ H01.21 hoặc 000.00.21.H01).',
    'The agency code "{code}" is not of the form H01.21 or 000.00.21.H01.',
  ),
  'date.invalid': input(
    'Ngày “{date}” không có thật. Xin nhập theo dạng ngày/tháng/năm.',
    'There is no day "{date}".',
  ),
  'date.out-of-range': input(
    'Ngày tính ra nằm ngoài các năm mà hệ thống tính được. Xin kiểm tra lại số liệu.',
    'The day lies outside the years that can be counted.',
  ),
  'instant.invalid': input(
    'Thời điểm “{instant}” không đúng. Xin ghi đủ ngày, giờ và múi giờ.',
    '"{instant}" is not a point in time with its zone.',
  ),
  'money.not-whole': input(
    'Số tiền phải là số nguyên đồng (đang là {amount}).',
    'An amount is a whole number of đồng (it is {amount}).',
  ),
  'time-limit.out-of-range': input(
    'Thời hạn {value} không tính được. Xin kiểm tra lại con số.',
    'The limit {value} cannot be counted; check the number.',
  ),
  'working-time.negative': input(
    'Thời gian làm việc không thể là số âm. Xin kiểm tra lại.',
    'Working time cannot be negative.',
  ),
  'calendar.not-a-whole-number': input(
    'Số ngày làm việc phải là số nguyên (đang là {count}).',
    'Working days are counted in whole numbers (it is {count}).',
  ),
  'calendar.out-of-range': input(
    'Ngày cần tính nằm ngoài lịch làm việc {calendar}.',
    'The day lies outside the calendar {calendar}.',
  ),
  'calendar.sessions-overlap': input(
    'Các buổi làm việc của lịch {calendar} chồng lên nhau hoặc sai thứ tự. Xin sửa giờ từng buổi.',
    'Sessions of calendar {calendar} overlap or are out of order.',
  ),
  'calendar.week-without-work': input(
    'Lịch {calendar} không có ngày làm việc nào trong tuần. Xin đặt ít nhất một buổi.',
    'Calendar {calendar} has no working day in its week.',
  ),
  'calendar.years-missing': input(
    'Lịch nghỉ lễ phải liền các năm; hiện có {years}. Xin thêm những năm còn thiếu.',
    'The holiday years must follow each other; there are {years}.',
  ),
  'scoring.not-a-number': input(
    'Số liệu “{value}” không phải là số. Xin nhập bằng chữ số, dùng dấu chấm cho phần thập phân, hoặc để trống nếu chưa biết.',
    '"{value}" is no number; write digits with a decimal point, or leave it empty when nobody knows.',
  ),
  'scoring.division-by-zero': input(
    'Không chia được cho 0: kỳ này không phát sinh.',
    'Nothing can be divided by zero: no case arose.',
  ),
  'report.period-reversed': input(
    'Ngày đầu kỳ {from} sau ngày cuối kỳ {to}.',
    'The period begins on {from}, after it ends on {to}.',
  ),
  'report.period-unknown': input(
    'Không có kỳ báo cáo “{period}”; xin ghi như 2026-Q4, 2026-03, 2026-H1 hoặc 2026.',
    'There is no period “{period}”; write 2026-Q4, 2026-03, 2026-H1 or 2026.',
  ),
  'report.duty-without-day': input(
    'Chế độ báo cáo chưa ghi ngày gửi cho cấp này; xin bổ sung ngày gửi.',
    'The regime names no day for this level; add one.',
  ),
  'report.reason-missing': input(
    'Xin ghi lý do bằng lời để đơn vị kia hiểu phải sửa gì.',
    'Give the reason in words, so that the others know what to mend.',
  ),
} as const satisfies Record<string, ErrorSentence>;
