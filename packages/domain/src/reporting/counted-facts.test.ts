import { describe, expect, it } from 'vitest';
import { checkForm, countedOf, figuresOf } from './check-form.ts';
import { reportPeriod } from './period.ts';
import { prefillText } from './prefill.ts';
import { formWith, fullCounts } from './testing/make-report.ts';
import type { ReportForm } from './form.ts';
import { cellOf, formFacts } from './values.ts';

const figures = Object.keys(fullCounts({}));
const annex: Partial<ReportForm> = {
  tables: [
    {
      code: 'PL',
      rows: {
        by: 'list',
        title: 'Chỉ tiêu',
        items: [
          { code: '1', name: 'Nhiệm vụ trong kế hoạch', fact: 'plan.tasks' },
          { code: '2', name: 'Hoàn thành', numerator: 'plan.tasksDone', denominator: 'plan.tasks' },
          { code: '3', name: 'Tiếp nhận', fact: 'received' },
        ],
      },
      columns: [{ code: '1', title: 'Kết quả', show: 'value' }],
    },
  ],
};
const form = formWith(annex);
const share = { numerator: 'plan.tasksDone', denominator: 'plan.tasks' };

describe('what other modules count stands in a report beside the figures of dossiers', () => {
  it('given a list that names both, then each is asked where it is counted', () => {
    expect(checkForm(form, figures)).toEqual([]);
    expect(countedOf(form)).toEqual(['plan.tasks', 'plan.tasksDone']);
    expect(figuresOf(form)).not.toContain('plan.tasks');
  });

  it('given a table by field, then it is refused: they are known of a whole unit only', () => {
    const columns = [{ code: '1', title: 'Nhiệm vụ', fact: 'plan.tasks' }];
    const faults = checkForm(
      formWith({ tables: [{ code: 'A', rows: { by: 'field', title: 'X' }, columns }] }),
      figures,
    );
    expect(faults.map(({ path }) => path.join('.'))).toEqual(['tables.0.columns.0']);
  });

  it('given 69 of 70, then 98.57 %; given nobody tells, then “chưa có nguồn”, never 0', () => {
    const told = formFacts(form, { 'plan.tasks': 70, 'plan.tasksDone': 69 });
    expect(cellOf(share, told)).toBe(98.57);
    expect(cellOf(share, formFacts(form, {}))).toBe('chưa có nguồn');
    expect(cellOf(share, formFacts(form, { 'plan.tasks': 0, 'plan.tasksDone': 0 }))).toBe(
      'không phát sinh',
    );
  });

  it('given the first words of a section, then what is not told stays as dots for the hand', () => {
    const period = reportPeriod('2026-Q1', 'calendar');
    const words = (counts: Record<string, number>) =>
      prefillText(form, '{plan.tasksDone} trên {plan.tasks} nhiệm vụ', {
        ...{ unitName: 'X', period, counts, previous: null },
      });
    expect(words({ 'plan.tasks': 70, 'plan.tasksDone': 69 })).toBe('69 trên 70 nhiệm vụ');
    expect(words({})).toBe('…… trên …… nhiệm vụ');
  });
});
