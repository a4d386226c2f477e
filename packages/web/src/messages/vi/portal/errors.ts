/** Words of the pages that say that something is not there or does not work. */
export const errors = {
  home: 'Về trang chủ',
  again: 'Mở lại trang này',
  alone: 'Trang này tự mở lại khi hệ thống trả lời.',
  404: {
    title: 'Trang này không có',
    text: 'Địa chỉ có thể đã đổi hoặc gõ nhầm. Ông/bà tìm thủ tục bằng ô dưới đây, hoặc chọn một việc ở trên.',
  },
  429: {
    title: 'Xin chờ một phút',
    text: 'Máy này vừa mở quá nhiều trang liền nhau. Một phút nữa ông/bà mở lại là được.',
  },
  500: {
    title: 'Trang này đang có lỗi',
    text: 'Lỗi ở phía chúng tôi và đã được ghi lại. Ông/bà thử tải lại trang; nếu cần gấp, hãy tới hoặc gọi Bộ phận Một cửa.',
  },
  503: {
    title: 'Hệ thống đang tạm nghỉ',
    text: 'Hệ thống đang khởi động, hoặc cơ sở dữ liệu chưa trả lời. Hồ sơ đã nộp không mất gì. Ông/bà thử lại sau vài phút; nếu cần gấp, hãy tới hoặc gọi Bộ phận Một cửa.',
  },
};
