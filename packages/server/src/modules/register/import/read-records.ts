import { readLines, type TextLine } from './read-lines.ts';

/** A record of the file, or the first line of one that cannot be taken apart. */
export type CsvRecord =
  | { line: number; cells: string[]; fault: null }
  | { line: number; cells: string[]; fault: RecordFault };

export type RecordFault = 'quotes' | 'encoding' | 'too_long' | 'columns';

/** A quotation mark that is never closed must not swallow the rows behind it. */
const MOST_LINES = 50;

/**
 * The records of a CSV file with cells separated by comma, semicolon or tab, as its first line shows.
 * A record that is broken costs its own line only: reading goes on with the next.
 */
export async function* readRecords(path: string): AsyncGenerator<CsvRecord> {
  const lines = lookAhead(readLines(path));
  let delimiter = '';
  let width = 0;
  for (let line = await lines.next(); line !== null; line = await lines.next()) {
    if (line.text.trim() === '') continue;
    const named = width === 0 ? /^sep=(.)$/i.exec(line.text)?.[1] : undefined;
    if (named !== undefined) {
      // Excel's own way to say what separates the cells.
      delimiter = named;
      continue;
    }
    if (delimiter === '') delimiter = delimiterOf(line.text);
    const record = await completeRecord(line, { lines, delimiter, width });
    if (width === 0) width = record.cells.length;
    yield record;
  }
}

/** Cells of a record; `open` when a quotation mark is not closed yet, null when one closes inside a cell. */
export function splitRecord(text: string, delimiter: string): string[] | 'open' | null {
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== '"') {
      const end = endOfCell(text, at, delimiter);
      cells.push(text.slice(at, end));
      at = end;
    } else {
      const close = closingQuote(text, at + 1);
      if (close === -1) return 'open';
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
      if (at < text.length && text[at] !== delimiter) return null;
    }
    if (at >= text.length) return cells;
    at += 1;
  }
}

interface LineSource {
  next(): Promise<TextLine | null>;
  putBack(lines: TextLine[]): void;
}

function lookAhead(source: AsyncGenerator<TextLine>): LineSource {
  let waiting: TextLine[] = [];
  return {
    async next() {
      const kept = waiting.shift();
      if (kept !== undefined) return kept;
      const { value, done } = await source.next();
      return done === true ? null : value;
    },
    putBack(lines) {
      waiting = [...lines, ...waiting];
    },
  };
}

async function completeRecord(
  first: TextLine,
  { lines, delimiter, width }: { lines: LineSource; delimiter: string; width: number },
): Promise<CsvRecord> {
  const line = first.number;
  const taken: TextLine[] = [];
  let text = first.text;
  let cells = splitRecord(text, delimiter);
  while (cells === 'open' && taken.length < MOST_LINES) {
    const next = await lines.next();
    if (next === null) break;
    taken.push(next);
    text += `\n${next.text}`;
    cells = splitRecord(text, delimiter);
  }
  const fits = Array.isArray(cells) && (width === 0 || cells.length === width);
  if (!fits && taken.length > 0) lines.putBack(taken);
  if (first.tooLong) return { line, cells: [], fault: 'too_long' };
  if (!Array.isArray(cells)) return { line, cells: [], fault: 'quotes' };
  if (!fits) return { line, cells, fault: taken.length > 0 ? 'quotes' : 'columns' };
  return text.includes('\uFFFD')
    ? { line, cells, fault: 'encoding' }
    : { line, cells, fault: null };
}

function delimiterOf(header: string): string {
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const end = text.indexOf(delimiter, from);
  return end === -1 ? text.length : end;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
