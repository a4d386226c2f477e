import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** A table and its columns, each told how to be read from a row. */
export interface CopyTable<Row> {
  name: string;
  columns: readonly (keyof Row & string)[];
}

/** Rows as COPY reads them: tabs between columns, `\N` for null; objects become JSON, lists arrays of text. */
export function copyText<Row extends object>(
  { columns }: Pick<CopyTable<Row>, 'columns'>,
  rows: readonly Row[],
): string {
  let text = '';
  for (const row of rows) {
    let separator = '';
    for (const column of columns) {
      text += separator + fieldOf(row[column]);
      separator = '\t';
    }
    text += '\n';
  }
  return text;
}

/** Sends a text down a COPY and waits until the server has taken all of it. */
export async function sendText(into: Writable, text: string): Promise<void> {
  const done = once(into, 'finish');
  into.end(text);
  await done;
}

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'object') {
    return escaped(Array.isArray(value) ? arrayOf(value) : JSON.stringify(value));
  }
  return String(value);
}

function arrayOf(values: readonly unknown[]): string {
  const quoted = values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`);
  return `{${quoted.join(',')}}`;
}

function escaped(text: string): string {
  return special.test(text) ? text.replace(everySpecial, replacement) : text;
}

const special = /[\\\t\n\r]/;
const everySpecial = /[\\\t\n\r]/g;

function replacement(sign: string): string {
  if (sign === '\t') return '\\t';
  if (sign === '\n') return '\\n';
  return sign === '\r' ? '\\r' : '\\\\';
}
