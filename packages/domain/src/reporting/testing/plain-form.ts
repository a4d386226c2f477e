import type { ReportForm } from '../form.ts';

/** Form II.06a with fewer words: columns 3 to 13, its identities, and one share. */
export const plainForm: ReportForm = {
  code: 'II.06a',
  number: 'Biểu số II.06a/VPCP/KSTT',
  title: 'Tình hình giải quyết',
  source: { document: 'TT 01/2020/TT-VPCP', confidence: 'seen' },
  validFrom: '2020-12-15',
  levels: ['commune', 'district', 'province'],
  periods: ['quarter', 'year'],
  unitOfCount: 'Số hồ sơ TTHC',
  facts: [
    { id: 'inTime', name: 'Trước và đúng hạn', of: { sum: ['resolvedEarly', 'resolvedOnTime'] } },
  ],
  tables: [
    {
      code: 'A',
      rows: { by: 'field', title: 'Lĩnh vực' },
      total: 'last',
      columns: [
        { code: '(3)', title: 'Tổng số', under: ['Tiếp nhận'], fact: 'total' },
        {
          code: '(4)',
          title: 'Trực tuyến',
          under: ['Tiếp nhận', 'Trong kỳ'],
          fact: 'receivedOnline',
        },
        {
          code: '(5)',
          title: 'Trực tiếp',
          under: ['Tiếp nhận', 'Trong kỳ'],
          fact: 'receivedDirect',
        },
        { code: '(6)', title: 'Kỳ trước', under: ['Tiếp nhận'], fact: 'carriedOver' },
        { code: '(7)', title: 'Đã giải quyết', fact: 'resolved' },
        { code: '(11)', title: 'Đang giải quyết', fact: 'open' },
        { code: '%', title: 'Đúng hạn', numerator: 'inTime', denominator: 'resolved' },
        { code: 'hl', title: 'Hài lòng', unavailable: 'chưa có nguồn' },
      ],
    },
  ],
  checks: [
    {
      ...{ code: '3=4+5+6', name: '(3) = (4) + (5) + (6)', left: ['total'] },
      right: ['receivedOnline', 'receivedDirect', 'carriedOver'],
    },
    { code: '3=7+11', name: '(3) = (7) + (11)', left: ['total'], right: ['resolved', 'open'] },
    { code: '6=11', name: '(6) = (11) kỳ trước', left: ['carriedOver'], right: ['previous.open'] },
  ],
};
