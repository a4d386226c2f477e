import { describe, expect, it } from 'vitest';
import { readCsvTable } from './csv-table.ts';

const cells = (text: string) => readCsvTable(text).map((row) => row.cells);

describe('a table that a person saved', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons, as spreadsheets in Viet Nam write', 'a;b\r\n1;2\r\n'],
    ['tabulators', 'a\tb\n1\t2'],
  ])('given %s, then the same cells', (_, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('given commas inside cells of a table with semicolons, then the head line decides', () => {
    expect(cells('tên;giá\nlúa, gạo;12,5\n')).toEqual([
      ['tên', 'giá'],
      ['lúa, gạo', '12,5'],
    ]);
  });

  it('given a cell over two lines and an empty line, then each row bears the line on which it ends', () => {
    const rows = readCsvTable('a,b\n"hai\ndòng",1\n\nx,2\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('given a row that is longer than the head, then it is there as it is: who asked says what is wrong', () => {
    expect(cells('a,b\n1,2,3\n')[1]).toEqual(['1', '2', '3']);
  });

  it('given a quote that nobody closes, then it is no CSV', () => {
    expect(() => readCsvTable('a,b\n"1,2\n')).toThrow();
  });
});
