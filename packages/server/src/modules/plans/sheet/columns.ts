import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';

/** What a plan is laid out in, as a workbook, in the order in which it is written. */
export const COLUMNS = [
  { name: 'number', title: 'STT', known: ['stt', 'tt', 'so thu tu'], width: 7 },
  { name: 'field', title: 'Lĩnh vực', known: ['linh vuc', 'noi dung cai cach'], width: 24 },
  {
    name: 'content',
    title: 'Nội dung nhiệm vụ',
    width: 46,
    known: ['noi dung nhiem vu', 'nhiem vu', 'noi dung', 'noi dung cong viec', 'dau cong viec'],
  },
  {
    name: 'product',
    title: 'Sản phẩm, kết quả',
    width: 28,
    known: ['san pham ket qua', 'san pham', 'ket qua', 'san pham dau ra', 'ket qua san pham'],
  },
  {
    name: 'lead',
    title: 'Cơ quan chủ trì',
    width: 28,
    known: ['co quan chu tri', 'don vi chu tri', 'chu tri'],
  },
  {
    name: 'partners',
    title: 'Cơ quan phối hợp',
    width: 28,
    known: ['co quan phoi hop', 'don vi phoi hop', 'phoi hop'],
  },
  { name: 'startOn', title: 'Bắt đầu', known: ['bat dau', 'ngay bat dau'], width: 13 },
  {
    name: 'deadline',
    title: 'Thời hạn hoàn thành',
    width: 13,
    known: ['thoi han hoan thanh', 'thoi han', 'thoi gian hoan thanh', 'han hoan thanh'],
  },
  { name: 'weight', title: 'Trọng số', known: ['trong so'], width: 9 },
  {
    name: 'budget',
    title: 'Kinh phí (đồng)',
    width: 16,
    known: ['kinh phi dong', 'kinh phi', 'du toan kinh phi'],
  },
] as const satisfies readonly {
  name: string;
  title: string;
  /** Headings that mean the same, without accents. */
  known: readonly string[];
  width: number;
}[];

export type ColumnName = (typeof COLUMNS)[number]['name'];

/** Without these a row says nothing. */
export const NEEDED: readonly ColumnName[] = ['content', 'lead', 'deadline'];

export function columnOfHeading(text: string): ColumnName | null {
  const folded = foldAccents(text);
  return COLUMNS.find(({ known }) => known.some((one) => one === folded))?.name ?? null;
}

export function titleOf(name: ColumnName): string {
  return COLUMNS.find((column) => column.name === name)?.title ?? name;
}
