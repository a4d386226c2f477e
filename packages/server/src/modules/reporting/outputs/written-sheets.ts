import type { ReportContent } from '@motcua/domain/reporting/content.ts';
import type { BookCell, BookSheet } from '../../../platform/workbook/workbook.ts';

/** Texts of a report, one row each. */
export function textSheet({ sections, periodLine }: ReportContent): BookSheet {
  return {
    ...{ name: 'Lời văn', widths: [48, 110], merges: [], landscape: false },
    rows: [
      [{ value: periodLine, style: 'bold' }],
      ...sections.map((section): BookCell[] => [
        { value: section.title, style: 'textBold' },
        { value: section.text, style: 'text' },
      ]),
    ],
  };
}

/** Identities, and whose figures are in. */
export function checksSheet({ checks, parts, missing, periodLine }: ReportContent): BookSheet {
  const verdict = (holds: boolean | null) =>
    holds === null ? 'chưa đối chiếu' : holds ? 'khớp' : 'không khớp';
  return {
    ...{ name: 'Kiểm tra', widths: [44, 16, 16, 18, 70], merges: [], landscape: false },
    rows: [
      [{ value: periodLine, style: 'bold' }],
      ['Đẳng thức', 'Vế trái', 'Vế phải', 'Kết quả', 'Ghi chú'].map(
        (value): BookCell => ({ value, style: 'head' }),
      ),
      ...checks.map(({ name, left, right, holds, sentence }): BookCell[] => [
        { value: name, style: 'text' },
        { value: left, style: 'count' },
        { value: right, style: 'count' },
        { value: verdict(holds), style: 'words' },
        { value: sentence, style: 'text' },
      ]),
      [],
      ['Đơn vị đã gộp', 'Bản', 'Mã khóa'].map((value): BookCell => ({ value, style: 'head' })),
      ...parts.map(({ unit, version, hash }): BookCell[] => [
        { value: unit.name, style: 'text' },
        { value: version, style: 'count' },
        { value: hash, style: 'text' },
      ]),
      ...missing.map(({ unit }): BookCell[] => [
        { value: unit.name, style: 'text' },
        { value: 'chưa gộp', style: 'words' },
      ]),
    ],
  };
}
