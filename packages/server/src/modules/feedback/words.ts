import type { FeedbackEvent, RefusalGround } from '@motcua/domain/feedback/events.ts';
import type { FeedbackClock, Words } from '@motcua/domain/feedback/rulebook.ts';
import type { FeedbackState } from '@motcua/domain/feedback/transitions.ts';

/** What the history and the sender are told of an event. */
export const EVENT_SENTENCES = {
  received: { vi: 'Tiếp nhận', en: 'Received' },
  sorted: { vi: 'Phân loại, nhận xử lý', en: 'Sorted and taken up' },
  transferred: { vi: 'Chuyển đơn vị có thẩm quyền', en: 'Transferred to the unit in charge' },
  returned: { vi: 'Trả lại đơn vị chuyển', en: 'Returned to the unit it came from' },
  asked: { vi: 'Đề nghị người gửi bổ sung thông tin', en: 'Sender asked for more' },
  supplemented: { vi: 'Người gửi đã bổ sung', en: 'Sender told more' },
  refused: { vi: 'Không tiếp nhận', en: 'Not taken in' },
  diverted: { vi: 'Hướng dẫn gửi theo luật riêng', en: 'Shown the way of another law' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  published: { vi: 'Công khai kết quả', en: 'Published' },
  withheld: { vi: 'Trả lời riêng, không công khai', en: 'Answered, not published' },
  rated: { vi: 'Người gửi đánh giá', en: 'Sender judged the answer' },
  reopened: { vi: 'Mở lại vì chưa được giải quyết', en: 'Reopened: it was not solved' },
  joined: { vi: 'Nhập với phản ánh cùng nội dung', en: 'Joined to the same matter' },
  separated: { vi: 'Tách khỏi phản ánh đã nhập', en: 'Separated again' },
  noted: { vi: 'Ghi chú nội bộ', en: 'Note of the office' },
} as const satisfies Record<FeedbackEvent['type'], Words>;

export const STATE_SENTENCES = {
  received: { vi: 'Mới tiếp nhận', en: 'Received' },
  transferred: { vi: 'Đã chuyển đơn vị có thẩm quyền', en: 'Transferred to the unit in charge' },
  handling: { vi: 'Đang xử lý', en: 'Being dealt with' },
  waiting: { vi: 'Chờ ông/bà bổ sung thông tin', en: 'Waiting for you to tell more' },
  supplemented: { vi: 'Đã nhận thông tin bổ sung', en: 'Your addition is there' },
  joined: {
    vi: 'Xử lý chung với phản ánh cùng nội dung',
    en: 'Dealt with together with the same matter',
  },
  answered: { vi: 'Đã trả lời, chờ công khai', en: 'Answered, to be published' },
  published: { vi: 'Đã trả lời và công khai', en: 'Answered and published' },
  closed: { vi: 'Đã trả lời', en: 'Answered' },
  refused: { vi: 'Không tiếp nhận', en: 'Not taken in' },
  diverted: {
    vi: 'Thuộc luật khác, đã hướng dẫn',
    en: 'Under another law; you were shown the way',
  },
} as const satisfies Record<FeedbackState, Words>;

export const GROUND_SENTENCES = {
  not_feedback: { vi: 'Không phải phản ánh, kiến nghị', en: 'It is no feedback' },
  unclear: { vi: 'Nội dung không rõ ràng, không bằng tiếng Việt', en: 'It cannot be understood' },
  no_sender: { vi: 'Không có tên, địa chỉ người gửi', en: 'No name or address of the sender' },
  no_supplement: { vi: 'Người gửi không bổ sung thông tin', en: 'The sender told no more' },
  outside: {
    vi: 'Không thuộc thẩm quyền của cơ quan nhà nước',
    en: 'It is no matter of the State',
  },
  answered_before: { vi: 'Đã được trả lời trước đây', en: 'It was answered before' },
} as const satisfies Record<RefusalGround, Words>;

export const CLOCK_WORDS = {
  transfer: { vi: 'phân loại hoặc chuyển', en: 'sort or transfer' },
  refusal: { vi: 'từ chối hoặc trả lại', en: 'refuse or return' },
  request: { vi: 'yêu cầu bổ sung', en: 'ask for more' },
  answer: { vi: 'trả lời', en: 'answer' },
  publication: { vi: 'công khai', en: 'publish' },
} as const satisfies Record<FeedbackClock, Words>;

/** The words that an event carries, for a history. */
export function textOf(event: FeedbackEvent): string | null {
  switch (event.type) {
    case 'asked':
      return event.question;
    case 'supplemented':
    case 'answered':
    case 'noted':
      return event.text;
    case 'transferred':
    case 'returned':
    case 'refused':
    case 'withheld':
    case 'reopened':
    case 'separated':
      return event.reason;
    case 'diverted':
      return event.guidance;
    case 'rated':
      return event.comment;
    default:
      return null;
  }
}

/** The first words of a text, for a list. */
export function excerptOf(text: string, most = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
