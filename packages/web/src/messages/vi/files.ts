export const files = {
  choose: 'Đính tệp',
  chooseFor: (name: string) => `Đính tệp cho ${name}`,
  drop: 'hoặc kéo tệp vào đây',
  hint: 'PDF, JPEG hoặc PNG, mỗi tệp không quá 50 MB',
  sending: (name: string, percent: string) => `${name}: đã gửi ${percent}`,
  retry: (name: string) => `Thử lại ${name}`,
  remove: (name: string) => `Bỏ tệp ${name}`,
  refused: {
    'too-large': 'Tệp lớn hơn 50 MB. Quét lại với độ phân giải thấp hơn (300 dpi là đủ).',
    empty: 'Tệp này trống. Quét lại rồi đính tệp mới.',
    type: 'Chỉ nhận tệp PDF, JPEG hoặc PNG.',
  },
  failed: 'Chưa gửi được tệp này.',
  stillSending: 'Còn tệp đang gửi; chờ xong rồi tiếp nhận.',
  open: (name: string) => `Mở ${name}`,
};
