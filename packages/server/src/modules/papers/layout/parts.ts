import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Sheet } from './sheet.ts';

/** Space for what is written by hand. */
export const DOTS = '…………………………';

export interface TitleView {
  title: string;
  /** "Mẫu số 01 — Thông tư số 03/2025/TT-VPCP". */
  form?: string;
  under?: string;
}

/** The name of the paper, large and in the middle. */
export function titleBlock({ title, under }: TitleView, { title: size, text }: Sheet): Content {
  return {
    stack: [
      { text: inTwoLines(title.toUpperCase()), fontSize: size, bold: true, alignment: 'center' },
      ...(under ? [{ text: under, italics: true, alignment: 'center' as const }] : []),
    ],
    margin: [0, 0, 0, text * 0.5],
  };
}

/** A long title breaks near its middle, never before its last word. */
function inTwoLines(title: string): string {
  if (title.length <= 44) return title;
  const middle = title.length / 2;
  const spaces = [...title.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? title : `${title.slice(0, at)}\n${title.slice(at + 1)}`;
}

/** One line of a form: its label and what was filled in, or dots for the hand. */
export function field(
  label: string,
  value: string | null | undefined,
  options: { bold?: boolean } = {},
): Content {
  const filled = value?.trim() || DOTS;
  return {
    text: [{ text: `${label}: ` }, { text: filled, bold: options.bold ?? false }],
    margin: [0, 0, 0, 1.6],
  };
}

type LabelledText = [label: string, value: string | undefined];

/** Two short fields side by side; where one is long, one below the other. */
export function fieldPair(left: LabelledText, right: LabelledText): Content {
  const pair = [field(...left), field(...right)];
  const longest = Math.max(...[left, right].map((one) => one.join(': ').length));
  return longest > 34 ? { stack: pair } : { columns: pair, columnGap: 8 };
}

export function paragraph(text: string, options: { italics?: boolean } = {}): Content {
  return { text, alignment: 'justify', margin: [0, 1, 0, 2], italics: options.italics ?? false };
}

/** A table whose head comes again on every page and whose rows stay in one piece. */
export function grid({
  widths,
  heads,
  rows,
  sheet,
}: {
  widths: (string | number)[];
  heads: TableCell[][];
  rows: TableCell[][];
  sheet: Sheet;
}): Content {
  return {
    table: {
      widths,
      headerRows: heads.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [...heads, ...rows],
    },
    layout: thinLines,
    fontSize: sheet.text - 0.8,
    margin: [0, 1, 0, 3],
  };
}

export function headCell(text: string): TableCell {
  return { text, bold: true, alignment: 'center' };
}

export function centred(text: string): TableCell {
  return { text, alignment: 'center' };
}

const thinLines: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 2.5,
  paddingRight: () => 2.5,
  paddingTop: () => 1.6,
  paddingBottom: () => 1.6,
};

export interface Signature {
  title: string;
  hint: string;
  /** Printed below the space for the hand; null leaves it open. */
  name: string | null;
}

/** The end of a paper: its last words and who signs, never torn apart, so that no signature stands alone on a page. */
export function closing(
  words: readonly Content[],
  blocks: readonly (Signature | null)[],
  sheet: Sheet,
): Content {
  return { stack: [...words, signatures(blocks, sheet)], unbreakable: true };
}

/** Who signs, side by side. */
export function signatures(blocks: readonly (Signature | null)[], { text, small }: Sheet): Content {
  return {
    columns: blocks.map((block) =>
      block === null ? { text: '' } : signature(block, { text, small }),
    ),
    margin: [0, text * 0.5, 0, 0],
  };
}

function signature(
  { title, hint, name }: Signature,
  { text, small }: Pick<Sheet, 'text' | 'small'>,
): Content {
  return {
    stack: [
      { text: title.toUpperCase(), bold: true },
      { text: `(${hint})`, italics: true, fontSize: small },
      { text: name ?? ' ', bold: true, margin: [0, text * 3.6, 0, 0] },
    ],
    alignment: 'center',
  };
}
