import { describe, expect, it } from 'vitest';
import { FactFileError, readFactCsv } from './read-fact-csv.ts';

const HEAD = 'unit,period,measure,value,source';

describe('a table of facts', () => {
  it('given columns in any order and case, with the mark of a spreadsheet, then each cell finds its name', () => {
    const [first] = readFactCsv('\uFEFFValue;Measure;Unit;Period\n12.5; surveyed ;H01;2026\n');
    expect(first).toMatchObject({
      line: 2,
      row: { unit: 'H01', period: '2026', measure: 'surveyed', value: '12.5', source: '' },
    });
  });

  it('given a row that is shorter than the head, then what is not there is empty', () => {
    expect(readFactCsv(`${HEAD}\nH01,2026,surveyed,1\n`)[0]?.row.source).toBe('');
  });

  it.each([
    ['', 'the file is empty'],
    ['unit,period\nH01,2026\n', 'names no column “measure”, “value”'],
    [`${HEAD},colour\n`, 'not known: “colour”'],
    [`${HEAD}\nH01,2026,m,1,2,x\n`, 'row 2 has 6 cells for 5 columns; quote a cell'],
    [`${HEAD}\n"H01,2026\n`, 'the file is no CSV'],
  ])('given %j, then a sentence that says how to mend it', (text, sentence) => {
    expect(() => readFactCsv(text)).toThrow(FactFileError);
    expect(() => readFactCsv(text)).toThrow(sentence);
  });
});
