import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dayOfSerial, readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './workbook.ts';

const sheet = { widths: [10], merges: [], landscape: false };

test('given a workbook written here, when it is read, then every cell is where it was', () => {
  const bytes = writeWorkbook('Sổ', [
    {
      ...{ ...sheet, name: 'Sổ văn bản' },
      rows: [[{ value: 'Số' }, null, { value: 'a & <b> "c"' }], [], [null, { value: 12.5 }]],
    },
  ]);
  expect(readWorkbook(bytes)).toEqual([
    { name: 'Sổ văn bản', rows: [['Số', null, 'a & <b> "c"'], [], [null, 12.5]] },
  ]);
});

test('given a file of another program with shared texts, when it is read, then texts are found by number', () => {
  const bytes = zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/x.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>Ngày</t></si><si><r><t>Phát </t></r><r><t>thanh</t></r></si></sst>',
    ),
    'xl/worksheets/x.xml': strToU8(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>43831</v></c><c r="B2" t="b"><v>1</v></c></row></sheetData></worksheet>',
    ),
  });
  expect(readWorkbook(bytes)[0]?.rows).toEqual([
    ['Ngày', 'Phát thanh'],
    [43831, true],
  ]);
});

test('given bytes that are no workbook, when they are read, then that is said', () => {
  expect(() => readWorkbook(strToU8('Số;Ngày'))).toThrow('workbook.unreadable');
});

test('given a day as spreadsheets count it, then it is the same day here', () => {
  expect(dayOfSerial(43831)).toBe('2020-01-01');
  expect(dayOfSerial(45658.75)).toBe('2025-01-01');
  expect(dayOfSerial(3)).toBeNull();
});
