import { readReportForm } from '@motcua/contract/report-form-faults.ts';
import { expect, test } from 'vitest';
import { formRows, ownForm } from './own-form.ts';

test('given a table on the screen, when it is saved as a form, then the form has no fault', () => {
  const form = ownForm({
    ...{ cut: 'field', rowTitle: 'Lĩnh vực', kind: 'quarter', today: '2026-11-21' },
    columns: [
      { figure: 'received', title: 'Tiếp nhận trong kỳ' },
      { figure: 'resolvedLate', title: 'Đã giải quyết quá hạn' },
    ],
    words: { title: 'Bảng của đơn vị', document: 'Biểu của đơn vị', unitOfCount: 'Số hồ sơ' },
  });
  expect(readReportForm(form).faults).toBeNull();
});

test('given rows by officer, when a form is asked for, then there is none', () => {
  expect(formRows('officer')).toBeNull();
  expect(formRows('unit')).toBe('unit');
});
