import type { ProblemTable } from '../../platform/problems.ts';

export const NOTIFICATION_PROBLEMS = {
  'message.not-dead': {
    status: 409,
    vi: 'Tin này không ở trạng thái “không gửi được”; xin tải lại danh sách.',
    en: 'This message is not among those that could not be sent; reload the list.',
  },
  'notice.not-found': {
    status: 404,
    vi: 'Không có thông báo này trong các thông báo của ông/bà; xin tải lại danh sách.',
    en: 'There is no such notice among yours; reload the list.',
  },
  'sms-receipt.unsigned': {
    status: 401,
    vi: 'Biên nhận tin nhắn không đúng chữ ký; xin kiểm tra khóa dùng chung với cổng tin nhắn.',
    en: 'The receipt is not signed with the shared secret; check it at the gateway.',
  },
  'sms-receipt.unknown': {
    status: 404,
    vi: 'Không có tin nhắn mang mã này.',
    en: 'There is no text message with this reference.',
  },
} as const satisfies ProblemTable;
