import type { PeriodCalendar, PeriodKind } from '@motcua/domain/reporting/period.ts';
import type { ReportState } from '@motcua/domain/reporting/transitions.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

export const reports = {
  title: 'Báo cáo',
  tabs: {
    label: 'Các loại báo cáo',
    owed: 'Báo cáo định kỳ',
    live: 'Số liệu hiện thời',
    pivot: 'Bảng tự chọn',
    forms: 'Biểu mẫu',
  },
  views: {
    label: 'Báo cáo của ai',
    mine: 'Đơn vị tôi phải gửi',
    below: 'Cấp dưới gửi lên',
  },
  states: {
    not_begun: 'Chưa lập',
    drafted: 'Đang lập',
    signed: 'Đã ký, chưa gửi',
    submitted: 'Đã gửi',
    returned: 'Bị trả lại',
    accepted: 'Đã tiếp nhận',
  } satisfies Record<ReportState, string> as Record<ReportState, string>,
  late: 'Quá hạn',
  lateBy: (days: number) => `Quá hạn ${days} ngày`,
  fates: {
    signed: 'Đã ký',
    submitted: 'Đã gửi',
    returned: 'Bị trả lại',
    accepted: 'Đã tiếp nhận',
    replaced: 'Đã có lần sau thay thế',
  },
  period: {
    names: {
      month: (year: number, n: number) => `tháng ${n}/${year}`,
      quarter: (year: number, n: number) => `quý ${ROMAN[n - 1] ?? n}/${year}`,
      half_year: (year: number, n: number) => `6 tháng ${n === 1 ? 'đầu' : 'cuối'} năm ${year}`,
      year: (year: number, _n: number) => `năm ${year}`,
      range: (_year: number, _n: number) => 'những ngày được chọn',
    } satisfies Record<PeriodKind | 'range', (year: number, n: number) => string>,
    calendars: {
      reporting: 'kỳ theo NĐ 09/2019, chốt ngày 14',
      calendar: 'kỳ theo tháng dương lịch',
    } satisfies Record<PeriodCalendar, string>,
    chosen: 'theo ngày tự chọn',
    label: 'Kỳ số liệu',
    calendar: 'Cách tính kỳ',
    calendarChoices: {
      reporting: 'NĐ 09/2019: từ ngày 15 đến ngày 14',
      calendar: 'Tháng dương lịch',
      range: 'Tự chọn ngày',
    },
    kind: 'Loại kỳ',
    kinds: { month: 'Tháng', quarter: 'Quý', half_year: '6 tháng', year: 'Năm' } satisfies Record<
      PeriodKind,
      string
    >,
    which: 'Kỳ',
  },
  periodLine: (name: string, limits: string, kind: string) =>
    `Kỳ báo cáo: ${name}, từ ${limits.replace('–', ' đến ')} (${kind})`,
  countedIn: (unit: string) => `Đơn vị tính: ${unit.charAt(0).toLowerCase()}${unit.slice(1)}.`,
  dueOn: (date: string) => `Hạn gửi ${date}`,
  dueToday: 'Hạn trong hôm nay',
  daysLeft: (days: number) => `còn ${days} ngày làm việc`,
  runsYet: 'kỳ chưa kết thúc',
  nameOf: (regime: string, unit: string, period: string) => `${regime}, ${unit}, ${period}`,
  open: 'Mở',
  begin: 'Lập báo cáo',
  owed: 'Phải gửi',
  notReporting: 'Vai trò của ông/bà không phải lập báo cáo định kỳ; số liệu vẫn xem được ở đây:',
  nothingOwed: 'Không còn báo cáo nào phải gửi.',
  history: 'Theo năm',
  year: 'Năm',
  time: 'Thời gian',
  atPresent: 'Hiện nay',
  noHistory: (year: number) => `Năm ${year} không có báo cáo nào đến hạn.`,
  reminders: 'Cần làm ngay',
  moreReminders: (count: number) => `Còn ${count} nhắc việc khác trong danh sách bên dưới.`,
  noneBelow: 'Không có đơn vị cấp dưới nào gửi báo cáo cho đơn vị của ông/bà.',
  regime: 'Chế độ báo cáo',
  counts: {
    notBegun: 'Chưa lập:',
    inWork: 'Đang lập:',
    submitted: 'Đã gửi, chờ xem:',
    returned: 'Bị trả lại:',
    accepted: 'Đã tiếp nhận:',
    late: 'Quá hạn:',
  },
  missingOf: (count: number, period: string) => `Còn thiếu ${count} đơn vị của ${period}:`,
  andOthers: (count: number) => `và ${count} đơn vị khác`,
  gridOf: (regime: string) => `${regime}: đơn vị và kỳ`,
  cellOf: (unit: string, period: string) => `${unit}, ${period}: `,
  toReview: 'Chờ ông/bà xem',
  toReviewCount: (count: number) => `${count} báo cáo chờ ông/bà xem`,
  sentAt: (moment: string) => `gửi lúc ${moment}`,
  unit: 'Đơn vị',
  state: 'Trạng thái',
  backToAll: 'Về danh sách báo cáo',
  download: (format: string) => `Tải ${format}`,
  nextStep: 'Việc tiếp theo',
  goesTo: (parent: string) => `gửi ${parent}`,
  /** `above` false: nobody in this system receives the report. */
  whatNow: (state: ReportState, may: boolean, above: boolean) => {
    if (state === 'accepted')
      return 'Báo cáo đã được cấp trên tiếp nhận. Cần sửa thì chỉnh lý thành một lần mới, nêu lý do.';
    if (!may) return 'Báo cáo đang ở tay người khác; ông/bà xem được mọi số liệu.';
    const words: Record<ReportState, string> = {
      not_begun: 'Báo cáo chưa được lập.',
      drafted: 'Kiểm tra số liệu, viết đủ các mục rồi trình người có thẩm quyền ký.',
      signed: above
        ? 'Số liệu đã khóa. Gửi lên cấp trên để hoàn thành.'
        : 'Số liệu đã khóa. Gửi bản ký cho cơ quan nhận ngoài hệ thống rồi ghi nhận đã gửi.',
      submitted: above
        ? 'Báo cáo đã gửi và chờ cấp trên xem.'
        : 'Báo cáo đã gửi. Cơ quan nhận ở ngoài hệ thống nên không có bước tiếp nhận.',
      returned: 'Cấp trên trả lại. Làm lại theo lý do đã nêu, ký và gửi lại.',
      accepted: '',
    };
    return words[state];
  },
  acts: {
    sign: 'Ký và khóa số liệu',
    submit: 'Gửi lên cấp trên',
    return: 'Trả lại',
    accept: 'Tiếp nhận báo cáo',
    revise: 'Làm lại báo cáo',
    amend: 'Chỉnh lý, bổ sung',
  },
  done: {
    sign: (unit: string) => `Đã ký báo cáo của ${unit}; số liệu và lời văn đã khóa.`,
    submit: (unit: string) => `Đã gửi báo cáo của ${unit}.`,
    return: (unit: string) => `Đã trả lại báo cáo của ${unit} kèm lý do.`,
    accept: (unit: string) => `Đã tiếp nhận báo cáo của ${unit}.`,
    revise: (unit: string) => `Báo cáo của ${unit} đã mở lại để sửa.`,
    amend: (unit: string) => `Đã mở lần chỉnh lý mới của ${unit}; lần trước vẫn giữ nguyên.`,
  },
  sure: {
    submit: (what: string, parent: string) =>
      parent === ''
        ? `Gửi báo cáo “${what}”? Sau khi gửi chỉ sửa được bằng một lần chỉnh lý có lý do.`
        : `Gửi báo cáo “${what}” tới ${parent}? Sau khi gửi chỉ sửa được bằng một lần chỉnh lý có lý do.`,
    accept: (what: string, _parent: string) =>
      `Tiếp nhận báo cáo “${what}”? Số liệu đã khóa sẽ được cộng vào báo cáo của cấp trên.`,
  },
  sureSign: (what: string) =>
    `Ký báo cáo “${what}”. Số liệu và lời văn sẽ khóa lại đúng như đang hiển thị; tên, chức vụ của ông/bà và thời điểm ký được ghi vào báo cáo.`,
  signAnyway: 'Tôi đã biết những điểm trên và vẫn ký; điều này được in trong báo cáo.',
  documentNumber: 'Số, ký hiệu văn bản',
  missingParts: (names: string) => `Chưa gộp số liệu của: ${names}.`,
  reason: 'Lý do',
  returnHint: 'Nêu rõ chỗ cần sửa để đơn vị làm lại được ngay.',
  amendHint: 'Nêu vì sao phải sửa; lý do được in trên lần báo cáo mới (NĐ 09/2019).',
  returnedBecause: (reason: string) => `Cấp trên trả lại: ${reason}`,
  stale: 'Báo cáo vừa được người khác cập nhật. Đây là bản mới nhất; xem lại rồi làm tiếp.',
  notLocked: 'Bản đang lập: số liệu lấy theo sổ hiện thời, sẽ khóa khi ký.',
  sections: 'Lời văn của báo cáo',
  notWritten: 'chưa viết',
  saving: {
    empty: 'Chưa viết. Gõ vào ô trên; máy tự lưu.',
    untouched: 'Lời gợi ý, chưa sửa. Gõ vào để viết; máy tự lưu.',
    saved: (moment: string, by: string | null) =>
      by === null ? `Đã lưu lúc ${moment}.` : `Đã lưu lúc ${moment}, ${by} viết.`,
    typing: 'Sắp lưu…',
    sending: 'Đang lưu…',
    kept: 'Chưa gửi được tới máy chủ; bài đang giữ trong máy này và sẽ tự gửi lại.',
    conflict: 'Chưa lưu: có hai bài khác nhau, chọn một bài bên dưới.',
  },
  conflict: {
    title: (by: string | null) =>
      by === null
        ? 'Mục này vừa có người khác viết. Cả hai bài đều còn:'
        : `Mục này ${by} vừa viết. Cả hai bài đều còn:`,
    mine: 'Bài của ông/bà',
    theirs: 'Bài trên máy chủ',
    keepMine: 'Dùng bài của tôi',
    takeTheirs: 'Dùng bài trên máy chủ',
    join: 'Nối cả hai để tự biên tập',
  },
  checks: 'Đối chiếu',
  verdict: (holds: boolean | null): string =>
    holds === null ? 'chưa có gì để so' : holds ? '✓ đúng' : '✗ không khớp',
  notes: 'Ghi chú',
  signedAs: (version: number, number: string | null) =>
    number === null ? `Lần ${version}` : `Lần ${version}, số ${number}`,
  children: 'Số liệu của đơn vị cấp dưới',
  childrenTable: 'Từng đơn vị cấp dưới',
  missingLabel: 'Đơn vị chưa gộp',
  changedFigures: 'Số liệu khác nhau',
  allIn: (count: number) => `Đủ ${count} đơn vị, số liệu đã khóa khi ký.`,
  missingIn: (count: number, names: string) => `Còn thiếu ${count} đơn vị: ${names}.`,
  partsChangedCount: (count: number) =>
    `Số liệu của ${count} đơn vị cấp dưới đã đổi sau khi ký; chỉnh lý nếu cần dùng số mới.`,
  partsChanged: 'Số liệu con đã đổi:',
  partChanged: (unit: string, used: number, now: number) =>
    `${unit} đang dùng lần ${used}, đã có lần ${now} được tiếp nhận`,
  used: 'Đang dùng',
  newest: 'Mới nhất được tiếp nhận',
  notIn: 'chưa gộp',
  versions: 'Các lần báo cáo',
  versionName: (number: number) => `Lần ${number}`,
  signedBy: (title: string, name: string, moment: string) => `${title} ${name} ký lúc ${moment}`,
  numbered: (number: string) => `số ${number}`,
  because: (reason: string) => `Lý do: ${reason}`,
  differences: 'So hai lần báo cáo',
  older: 'Lần trước',
  newer: 'Lần sau',
  sameVersion: 'Chọn hai lần khác nhau để so.',
  noDifferences: 'Hai lần giống hệt nhau.',
  row: 'Dòng',
  column: 'Cột',
  change: 'Tăng, giảm',
  looksAtVersion: (number: number) => `Ông/bà đang xem lần ${number} như khi ký.`,
  toPresent: 'Về báo cáo hiện tại',
  actsDone: 'Quá trình',
};
