import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Sheet } from './sheet.ts';

export interface DocumentView {
  /** Title of the file and of the reader's window. */
  title: string;
  /** "Mẫu số 01 - Thông tư số 03/2025/TT-VPCP", small at the foot. */
  form: string;
  content: Content[];
  /** How many equal copies the content holds; pages are numbered within each. */
  copies?: number;
}

/** Puts a paper on its sheet: type, margins, form and page number at the foot, the language for screen readers. */
export function documentOf(
  { title, form, content, copies = 1 }: DocumentView,
  sheet: Sheet,
): TDocumentDefinitions {
  return {
    pageSize: sheet.pageSize,
    pageOrientation: sheet.orientation,
    pageMargins: sheet.margins,
    defaultStyle: { font: 'Tinos', fontSize: sheet.text, lineHeight: 1.05 },
    info: { title, creator: 'Một Cửa', producer: 'Một Cửa' },
    language: 'vi-VN',
    footer: footer(form, sheet, copies),
    content: normalised(content),
  };
}

function footer(form: string, { margins, small }: Sheet, copies: number): DynamicContent {
  return (page, count) => {
    const pages = count / copies;
    return {
      columns: [
        { text: form, italics: true },
        { text: `Trang ${((page - 1) % pages) + 1}/${pages}`, alignment: 'right' },
      ],
      fontSize: small * 0.92,
      margin: [margins[0], margins[3] * 0.3, margins[2], 0],
    };
  };
}

/**
 * Marks typed as separate characters are joined, so that each letter has its glyph; no line breaks after a
 * slash: "ông/bà" and "151/2025/NĐ-CP" are one word.
 */
function normalised<T>(value: T): T {
  if (typeof value === 'string')
    return value.normalize('NFC').replace(/(?<=\S)\/(?=\S)/g, '/\u2060') as typeof value;
  if (Array.isArray(value)) return value.map(normalised) as typeof value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, asItIs.has(key) ? part : normalised(part)]),
  ) as typeof value;
}

/** Drawings, pictures and addresses are no words. */
const asItIs: ReadonlySet<string> = new Set(['svg', 'image', 'link']);
