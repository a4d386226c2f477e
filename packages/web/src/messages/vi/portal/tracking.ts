export const tracking = {
  title: 'Tra cứu hồ sơ',
  description: 'Nhập mã hồ sơ trên giấy tiếp nhận và hẹn trả kết quả để biết hồ sơ đến bước nào.',
  label: 'Mã hồ sơ',
  hint: 'Mã in ở đầu giấy tiếp nhận và hẹn trả kết quả, ví dụ H01.14-261120-0042. Chữ hoa, chữ thường, dấu cách đều được. Quét mã vuông trên giấy hẹn cũng tới đây.',
  button: 'Xem hồ sơ',
  problems: {
    'not-a-code': 'Chúng tôi chưa đọc được mã “{typed}”.',
    'not-found': 'Không có hồ sơ nào mang mã {typed}.',
    'too-many': 'Máy này vừa tra cứu nhiều lần liền nhau. Ông/bà chờ một phút rồi thử lại.',
  },
  helpTitle: 'Ông/bà thử thế này',
  help: [
    'Mã gồm ba phần: mã cơ quan, ngày nhận, số thứ tự — ví dụ H01.14-261120-0042.',
    'Số 0 và chữ O, số 1 và chữ I dễ nhầm: so lại với giấy hẹn.',
    'Hồ sơ nộp trực tuyến chưa được tiếp nhận thì chưa có mã này.',
    'Nếu vẫn không thấy, mang giấy hẹn tới nơi đã nộp hoặc gọi số điện thoại trên giấy hẹn.',
  ],
  errorTitle: 'Chưa xem được hồ sơ',
  privacy: 'Trang này chỉ cho biết tiến độ; không hiện tên, địa chỉ hay giấy tờ của ai.',
};

export const tracked = {
  title: 'Hồ sơ {code}',
  description: 'Tiến độ giải quyết hồ sơ {code}.',
  code: 'Mã hồ sơ',
  progress: 'Mức độ hoàn thành',
  received: 'Ngày tiếp nhận',
  due: 'Ngày hẹn trả',
  noDue: 'Chưa có ngày hẹn trả',
  left: 'còn {days} ngày làm việc',
  today: 'hẹn trả trong hôm nay',
  late: 'đã quá hẹn {days} ngày làm việc',
  lateMore:
    'Ông/bà có quyền được xin lỗi bằng văn bản và được báo ngày hẹn mới. Hãy hỏi nơi đã nộp hồ sơ.',
  steps: 'Các bước',
  stepStates: { passed: 'đã xong', current: 'đang làm', coming: 'chưa tới' },
  other: 'Tra cứu hồ sơ khác',
  status: 'Trạng thái',
};
