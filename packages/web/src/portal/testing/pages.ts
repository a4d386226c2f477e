import type {
  DeadlineForm,
  OpenDataPage,
  PortalOptions,
  ProcedureSheet,
  ProcedureView,
  ResultsPage,
  SearchPage,
  TrackedDossier,
  YearCalendar,
} from '@motcua/contract/portal.ts';
import type { Board, BoardRow } from '@motcua/contract/publication.ts';
import { explainDeadline } from '@motcua/domain/calendar/deadline-ledger.ts';
import {
  type CalendarEntry,
  DEFAULT_SESSIONS,
  DEFAULT_WEEK,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';

const day = parsePlainDate;

function boardRow(change: Partial<BoardRow>): BoardRow {
  return {
    ...{ key: 'a', name: 'Sở Nội vụ', received: 100, total: 130, resolvedInTime: 90 },
    ...{ resolvedLate: 10, openInTime: 25, openOverdue: 5, inTimeShare: 0.9 },
    ...change,
  };
}

export const results = (change: Partial<Board> = {}): ResultsPage => ({
  kind: 'results',
  period: 'month',
  board: {
    ...{ provider: 'tỉnh An Giang', from: day('2026-11-01'), to: day('2026-11-20'), least: 5 },
    asOf: parseInstant('2026-11-20T09:00:00+07:00'),
    whole: boardRow({ key: '', name: 'tỉnh An Giang' }),
    units: [
      boardRow({}),
      boardRow({ key: 'b', name: 'Xã Chợ Mới', resolvedLate: null, inTimeShare: null }),
      boardRow({
        ...{ key: 'c', name: 'Xã Vĩnh Trạch', received: 0, total: 0, resolvedInTime: 0 },
        ...{ resolvedLate: 0, openInTime: 0, openOverdue: 0, inTimeShare: null },
      }),
    ],
    fields: [boardRow({ key: 'Đất đai', name: 'Đất đai', inTimeShare: 0.99999 })],
    ...change,
  },
});

export const openData: OpenDataPage = {
  kind: 'open-data',
  datasets: [
    {
      id: 'units',
      title: { vi: 'Đơn vị', en: 'Agencies' },
      description: { vi: 'Mã và tên.', en: 'Codes and names.' },
      formats: ['json', 'csv'],
    },
  ],
};

export const options = (change: Partial<PortalOptions> = {}): PortalOptions => ({
  locale: 'vi',
  address: { place: 'home' },
  origin: 'https://motcua.example',
  provider: 'tỉnh An Giang',
  assets: { styles: ['/assets/portal.css'], scripts: ['/assets/portal.js'], fonts: [] },
  ...change,
});

/** A real shape of the national portal: cases, a limit that stayed text, a zero with a note, no steps. */
export const procedure: ProcedureView = {
  procedureCode: '1.012790',
  name: 'Đính chính Giấy chứng nhận đã cấp lần đầu có sai sót đối với hộ gia đình, cá nhân',
  group: 'land',
  field: 'Đất đai',
  levels: ['province', 'commune'],
  agency: 'Văn phòng đăng ký đất đai; Ủy ban nhân dân cấp xã',
  decision: '3380/QĐ-BNNMT',
  applicants: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
  channels: [
    {
      channel: 'counter',
      limit: { kind: 'duration', value: 8, unit: 'working_day' },
      limitText: '8 Ngày làm việc',
      fees: [
        { kind: 'fee', amount: 50_000, case: 'bị mất' },
        { kind: 'charge', amount: 25_000 },
      ],
      feeNote: null,
    },
    {
      channel: 'online',
      limit: { kind: 'text', text: '7' },
      limitText: '7',
      fees: [{ kind: null, amount: 0 }],
      feeNote: 'Theo quy định của Hội đồng nhân dân cấp tỉnh',
    },
    {
      channel: 'postal',
      limit: { kind: 'duration', value: 8, unit: 'working_day' },
      limitText: '8 Ngày làm việc',
      fees: [{ kind: null, amount: 0 }],
      feeNote: 'Đồng',
    },
  ],
  checklist: [
    {
      id: 'c01',
      name: 'Đơn đề nghị đính chính theo Mẫu số 18',
      originals: 1,
      copies: 0,
      hasForm: true,
      case: null,
    },
    {
      id: 'c02',
      name: 'Giấy chứng nhận đã cấp',
      originals: 1,
      copies: 0,
      hasForm: false,
      case: null,
    },
    {
      id: 'c03',
      name: 'Giấy tờ chứng minh sai sót',
      originals: 0,
      copies: 2,
      hasForm: false,
      case: 'Trường hợp sai sót thông tin người được cấp',
    },
    {
      id: 'c04',
      name: 'Văn bản về việc đại diện',
      originals: 0,
      copies: 0,
      hasForm: false,
      case: 'Trường hợp nộp qua người đại diện',
    },
  ],
  results: ['Giấy chứng nhận đã đính chính'],
  legalBasis: ['31/2024/QH15', '101/2024/NĐ-CP'],
  steps: null,
  serviceLevels: [{ level: 'partial', from: '2025-07-01' }],
  supplementRule: { mode: 'restart', maxAtIntake: 1, maxAtAppraisal: 1 },
  version: 2,
  validFrom: '2026-07-01',
  state: 'incomplete',
  missing: ['steps'],
  cases: ['Trường hợp sai sót thông tin người được cấp', 'Trường hợp nộp qua người đại diện'],
  source: 'Cơ sở dữ liệu quốc gia về TTHC, trạng thái 07/2026',
  versions: [{ version: 2, validFrom: '2026-07-01', state: 'incomplete' }],
};

export const qr = { size: 21, path: 'M0 0h7v1h-7zM0 6h7v1h-7zM14 0h7v1h-7z' };

export function sheet(change: Partial<ProcedureSheet> = {}): ProcedureSheet {
  const received = parseInstant('2026-11-20T09:05:00+07:00');
  const due = {
    kind: 'due',
    due: parseInstant('2026-12-02T17:00:00+07:00'),
    dueDate: day('2026-12-02'),
    provisional: true,
    alternative: {
      dueDate: day('2026-12-03'),
      because: { date: day('2026-11-24'), name: 'Ngày Văn hóa Việt Nam' },
    },
  } as const;
  return {
    kind: 'procedure',
    procedure,
    promises: [
      { channel: 'counter', received, opensLater: false, answer: due },
      { channel: 'online', received, opensLater: false, answer: { kind: 'unknown', text: '7' } },
      { channel: 'postal', received, opensLater: false, answer: due },
    ],
    places: {
      province: [
        {
          name: 'Quầy tiếp nhận 1',
          unitName: 'Trung tâm Phục vụ hành chính công tỉnh An Giang',
          address: 'Số 1 đường Ví Dụ, phường Long Xuyên',
          phone: '0296 3 000 000',
        },
      ],
      communes: [
        { id: 'a', name: 'Xã Chợ Mới' },
        { id: 'b', name: 'Phường Long Xuyên' },
      ],
      communeId: 'a',
      commune: [
        {
          name: 'Trung tâm Phục vụ hành chính công xã Chợ Mới',
          unitName: 'Ủy ban nhân dân xã Chợ Mới',
          address: null,
          phone: null,
        },
      ],
    },
    address: 'https://motcua.example/thu-tuc/1.012790',
    qr,
    today: day('2026-11-20'),
    ...change,
  };
}

export function search(change: Partial<SearchPage> = {}): SearchPage {
  return {
    kind: 'search',
    query: { q: 'khai sinh', group: 'civil-status', field: '', level: '', agency: '', cursor: '' },
    result: {
      items: [
        {
          code: '1.001193',
          name: 'Thủ tục đăng ký khai sinh',
          group: 'civil-status',
          field: 'Hộ tịch',
          levels: ['commune'],
          agency: 'Ủy ban nhân dân cấp xã',
          state: 'incomplete',
          version: 1,
        },
        {
          code: '2.000528',
          name: 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài',
          group: 'civil-status',
          field: 'Hộ tịch',
          levels: ['commune'],
          agency: '',
          state: 'published',
          version: 1,
        },
      ],
      next: 'abc',
      total: 1234,
      facets: {
        group: [{ value: 'civil-status', count: 1234 }],
        field: [
          { value: 'Hộ tịch', count: 1200 },
          { value: 'Nuôi con nuôi', count: 34 },
        ],
        level: [{ value: 'commune', count: 1234 }],
        agency: Array.from({ length: 11 }, (_, at) => ({
          value: `Sở thứ ${at + 1}`,
          count: 11 - at,
        })),
      },
    },
    ...change,
  };
}

export const tracked: TrackedDossier = {
  kind: 'tracked',
  tracking: {
    code: 'H01.14-261118-0042',
    status: 'Đang xử lý',
    state: 'processing',
    percent: 50,
    steps: [
      { name: 'Tiếp nhận hồ sơ', state: 'passed' },
      { name: 'Thẩm định, giải quyết', state: 'current' },
      { name: 'Trả kết quả', state: 'coming' },
    ],
    receivedOn: day('2026-11-18'),
    dueDate: day('2026-11-25'),
    provisional: true,
    sentence: 'Hồ sơ đang được giải quyết, hẹn trả kết quả ngày 25/11/2026.',
  },
  workingDaysLeft: 3,
  address: 'https://motcua.example/tra-cuu/H01.14-261118-0042',
  qr,
};

const undecided: CalendarEntry = {
  date: day('2026-11-24'),
  kind: 'public_holiday',
  name: 'Ngày Văn hóa Việt Nam',
  nameEn: 'Culture Day',
  confirmed: false,
  applied: false,
  source: 'Nghị quyết 28/2026/QH16',
};

export const calendar: WorkingCalendar = {
  id: 'vn',
  version: 1,
  offsetMinutes: 420,
  week: DEFAULT_WEEK,
  entries: [undecided],
};

export function deadline(change: Partial<DeadlineForm> = {}): DeadlineForm {
  const received = parseInstant('2026-11-20T09:00:00+07:00');
  const limit = { kind: 'duration', value: 3, unit: 'working_day' } as const;
  const { ledger } = explainDeadline({ received, limit, calendar });
  return {
    kind: 'deadline',
    form: {
      received: '20/11/2026',
      time: '9:00',
      value: '3',
      unit: 'working_day',
      procedure: '',
      channel: '',
      from: '22/11/2020',
      to: '8/12/2020',
    },
    procedure: null,
    problems: [],
    answer: {
      received,
      limit,
      due: {
        kind: 'due',
        due: parseInstant('2026-11-25T17:00:00+07:00'),
        dueDate: day('2026-11-25'),
        provisional: true,
        alternative: { dueDate: day('2026-11-26'), because: undecided },
      },
      ledger,
    },
    between: { from: day('2020-11-22'), to: day('2020-12-08'), workingDays: 12, special: [] },
    sessions: DEFAULT_SESSIONS,
    today: day('2026-11-20'),
    ...change,
  };
}

export const year: YearCalendar = {
  kind: 'calendar',
  year: 2026,
  months: [
    {
      month: 11,
      workingDays: 21,
      days: Array.from({ length: 30 }, (_, at) => {
        const date = day(`2026-11-${String(at + 1).padStart(2, '0')}`);
        return {
          date,
          state: [0, 6].includes((at + 7) % 7) ? ('weekend' as const) : ('working' as const),
          unconfirmed: at === 23,
        };
      }),
    },
  ],
  notes: [{ ...undecided, nameEn: 'Culture Day' }],
  workingDays: 250,
  years: [2025, 2026, 2027],
  covered: true,
  today: day('2026-11-20'),
};
