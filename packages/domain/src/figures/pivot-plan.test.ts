import { describe, expect, test } from 'vitest';
import { plainDate } from '../shared/plain-date.ts';
import { FIGURE_NAMES } from './figure-names.ts';
import { cellQuestion, namedBy, type PivotScope } from './pivot-cell.ts';
import {
  overTime,
  PIVOT_DIMENSIONS,
  type PivotAsked,
  planPivot,
  possibleColumns,
  possibleRows,
} from './pivot-plan.ts';
import { addedForms, termsOf } from './split-figure.ts';
import { formOf } from './figure-forms.ts';

const asked = (
  rows: PivotAsked['rows'],
  columns: PivotAsked['columns'],
  more: Partial<PivotAsked> = {},
) => ({
  ...{ rows, columns, figure: 'received' as const, axis: 'subordination' as const },
  ...more,
});
const readOf = (of: PivotAsked) => {
  const plan = planPivot(of);
  return plan && { cut: plan.cut, scopes: plan.scopes, step: plan.step };
};

describe('which tables the balances make', () => {
  test.each([
    [asked('field', 'none'), 'field', 'one', null],
    [asked('unit', 'none'), 'unit', 'one', null],
    [asked('unit', 'month'), 'unit', 'one', 'month'],
    [asked('unit', 'field'), 'field', 'children', null],
    [asked('each_unit', 'procedure'), 'procedure', 'each', null],
    [asked('procedure', 'month'), 'procedure', 'one', 'month'],
    [asked('field', 'channel', { figure: 'resolvedLate' }), 'field_channel', 'one', null],
    [asked('unit', 'channel', { figure: 'open' }), 'channel', 'children', null],
    [asked('desk', 'half_month', { axis: 'own' }), 'desk', 'one', 'half_month'],
    [asked('field_channel', 'quarter', { figure: 'open' }), 'field_channel', 'one', 'quarter'],
  ] as const)('given %o, then the balances of the cut are read', (of, cut, scopes, step) => {
    expect(readOf(of)).toEqual({ cut, scopes, step });
  });

  test('given what came in, when it is laid out by procedure and channel, then the figure itself tells channels apart', () => {
    const plan = planPivot(asked('procedure', 'channel'));
    expect(plan).toMatchObject({ cut: 'procedure', columns: { by: 'split', split: 'channel' } });
    expect(plan?.parts).toHaveLength(3);
    expect(planPivot(asked('procedure', 'channel', { figure: 'resolved' }))).toBeNull();
  });

  test.each([
    [asked('field', 'procedure')],
    [asked('month', 'year')],
    [asked('unit', 'each_unit')],
    [asked('field', 'field')],
    [asked('field', 'field_channel', { figure: 'open' })],
    [asked('desk', 'unit')],
    [asked('unit', 'none', { axis: 'own' })],
    [asked('officer', 'month', { figure: 'open' })],
    [asked('field', 'outcome')],
    [asked('unit', 'field', { figure: 'movedIn' })],
  ])('given %o, then there is no such table', (of) => {
    expect(planPivot(of)).toBeNull();
  });

  test('given any table that can be made, then its parts are the figure, and it can be turned round', () => {
    for (const figure of FIGURE_NAMES.filter((_, at) => at % 4 === 0))
      for (const rows of PIVOT_DIMENSIONS)
        for (const columns of possibleColumns({ rows, figure, axis: 'territory' })) {
          const plan = planPivot({ rows, columns, figure, axis: 'territory' });
          const sum = termsOf(addedForms((plan?.parts ?? []).map(({ form }) => form)));
          if (plan?.rows.by !== 'split' && plan?.columns.by !== 'split')
            expect(plan?.parts).toEqual([{ row: '', column: '', form: formOf(figure) }]);
          expect(sum).toEqual(termsOf(formOf(figure)));
          expect(
            planPivot({ rows: columns, columns: rows, figure, axis: 'territory' }),
          ).not.toBeNull();
        }
  });

  test('given a figure, then only what it can stand down by is offered', () => {
    const rows = possibleRows({ figure: 'open', axis: 'own' });
    expect(rows).toContain('state');
    expect(rows).not.toContain('officer');
    expect(rows).not.toContain('unit');
    expect(possibleColumns({ rows: 'procedure', figure: 'open', axis: 'own' })).toEqual([
      ...['none', 'half_month', 'month', 'quarter', 'year', 'state'],
    ]);
  });

  test('given what is open, then months are not added; the last one stands', () => {
    expect(overTime('received')).toBe('sum');
    expect(overTime('fallingDue')).toBe('sum');
    expect(overTime('open')).toBe('last');
    expect(overTime('carriedOver')).toBe('first');
    expect(overTime('total')).toBe('period');
  });
});

describe('what a cell opens', () => {
  const period = { from: plainDate(2026, 1, 1), to: plainDate(2026, 3, 20), unitId: 'top' };
  const opened = (of: PivotAsked, place: { row: string | null; column: string | null }) => {
    const plan = planPivot(of);
    const scope: PivotScope = { ...of, ...period };
    return plan && cellQuestion(plan, scope, place);
  };

  test('given a field in a month, then the question is of that month and field', () => {
    expect(opened(asked('field', 'month'), { row: 'Đất đai', column: '2026-03' })).toEqual({
      ...{ unit: 'top', axis: 'subordination', cut: 'field', key: 'Đất đai', figure: 'received' },
      ...{ from: '2026-03-01', to: '2026-03-20' },
    });
  });

  test('given field and channel of what is open, then both are in the key; a total leaves one out', () => {
    const table = asked('field', 'channel', { figure: 'open' });
    expect(opened(table, { row: 'Đất đai', column: 'online' })).toMatchObject({
      ...{ cut: 'field_channel', key: 'online Đất đai' },
    });
    expect(opened(table, { row: null, column: 'online' })).toMatchObject({
      cut: 'channel',
      key: 'online',
    });
    expect(opened(table, { row: 'Đất đai', column: null })).toMatchObject({
      cut: 'field',
      key: 'Đất đai',
    });
    expect(opened(table, { row: null, column: null })).toMatchObject({ cut: 'whole', key: '' });
  });

  test('given a part of the figure, then the figure of that name is asked for; a part without a name opens nothing', () => {
    expect(opened(asked('field', 'service'), { row: 'Hộ tịch', column: 'full' })).toMatchObject({
      ...{ cut: 'field', key: 'Hộ tịch', figure: 'receivedFull' },
    });
    const causes = asked('unit', 'cause', { figure: 'late' });
    expect(opened(causes, { row: 'u1', column: 'post' })).toMatchObject({ figure: 'latePost' });
    const resolved = asked('unit', 'cause', { figure: 'resolvedLate' });
    expect(opened(resolved, { row: 'u1', column: 'post' })).toBeNull();
    expect(opened(resolved, { row: 'u1', column: null })).toMatchObject({ cut: 'unit', key: 'u1' });
  });

  test('given a unit by field, then that unit is asked, the one above for what is its own', () => {
    const table = asked('unit', 'field');
    expect(opened(table, { row: 'u1', column: 'Thuế' })).toMatchObject({
      ...{ unit: 'u1', axis: 'subordination', cut: 'field', key: 'Thuế' },
    });
    expect(opened(table, { row: 'top', column: 'Thuế' })).toMatchObject({
      unit: 'top',
      axis: 'own',
    });
    const each = asked('each_unit', 'none');
    expect(opened(each, { row: 'u1', column: '' })).toMatchObject({
      unit: 'u1',
      axis: 'own',
      cut: 'whole',
    });
  });

  test('given a key of two halves, then each side shows its own', () => {
    const plan = planPivot(asked('field', 'channel', { figure: 'open' }));
    if (plan === null) throw new Error('a plan');
    expect(namedBy(plan.rows, plan, 'online Đất đai')).toBe('Đất đai');
    expect(namedBy(plan.columns, plan, 'online Đất đai')).toBe('online');
    expect(namedBy(plan.columns, plan, 'online ')).toBe('online');
  });
});
