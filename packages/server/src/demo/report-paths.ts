import type { ReportAct } from '@motcua/domain/reporting/transitions.ts';

/** One act on a report of the demo: so many working days after the day on which it is due. */
export interface PathStep {
  act: ReportAct;
  day: number;
  reason?: string;
  /** Texts that are written then. */
  texts?: Readonly<Record<string, string>>;
  /** Signed without the number of a document. */
  unnumbered?: true;
}

/** What an office writes in the reform report, by section. */
const texts: Readonly<Record<string, string>> = {
  A: 'Đã ban hành kế hoạch cải cách hành chính của năm, phân công trách nhiệm từng bộ phận và kiểm tra việc thực hiện hằng tháng tại Bộ phận Tiếp nhận và Trả kết quả.',
  'I.1':
    'Đã rà soát các văn bản do địa phương ban hành; chưa phát hiện văn bản trái quy định về thủ tục hành chính.',
  'I.3':
    'Ổn định tổ chức sau khi thực hiện mô hình chính quyền địa phương hai cấp; phân công công chức trực tại quầy cả ngày làm việc.',
  'C.1': 'Hồ sơ được tiếp nhận, giải quyết trên hệ thống; người dân theo dõi được tiến độ hồ sơ.',
  D: 'Xử lý dứt điểm hồ sơ quá hạn, gửi thư xin lỗi đúng quy định; tăng tỷ lệ nộp hồ sơ trực tuyến.',
};

const begun: readonly PathStep[] = [
  { act: 'begin', day: -2 },
  { act: 'write', day: -2, texts },
];
const sent: readonly PathStep[] = [...begun, { act: 'sign', day: -1 }, { act: 'submit', day: -1 }];
const accepted: readonly PathStep[] = [...sent, { act: 'accept', day: 1 }];

/** The ways that reports of the demo go. Nothing of a way that lies after the present has happened. */
export const reportPaths = {
  accepted,
  sent,
  begun,
  signed: [...begun, { act: 'sign', day: 1 }],
  late: [
    { act: 'begin', day: 2 },
    { act: 'write', day: 2, texts },
    { act: 'sign', day: 3 },
    { act: 'submit', day: 3 },
    { act: 'accept', day: 4 },
  ],
  returned: [
    ...sent,
    {
      act: 'return',
      day: 1,
      reason: 'Đề nghị bổ sung kết quả cắt giảm thời gian giải quyết và số thủ tục đã rà soát.',
    },
  ],
  revised: [
    ...begun,
    { act: 'sign', day: -1, unnumbered: true },
    { act: 'submit', day: -1 },
    {
      act: 'return',
      day: 0,
      reason: 'Báo cáo chưa có số, ký hiệu văn bản; đề nghị ký lại và ghi số.',
    },
    { act: 'revise', day: 0 },
    { act: 'sign', day: 1 },
    { act: 'submit', day: 1 },
    { act: 'accept', day: 2 },
  ],
  corrected: [
    ...accepted,
    { act: 'amend', day: 2, reason: 'Bổ sung kết quả đào tạo, bồi dưỡng công chức trong kỳ.' },
    {
      ...{ act: 'write', day: 2 },
      texts: { 'I.4': 'Đã cử 12 lượt công chức tham gia bồi dưỡng nghiệp vụ một cửa.' },
    },
    { act: 'sign', day: 2 },
    { act: 'submit', day: 2 },
    { act: 'accept', day: 3 },
  ],
  /** Of the province: it waits for everybody below. */
  above: [
    { act: 'begin', day: -1 },
    { act: 'sign', day: 0 },
    { act: 'submit', day: 0 },
  ],
  not_begun: [],
} as const satisfies Record<string, readonly PathStep[]>;
export type ReportPath = keyof typeof reportPaths;

/** Who goes another way than `accepted`, by the short name of the unit; `tinh` is the province itself. */
export const pathsOfRegimes: Readonly<Record<string, Readonly<Record<string, ReportPath>>>> = {
  kstt: { rachgia: 'revised', chaudoc: 'late', tinh: 'above' },
  cchc: {
    ...{
      longxuyen: 'corrected',
      rachgia: 'sent',
      chaudoc: 'signed',
      chomoi: 'returned',
      phuquoc: 'begun',
    },
    ...{ triton: 'not_begun', tinh: 'not_begun' },
  },
};

/** Of a regime that is not owed by everybody in the demo: who owes it. */
export const owedBy: Readonly<Record<string, readonly string[]>> = {
  cchc: [
    ...['longxuyen', 'rachgia', 'chaudoc', 'chomoi', 'phuquoc', 'triton'],
    ...['tuphap', 'yte', 'tinh'],
  ],
};

/** Who has a draft of the period that runs. */
export const draftsOfPresent: readonly { regime: string; short: string }[] = [
  { regime: 'kstt', short: 'longxuyen' },
  { regime: 'kstt', short: 'chomoi' },
  { regime: 'kstt', short: 'tuphap' },
  { regime: 'kstt', short: 'tinh' },
  { regime: 'cchc', short: 'rachgia' },
];
