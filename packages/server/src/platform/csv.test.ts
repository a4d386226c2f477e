import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

describe('a line of CSV', () => {
  it('given commas, quotation marks and line ends, when it is written, then the cell is quoted', () => {
    expect(csvLine(['a,b', 'c"d', 'e\nf', 'g', null, 12])).toBe('"a,b","c""d","e\nf",g,,12\r\n');
  });

  it.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t=x'])(
    'given text %o, when it is written, then no spreadsheet runs it',
    (text) => {
      expect(csvLine([text]).replace('"', '')).toMatch(/^'/);
    },
  );

  it('given a negative number, when it is written, then it stays a number', () => {
    expect(csvLine([-2])).toBe('-2\r\n');
  });
});
