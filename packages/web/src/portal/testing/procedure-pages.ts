import type { ProcedureSheet, ProcedureView, SearchPage } from '@motcua/contract/portal.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';

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
    dueDate: parsePlainDate('2026-12-02'),
    provisional: true,
    alternative: {
      dueDate: parsePlainDate('2026-12-03'),
      because: { date: parsePlainDate('2026-11-24'), name: 'Ngày Văn hóa Việt Nam' },
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
    today: parsePlainDate('2026-11-20'),
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
