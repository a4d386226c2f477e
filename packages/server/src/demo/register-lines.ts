import {
  addDays,
  addMonths,
  type PlainDate,
  plainDate,
  yearOf,
} from '@motcua/domain/shared/plain-date.ts';

type Values = Record<string, unknown>;

/** Radio news of each month of last year: 1 386 in all, with the articles, interviews and the talk beside them. */
export function newsLines(today: PlainDate): Values[] {
  const year = yearOf(today) - 1;
  const item = (month: number, kind: string, quantity: number, more: object): Values => ({
    ...{ publishedOn: plainDate(year, month, 25), kind, quantity, field: 'general' },
    ...{ channel: 'radio', subject: 'Tin cải cách hành chính trong tháng', ...more },
  });
  return [
    ...Array.from({ length: 12 }, (_, index) =>
      item(index + 1, 'news', index === 11 ? 121 : 115, {}),
    ),
    item(6, 'article', 65, { channel: 'portal', subject: 'Chuyên trang cải cách hành chính' }),
    item(7, 'interview', 4, { channel: 'television', subject: 'Hỏi đáp về dịch vụ công' }),
    item(8, 'talk', 1, { channel: 'television', subject: 'Tọa đàm chính quyền hai cấp' }),
    item(9, 'news', 3, { publishedOn: addDays(today, -5), channel: 'portal' }),
  ];
}

/** Documents of a commune, secret ones only as a number. */
export function documentLines(today: PlainDate): Values[] {
  const issued = (number: number, kind: string, subject: string, more: object): Values => ({
    ...{ line: 'document', direction: 'issued', registeredOn: addDays(today, -number) },
    ...{ number: `${200 - number}/UBND`, issuedOn: addDays(today, -number), kind, subject },
    ...{ signer: 'Chủ tịch UBND phường', electronic: true, signed: true, ...more },
  });
  return [
    issued(30, 'plan', 'Kế hoạch cải cách hành chính quý IV', { steering: true }),
    issued(24, 'letter', 'Chấn chỉnh việc hẹn lại ngày trả kết quả', { steering: true }),
    issued(16, 'report', 'Báo cáo công tác văn thư', {}),
    issued(9, 'invitation', 'Họp giao ban', { signed: false }),
    {
      ...{ line: 'document', direction: 'received', registeredOn: addDays(today, -12) },
      ...{ number: '1502/UBND-KSTT', issuedOn: addDays(today, -13), kind: 'letter' },
      ...{ issuer: 'UBND tỉnh', subject: 'Đôn đốc số hóa hồ sơ', electronic: true, signed: true },
    },
    {
      ...{ line: 'secret-count', direction: 'issued', registeredOn: addDays(today, -1) },
      quantity: 2,
    },
  ];
}

interface FileLine {
  values: Values;
  moves: { to: string; values?: Values }[];
}

/** Files of a commune: one open, one due soon, one late, two in the archive. */
export function fileLines(today: PlainDate): FileLine[] {
  const file = (symbol: string, name: string, more: object): Values => ({
    ...{ symbol, name, maker: 'Văn thư phường', openedOn: addMonths(today, -20) },
    ...{ kind: 'ordinary', retention: 'y10', medium: 'paper', ...more },
  });
  const closed = (endedOn: PlainDate, sheets: number) => ({
    to: 'closed',
    values: { endedOn, sheets },
  });
  const handedOver = {
    to: 'handed-over',
    values: { handedOverOn: addDays(today, -3), archivist: 'Lưu trữ cơ quan' },
  };
  return [
    { values: file('01.CCHC', 'Hồ sơ cải cách hành chính năm nay', {}), moves: [] },
    {
      values: file('02.TH', 'Hồ sơ tổng kết nhiệm kỳ', { retention: 'permanent' }),
      moves: [closed(addDays(addMonths(today, -12), 12), 240)],
    },
    {
      values: file('03.TP', 'Hồ sơ phổ biến pháp luật', {}),
      moves: [closed(addDays(addMonths(today, -12), -25), 65)],
    },
    {
      values: file('04.XD', 'Hồ sơ sửa chữa trụ sở', {
        ...{ kind: 'construction', settledOn: addMonths(today, -2), retention: 'y20' },
      }),
      moves: [closed(addMonths(today, -4), 118), handedOver],
    },
    {
      values: file('05.VT', 'Hồ sơ công tác văn thư', { box: '01' }),
      moves: [closed(addMonths(today, -11), 84), handedOver],
    },
  ];
}
