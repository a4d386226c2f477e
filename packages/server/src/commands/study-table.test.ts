import { describe, expect, it } from 'vitest';
import { cellTable, hours, percent, whole } from './study-table.ts';

describe('tables at the terminal', () => {
  it('given rows, when laid out, then text stands left and numbers right', () => {
    expect(
      cellTable(
        'Bảng',
        ['', 'hồ sơ'],
        [
          ['a → b', '1.434'],
          ['c', '7'],
        ],
      ),
    ).toEqual([...['', 'Bảng', '       hồ sơ', 'a → b  1.434', 'c          7']]);
  });

  it('given a very long name, when laid out, then it is cut and says so; without rows there is no table', () => {
    const [, , , row = ''] = cellTable('x', ['', 'n'], [['y'.repeat(200), '1']]);
    expect(row).toBe(`${'y'.repeat(95)}…  1`);
    expect(cellTable('x', [''], [])).toEqual([]);
  });

  it('given numbers, when written, then as Vietnamese papers print them', () => {
    expect([whole(49536), hours(1024.55), hours(0.254), hours(undefined), hours(-3)]).toEqual([
      ...['49.536', '1.024,6', '0,25', '–', '-3,00'],
    ]);
    expect([percent(0.98571), percent(1), percent(0)]).toEqual(['98,57 %', '100 %', '0 %']);
  });
});
