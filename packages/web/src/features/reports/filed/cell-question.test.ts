import type { PrintedTableView, ReportContentView } from '@motcua/contract/report-content.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { plainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { cellQuestion } from './cell-question.ts';

const unit = { id: 'xa-an', code: 'H01.103', name: 'xã An', level: 'commune' };
const column = {
  code: '(10)',
  title: 'Quá hạn',
  under: ['Đã giải quyết'],
  kind: 'count' as const,
  decimals: 0,
  figure: 'resolvedLate',
  opensRow: false,
};

const content: ReportContentView = {
  form: { code: 'II.06a', number: '', title: '', unitOfCount: '', page: 'landscape' },
  unit,
  parentName: null,
  period: {
    code: '2026-Q4',
    name: 'quý IV/2026',
    line: '',
    kind: 'quarter',
    calendar: 'reporting',
    from: plainDate(2026, 9, 15),
    to: plainDate(2026, 12, 14),
  },
  asOf: '2026-12-14T17:00:00+07:00' as Instant,
  ...{ counts: {}, parts: [], missing: [], tables: [], checks: [], sections: [], notes: [] },
  version: { number: 0, reason: null },
  signature: null,
};

function tableBy(by: string): PrintedTableView {
  return { code: 'A', title: null, rowTitle: '', columns: [], rows: [], total: null, by };
}

const row = { key: 'Hộ tịch', name: 'Hộ tịch', depth: 0, figure: null };

describe('the figure behind a printed cell', () => {
  test('given a line of a field, when its cell is opened, then it asks for that field of the unit as it stood', () => {
    const found = cellQuestion({ content, table: tableBy('field'), column, row, value: 3 });
    expect(found).toMatchObject({
      ...{
        unit: 'xa-an',
        axis: 'subordination',
        cut: 'field',
        key: 'Hộ tịch',
        figure: 'resolvedLate',
      },
      ...{ from: '2026-09-15', to: '2026-12-14', asOf: '2026-12-14T17:00:00+07:00', printed: 3 },
    });
  });

  test('given figures of children in the report, when the total is opened, then it asks for the branch', () => {
    const below = {
      unit: { ...unit, id: 'b', code: 'H01.104' },
      reportId: 'r',
      version: 1,
      hash: '',
    };
    const whole = { ...content, parts: [below] };
    const table = tableBy('unit');
    expect(cellQuestion({ content: whole, table, column, row: null, value: 3 })).toMatchObject({
      ...{ unit: 'xa-an', axis: 'subordination', cut: 'whole' },
    });
    const line = { key: 'H01.104', name: 'xã Bình', depth: 1, figure: null };
    expect(cellQuestion({ content: whole, table, column, row: line, value: 3 })).toMatchObject({
      ...{ unit: 'H01.104', axis: 'subordination', cut: 'whole' },
    });
    const own = { key: 'H01.103', name: 'xã An', depth: 0, figure: null };
    expect(cellQuestion({ content: whole, table, column, row: own, value: 3 })?.axis).toBe('own');
  });

  test('given children of which none is accepted yet, when the total is opened, then it asks for the unit alone', () => {
    const alone = { ...content, missing: [{ unit: { ...unit, id: 'b' }, state: 'drafted' }] };
    const found = cellQuestion({
      content: alone,
      table: tableBy('whole'),
      column,
      row: null,
      value: 1,
    });
    expect(found?.axis).toBe('own');
  });

  test('given a list of indicators, when the cell of one is opened, then it asks for the figure of its row', () => {
    const value = { ...column, title: 'Kỳ này', under: [], figure: null, opensRow: true };
    const line = { key: '3.1', name: 'Hồ sơ tiếp nhận mới', depth: 1, figure: 'received' };
    const table = tableBy('list');
    expect(cellQuestion({ content, table, column: value, row: line, value: 12 })).toMatchObject({
      ...{ figure: 'received', cut: 'whole', title: 'Hồ sơ tiếp nhận mới' },
    });
  });

  test('given a share or a made-up fact, when its cell is shown, then nothing opens', () => {
    const table = tableBy('field');
    const share = { ...column, figure: null };
    const other = { ...column, figure: 'somethingElse' };
    expect(cellQuestion({ content, table, column: share, row, value: 3 })).toBeNull();
    expect(cellQuestion({ content, table, column: other, row, value: 3 })).toBeNull();
  });
});
