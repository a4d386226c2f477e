import type {
  OpenDataPage,
  PortalOptions,
  ResultsPage,
  TrackedDossier,
} from '@motcua/contract/portal.ts';
import type { Board, BoardRow } from '@motcua/contract/publication.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { qr } from './procedure-pages.ts';

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
    ...{
      provider: 'tỉnh An Giang',
      from: parsePlainDate('2026-11-01'),
      to: parsePlainDate('2026-11-20'),
      least: 5,
    },
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
    receivedOn: parsePlainDate('2026-11-18'),
    dueDate: parsePlainDate('2026-11-25'),
    provisional: true,
    sentence: 'Hồ sơ đang được giải quyết, hẹn trả kết quả ngày 25/11/2026.',
  },
  workingDaysLeft: 3,
  address: 'https://motcua.example/tra-cuu/H01.14-261118-0042',
  qr,
};
