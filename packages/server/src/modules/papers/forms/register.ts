import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { documentOf } from '../layout/definition.ts';
import { head } from '../layout/head.ts';
import { centred, grid, headCell, signatures, titleBlock } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import type { PaperAgency } from '../paper-input.ts';

/** One line of the register, every value as it is printed. */
export interface RegisterRow {
  order: number;
  code: string;
  procedure: string;
  sets: number;
  applicant: string;
  contact: string;
  agency: string;
  received: string;
  due: string;
  delivered: string;
  deliveryHow: string;
  note: string;
}

export interface RegisterView {
  /** Number and title in the set of forms in force. */
  form: { number: string; title: string };
  agency: PaperAgency;
  year: number;
  /** "Từ ngày 01/01/2026 đến ngày 31/01/2026". */
  period: string;
  /** Null: the book is dated by hand when it is closed. */
  placeAndDate: string | null;
  rows: readonly RegisterRow[];
}

/** About 4 ms a row: a longer print would keep the printer from everybody else. */
export const MOST_REGISTER_ROWS = 2000;

/** Form 06 of 2018, 07 of 2025, A4 across. Throws `paper.too-long`. */
export function registerPaper(view: RegisterView, sheet: Sheet): TDocumentDefinitions {
  const { rows, agency, year, period, placeAndDate } = view;
  if (rows.length > MOST_REGISTER_ROWS)
    throw new DomainError('paper.too-long', { rows: rows.length, most: MOST_REGISTER_ROWS });
  const title = `${view.form.title} năm ${year}`;
  const content = [
    head({ agency, number: null, placeAndDate }, sheet),
    titleBlock({ title, under: period }, sheet),
    grid({ widths: [...widths], heads, rows: rows.map(cells), sheet }),
    signatures(
      [
        { title: 'Người lập sổ', hint: 'Ký và ghi rõ họ tên', name: null },
        { title: 'Thủ trưởng cơ quan', hint: 'Ký, ghi rõ họ tên và đóng dấu', name: null },
      ],
      sheet,
    ),
  ];
  return documentOf({ title, form: `Mẫu số ${view.form.number}`, content }, sheet);
}

const widths = [18, 76, '*', 28, 74, 80, 62, 43, 43, 43, 40, 30, 44] as const;

const heads: TableCell[][] = [
  [
    tall('STT'),
    tall('Mã hồ sơ'),
    tall('Tên thủ tục hành chính'),
    tall('Số lượng hồ sơ (bộ)'),
    tall('Tên cá nhân, tổ chức'),
    tall('Địa chỉ, số điện thoại'),
    tall('Cơ quan chủ trì giải quyết'),
    { ...cellOf('Nhận và trả kết quả'), colSpan: 5 },
    '',
    '',
    '',
    '',
    tall('Ghi chú'),
  ],
  [
    ...Array.from({ length: 7 }, () => ''),
    headCell('Ngày nhận hồ sơ'),
    headCell('Hẹn trả kết quả'),
    headCell('Ngày trả kết quả'),
    headCell('Phương thức nhận kết quả'),
    headCell('Ký nhận'),
    '',
  ],
  Array.from({ length: 13 }, (_, index) => centred(`(${index + 1})`)),
];

function cells(row: RegisterRow): TableCell[] {
  return [
    centred(String(row.order)),
    row.code,
    row.procedure,
    centred(String(row.sets).padStart(2, '0')),
    row.applicant,
    row.contact,
    row.agency,
    centred(row.received),
    centred(row.due),
    centred(row.delivered),
    row.deliveryHow,
    '',
    row.note,
  ];
}

function tall(text: string): TableCell {
  return { ...cellOf(text), rowSpan: 2 };
}

function cellOf(text: string) {
  return { text, bold: true, alignment: 'center' as const };
}
