import { DomainError } from '@motcua/domain/shared/errors.ts';
import { strFromU8, unzipSync } from 'fflate';
import type { ProblemTable } from '../problems.ts';

/** What a cell holds; a day typed into a spreadsheet is a number: see `dayOfSerial`. */
export type ReadCell = string | number | boolean | null;

export interface ReadSheet {
  name: string;
  /** Rows and cells as they lie in the sheet, from A1; gaps are null. */
  rows: ReadCell[][];
}

export const WORKBOOK_PROBLEMS = {
  'workbook.unreadable': {
    status: 422,
    vi: 'Không đọc được tệp bảng tính này; xin lưu lại dưới dạng .xlsx rồi gửi lại.',
    en: 'This workbook cannot be read; save it as .xlsx and send it again.',
  },
} as const satisfies ProblemTable;

/** More than any list an office keeps; a file made to fill the memory stops here. */
const MOST_BYTES = 40_000_000;
const MOST_COLUMNS = 500;
const MOST_ROWS = 50_000;

/** The sheets of a workbook (Office Open XML), values only. Throws `workbook.unreadable`. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const files = unzip(bytes);
  const text = (name: string) => {
    const file = files[name];
    return file === undefined ? null : strFromU8(file);
  };
  const book = text('xl/workbook.xml');
  if (book === null) throw new DomainError('workbook.unreadable');
  const shared = sharedTexts(text('xl/sharedStrings.xml') ?? '');
  const targets = relationTargets(text('xl/_rels/workbook.xml.rels') ?? '');
  return elements(book, 'sheet').map(({ attributes }, index) => {
    const target = targets.get(attribute(attributes, 'r:id') ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const sheet = text(path) ?? text(`xl/worksheets/sheet${index + 1}.xml`);
    if (sheet === null) throw new DomainError('workbook.unreadable');
    return { name: attribute(attributes, 'name') ?? '', rows: rowsOf(sheet, shared) };
  });
}

/** Day 60 never was (29/02/1900); days before it are of no use to an office. Null when out of range. */
export function dayOfSerial(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 61 || serial > 2_958_465) return null;
  const day = new Date(Math.floor(serial - 25_569) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.xml') && !name.endsWith('.rels')) return false;
        total += originalSize;
        if (total > MOST_BYTES) throw new Error('too large');
        return true;
      },
    });
  } catch {
    throw new DomainError('workbook.unreadable');
  }
}

function rowsOf(sheet: string, shared: readonly string[]): ReadCell[][] {
  const rows: ReadCell[][] = [];
  for (const row of elements(sheet, 'row')) {
    const at = Number(attribute(row.attributes, 'r') ?? rows.length + 1) - 1;
    if (!Number.isSafeInteger(at) || at < 0 || at >= MOST_ROWS)
      throw new DomainError('workbook.unreadable');
    const cells: ReadCell[] = [];
    for (const cell of elements(row.inside, 'c')) {
      const column = columnOf(attribute(cell.attributes, 'r')) ?? cells.length;
      if (column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = cellValue(cell, shared);
    }
    while (rows.length < at) rows.push([]);
    rows[at] = cells;
  }
  return rows;
}

function cellValue({ attributes, inside }: Element, shared: readonly string[]): ReadCell {
  const type = attribute(attributes, 't') ?? 'n';
  if (type === 'inlineStr') return textOf(inside);
  const [value] = elements(inside, 'v');
  if (value === undefined) return null;
  const raw = unescapeXml(value.inside);
  switch (type) {
    case 's':
      return shared[Number(raw)] ?? null;
    case 'b':
      return raw === '1';
    case 'n':
      return raw === '' ? null : Number(raw);
    case 'e':
      return null;
    default:
      return raw;
  }
}

function sharedTexts(xml: string): string[] {
  return elements(xml, 'si').map(({ inside }) => textOf(inside));
}

/** All runs of a text, without the reading aids some spreadsheets add. */
function textOf(inside: string): string {
  const plain = inside.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '');
  return elements(plain, 't')
    .map((run) => unescapeXml(run.inside))
    .join('');
}

function relationTargets(xml: string): Map<string, string> {
  return new Map(
    elements(xml, 'Relationship').map(({ attributes }) => [
      attribute(attributes, 'Id') ?? '',
      attribute(attributes, 'Target') ?? '',
    ]),
  );
}

interface Element {
  attributes: string;
  inside: string;
}

/** Elements of a name that do not nest; a prefix in front of the name does not matter. */
function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`,
    'g',
  );
  return [...xml.matchAll(pattern)].map(([, attributes = '', inside = '']) => ({
    attributes,
    inside,
  }));
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** `C5` → 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (hex !== undefined) return letterOf(Number.parseInt(hex, 16), whole);
    if (decimal !== undefined) return letterOf(Number(decimal), whole);
    return named[name] ?? whole;
  });
}

function letterOf(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
