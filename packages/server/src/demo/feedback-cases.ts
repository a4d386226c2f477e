import type { FeedbackOrder } from '@motcua/domain/feedback/decide.ts';
import type { FeedbackChannel, OwnSubject } from '@motcua/domain/feedback/subject.ts';

/** What is done to a feedback of the demo, so many working days after it came in. */
export type CaseStep = { day: number } & (
  | { do: 'sort'; subject: OwnSubject; field: string | null }
  | { do: 'transfer'; to: string; reason: string }
  | { do: 'divert' }
  | { do: 'join'; to: number }
  | { do: 'publish'; title: string; question: string; answer: string }
  | { do: 'sender'; order: Extract<FeedbackOrder, { act: 'rate' | 'reopen' }> }
  | { do: 'act'; order: FeedbackOrder }
);

export interface FeedbackCase {
  /** Commune or department of the demo by its short name. */
  at: string;
  daysAgo: number;
  channel: FeedbackChannel;
  subject: OwnSubject | 'complaint' | null;
  field: string | null;
  text: string;
  place: { address: string; latitude: number; longitude: number } | null;
  sender: { name: string | null; phone: string | null };
  anonymous?: true;
  steps: readonly CaseStep[];
}

const answer = (text: string): CaseStep & { day: number } => ({
  ...{ day: 1, do: 'act', order: { act: 'answer', text } },
});
const nobody = { name: null, phone: null };
const longXuyen = { address: 'Chợ Long Xuyên', latitude: 10.3833, longitude: 105.4413 };

/** A dozen in the states that an office meets; every name and number is invented. */
export const feedbackCases: readonly FeedbackCase[] = [
  {
    ...{ at: 'longxuyen', daysAgo: 14, channel: 'open311', subject: 'urban', field: 'lighting' },
    text: 'Ba bóng đèn trước chợ Long Xuyên không sáng, buổi tối rất khó đi.',
    ...{ place: longXuyen, sender: nobody },
    steps: [
      { day: 0, do: 'sort', subject: 'urban', field: 'lighting' },
      answer('Đã thay ba bóng đèn, đèn sáng trở lại từ tối cùng ngày.'),
      {
        ...{ day: 2, do: 'publish', title: 'Đèn đường trước chợ Long Xuyên' },
        question: 'Ba bóng đèn trước chợ Long Xuyên không sáng, buổi tối rất khó đi.',
        answer: 'Đã thay ba bóng đèn, đèn sáng trở lại từ tối cùng ngày.',
      },
      { day: 4, do: 'sender', order: { act: 'rate', solved: true, liked: true, comment: null } },
    ],
  },
  {
    ...{ at: 'longxuyen', daysAgo: 9, channel: 'web', subject: 'urban', field: 'waste' },
    text: 'Rác ở hẻm sau bến xe ba ngày chưa thu gom, mùi rất nặng.',
    place: { address: 'Hẻm sau bến xe', latitude: 10.3702, longitude: 105.4471 },
    sender: { name: 'Phạm Thị Ngọc', phone: '0900 000 101' },
    steps: [
      { day: 0, do: 'sort', subject: 'urban', field: 'waste' },
      answer('Đã thu gom và bố trí thêm một chuyến mỗi tuần.'),
      {
        ...{ day: 2, do: 'publish', title: 'Thu gom rác sau bến xe' },
        question: 'Rác ở hẻm sau bến xe ba ngày chưa thu gom.',
        answer: 'Đã thu gom và bố trí thêm một chuyến mỗi tuần.',
      },
      { day: 5, do: 'sender', order: { act: 'reopen', reason: 'Tuần này lại không thu gom.' } },
    ],
  },
  {
    ...{ at: 'longxuyen', daysAgo: 4, channel: 'phone', subject: 'urban', field: 'road' },
    text: 'Nắp cống trên đường bị mất, xe máy dễ sụp bánh.',
    place: { address: 'Ngã tư gần trường học', latitude: 10.3781, longitude: 105.4329 },
    sender: { name: 'Lâm Văn Hải', phone: '0900 000 102' },
    steps: [{ day: 0, do: 'sort', subject: 'urban', field: 'road' }],
  },
  {
    ...{ at: 'longxuyen', daysAgo: 3, channel: 'web', subject: 'urban', field: 'road' },
    text: 'Mất nắp cống gần trường học, học sinh đi qua nguy hiểm.',
    place: { address: 'Trước cổng trường', latitude: 10.3783, longitude: 105.4331 },
    sender: { name: 'Đỗ Thị Hạnh', phone: '0900 000 103' },
    steps: [{ day: 1, do: 'join', to: 2 }],
  },
  {
    ...{ at: 'rachgia', daysAgo: 8, channel: 'desk', subject: 'behaviour', field: null },
    text: 'Hẹn trả kết quả chứng thực buổi sáng nhưng đến chiều mới có, không ai báo trước.',
    ...{ place: null, sender: { name: 'Trần Văn Út', phone: '0900 000 104' } },
    steps: [
      { day: 1, do: 'sort', subject: 'behaviour', field: null },
      {
        ...answer('Ủy ban nhân dân phường xin lỗi ông Trần Văn Út; đã nhắc nhở bộ phận liên quan.'),
        day: 7,
      },
    ],
  },
  {
    ...{ at: 'rachgia', daysAgo: 12, channel: 'web', subject: 'regulation', field: null },
    text: 'Đề nghị bỏ yêu cầu nộp bản sao giấy khai sinh khi dữ liệu đã có trong hệ thống.',
    ...{ place: null, sender: { name: 'Ngô Minh Khang', phone: '0900 000 105' } },
    steps: [
      { day: 1, do: 'sort', subject: 'regulation', field: null },
      { day: 2, do: 'transfer', to: 'tuphap', reason: 'Nội dung quy định thuộc Sở Tư pháp.' },
      { day: 3, do: 'sort', subject: 'regulation', field: null },
    ],
  },
  {
    ...{ at: 'chaudoc', daysAgo: 6, channel: 'open311', subject: 'urban', field: 'drainage' },
    text: 'Đường trước khu dân cư ngập sau mưa, nước rút chậm.',
    place: { address: 'Khu dân cư phía bắc', latitude: 10.7089, longitude: 105.1211 },
    sender: nobody,
    steps: [
      { day: 0, do: 'sort', subject: 'urban', field: 'drainage' },
      {
        day: 1,
        do: 'act',
        order: { act: 'ask', question: 'Xin cho biết ngập ở đoạn nào, trong bao lâu?' },
      },
    ],
  },
  {
    ...{ at: 'chaudoc', daysAgo: 7, channel: 'web', subject: null, field: null },
    text: 'Loa kéo hát karaoke đến nửa đêm ở khu chợ.',
    place: { address: 'Khu chợ', latitude: 10.7051, longitude: 105.1183 },
    ...{ sender: { name: 'Võ Thị Sáu', phone: '0900 000 106' }, anonymous: true, steps: [] },
  },
  {
    ...{ at: 'chomoi', daysAgo: 5, channel: 'phone', subject: 'complaint', field: null },
    text: 'Tôi khiếu nại quyết định bồi thường về đất của gia đình tôi.',
    ...{ place: null, sender: { name: 'Huỳnh Văn Mười', phone: '0900 000 107' } },
    steps: [{ day: 1, do: 'divert' }],
  },
  {
    ...{ at: 'chomoi', daysAgo: 2, channel: 'email', subject: null, field: null },
    text: 'Bến phà\n\nĐề nghị tăng chuyến phà buổi chiều.',
    place: { address: 'Bến phà', latitude: 10.5498, longitude: 105.4052 },
    ...{ sender: { name: 'Lý Thị Thu', phone: null }, steps: [] },
  },
  {
    ...{ at: 'phuquoc', daysAgo: 1, channel: 'open311', subject: 'urban', field: 'water' },
    text: 'Mất nước từ sáng, cả khu phố không có nước dùng.',
    place: { address: 'Khu phố gần cảng', latitude: 10.2179, longitude: 103.9613 },
    ...{ sender: nobody, steps: [] },
  },
  {
    ...{ at: 'triton', daysAgo: 10, channel: 'desk', subject: 'urban', field: 'trees' },
    text: 'Cây đổ chắn đường vào ấp sau trận gió.',
    place: { address: 'Đường vào ấp', latitude: 10.4227, longitude: 105.0033 },
    sender: { name: 'Chau Sóc', phone: '0900 000 108' },
    steps: [
      { day: 0, do: 'sort', subject: 'urban', field: 'trees' },
      answer('Đã dọn cây, thông đường.'),
      {
        ...{ day: 1, do: 'publish', title: 'Cây đổ chắn đường vào ấp' },
        question: 'Cây đổ chắn đường sau trận gió.',
        answer: 'Đã dọn cây, thông đường.',
      },
    ],
  },
];
