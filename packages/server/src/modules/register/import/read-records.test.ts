import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../testing/temporary-folder.ts';
import { type CsvRecord, readRecords, splitRecord } from './read-records.ts';

const folder = makeTemporaryFolder('records');
afterAll(() => folder.remove());

async function read(content: string | Buffer) {
  const path = join(folder.path, 'file.csv');
  writeFileSync(path, content);
  const records: CsvRecord[] = [];
  for await (const record of readRecords(path)) records.push(record);
  return records.map(({ line, cells, fault }) =>
    fault === null ? [line, ...cells] : [line, fault],
  );
}

describe('records of a CSV file', () => {
  it.each([
    ['comma', 'a,b\n1,2\n'],
    ['semicolon', 'a;b\n1;2\n'],
    ['tab', 'a\tb\n1\t2\n'],
    ['CRLF and no end of line at the end', 'a,b\r\n1,2'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['the word of Excel about the delimiter', 'sep=;\na;b\n1;2\n'],
  ])('given %s, when it is read, then header and row come apart', async (_, content) => {
    expect((await read(content)).map(([, ...cells]) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('given UTF-16 as spreadsheets save it, when it is read, then Vietnamese is whole', async () => {
    const content = Buffer.from('\uFEFFmã\ttên\r\n1\tĐặng Thị Huệ\r\n', 'utf16le');
    expect(await read(content)).toEqual([
      [1, 'mã', 'tên'],
      [2, '1', 'Đặng Thị Huệ'],
    ]);
  });

  it('given cells in quotation marks, when they hold delimiters, marks and line ends, then they are kept', async () => {
    const content = 'a,b\n"1,5","nói ""vâng"""\n"hai\ndòng",x\n3,4\n';
    expect(await read(content)).toEqual([
      [1, 'a', 'b'],
      [2, '1,5', 'nói "vâng"'],
      [3, 'hai\ndòng', 'x'],
      [5, '3', '4'],
    ]);
  });

  it('given a mark that is never closed, when it is read, then only its own line is lost', async () => {
    expect(await read('a,b\n1,2\n"3,4\n5,6\n7,8\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, 'quotes'],
      [4, '5', '6'],
      [5, '7', '8'],
    ]);
  });

  it('given two stray marks rows apart, when they are read, then the rows between are not swallowed', async () => {
    expect(await read('a,b\n"1,2\n3,4\n5,"6\n7,8\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'quotes'],
      [3, '3', '4'],
      [4, 'quotes'],
      [5, '7', '8'],
    ]);
  });

  it('given rows of another width, bytes that are not UTF-8 and empty lines, when they are read, then each is named', async () => {
    const latin = Buffer.concat([
      Buffer.from('a,b\n1\n\n1,2,3\nx,'),
      Buffer.from([0xe9]),
      Buffer.from('\n4,5\n'),
    ]);
    expect(await read(latin)).toEqual([
      [1, 'a', 'b'],
      [2, 'columns'],
      [4, 'columns'],
      [5, 'encoding'],
      [6, '4', '5'],
    ]);
  });

  it('given a line of a megabyte, when it is read, then it is cut and named', async () => {
    expect(await read(`a,b\n${'x'.repeat(1_000_000)},1\n2,3\n`)).toEqual([
      [1, 'a', 'b'],
      [2, 'too_long'],
      [3, '2', '3'],
    ]);
  });

  it('given text behind a closing mark, when the record is split, then it is refused rather than guessed', () => {
    expect(splitRecord('"a"b,c', ',')).toBeNull();
    expect(splitRecord('"a",', ',')).toEqual(['a', '']);
    expect(splitRecord('"a', ',')).toBe('open');
    expect(splitRecord('', ',')).toEqual(['']);
  });
});
