import { wordsOf } from '../scoring/words.ts';
import { describe, expect, it } from 'vitest';
import { addingColumns } from './adding-columns.ts';
import { checkForm, figuresOf } from './check-form.ts';
import { headGrid } from './head-grid.ts';
import { prefillText } from './prefill.ts';
import { reportPeriod } from './period.ts';
import { formWith, fullCounts } from './testing/make-report.ts';
import { plainForm } from './testing/plain-form.ts';
import type { FormColumn, ReportForm } from './form.ts';

const figures = Object.keys(fullCounts({}));
const faultsOf = (change: Partial<ReportForm>) =>
  checkForm(formWith(change), figures).map(({ path, en }) => `${path.join('.')}: ${en}`);
const oneColumn = (column: FormColumn) => ({
  tables: [{ code: 'A', rows: { by: 'field' as const, title: 'X' }, columns: [column] }],
});

describe('forms as data', () => {
  it('given a sound form, then no fault, and the figures it is counted from', () => {
    expect(checkForm(plainForm, figures)).toEqual([]);
    expect(figuresOf(plainForm)).toEqual([
      ...['carriedOver', 'open', 'receivedDirect', 'receivedOnline', 'resolved'],
      ...['resolvedEarly', 'resolvedOnTime', 'total'],
    ]);
  });

  it.each([
    [
      oneColumn({ code: '1', title: 'x', fact: 'recieved' }),
      'tables.0.columns.0.fact: knows no “recieved”; see the list of figures in docs/reference/report-forms.md.',
    ],
    [
      oneColumn({ code: '1', title: 'x' }),
      'tables.0.columns.0: says nothing; give fact, numerator with denominator, or unavailable.',
    ],
    [
      oneColumn({ code: '1', title: 'x', fact: 'open', unavailable: 'chưa có nguồn' }),
      'tables.0.columns.0: says two things; keep one of fact, share, unavailable.',
    ],
    [
      oneColumn({ code: '1', title: 'x', numerator: 'open' }),
      'tables.0.columns.0: A share needs both numerator and denominator.',
    ],
    [
      { facts: [{ id: 'a', name: 'a', of: { sum: ['b', 'open'] } }], tables: [], checks: [] },
      'facts.0.of: knows no “b”; it is neither a figure nor a fact above this one.',
    ],
    [
      { facts: [{ id: 'open', name: 'a', of: { sum: ['total'] } }], tables: [], checks: [] },
      'facts.0.id: “open” is a figure already; give it another name.',
    ],
    [{ validTo: '2019-01-01' }, 'validTo: lies before validFrom.'],
    [
      { sections: [{ code: 'A', title: 'A', prefill: 'Có {nothing} hồ sơ' }] },
      'sections.0.prefill: knows no “nothing”; see the list of figures in docs/reference/report-forms.md.',
    ],
  ])('given a fault, then it is named with its place (%#)', (change, wanted) => {
    expect(faultsOf(change)).toContain(wanted);
  });

  it('given two columns of one code, then the second is named', () => {
    const column = { code: '(3)', title: 'x', fact: 'total' };
    const [table] = plainForm.tables;
    if (table === undefined) throw new Error('a table');
    const tables = [{ ...table, columns: [column, column] }] as ReportForm['tables'];
    expect(faultsOf({ tables })).toContain('tables.0.columns.1.code: “(3)” is used twice.');
  });
});

describe('heads of columns', () => {
  it('given heads above heads, then neighbours share them and the rest reaches down', () => {
    const [table] = plainForm.tables;
    const columns = (table?.columns ?? []).map((column) => ({
      title: wordsOf(column.title).vi,
      under: ('under' in column ? (column.under ?? []) : []).map((head) => wordsOf(head).vi),
    }));
    const grid = headGrid(columns.slice(0, 5)).map((row) =>
      row.map(({ text, at, colSpan, rowSpan }) => [text, at, colSpan, rowSpan]),
    );
    expect(grid).toEqual([
      [
        ['Tiếp nhận', 0, 4, 1],
        ['Đã giải quyết', 4, 1, 3],
      ],
      [
        ['Tổng số', 0, 1, 2],
        ['Trong kỳ', 1, 2, 1],
        ['Kỳ trước', 3, 1, 2],
      ],
      [
        ['Trực tuyến', 1, 1, 1],
        ['Trực tiếp', 2, 1, 1],
      ],
    ]);
  });
});

describe('columns that add up', () => {
  it('given the identities of the form, then (3) is (4) + (5) + (6), once', () => {
    expect(addingColumns(plainForm, 'A')).toEqual([{ at: 0, of: [1, 2, 3] }]);
  });

  it('given two identities that would make a circle, then only the first', () => {
    const column = (code: string, fact: string) => ({ code, title: code, fact });
    const form = formWith({
      tables: [
        {
          ...{ code: 'A', rows: { by: 'field', title: 'x' } },
          columns: [column('1', 'total'), column('2', 'resolved'), column('3', 'open')],
        },
      ],
      checks: [
        { code: 'a', name: 'a', left: ['total'], right: ['resolved', 'open'] },
        { code: 'b', name: 'b', left: ['open'], right: ['total', 'resolved'] },
      ],
    });
    expect(addingColumns(form, 'A')).toEqual([{ at: 0, of: [1, 2] }]);
  });
});

describe('first words', () => {
  it('given blanks, then figures, shares, names; what is unknown stays as dots', () => {
    const text = prefillText(
      plainForm,
      'Trong {period}, {unit} tiếp nhận {received} hồ sơ, đúng hạn {inTime/resolved}; kỳ trước {previous.received}.',
      {
        ...{ unitName: 'UBND xã Hội An', period: reportPeriod('2026-Q4', 'reporting') },
        ...{ counts: fullCounts({ direct: 12_345, early: 2, late: 1 }), previous: null },
      },
    );
    expect(text).toBe(
      'Trong quý IV/2026, UBND xã Hội An tiếp nhận 12.345 hồ sơ, đúng hạn 66,67 %; kỳ trước …….',
    );
  });
});
