import { fieldListOn } from '@motcua/domain/plan/field-list.ts';
import { parsePlainDate as day } from '@motcua/domain/shared/plain-date.ts';
import { expect, test } from 'vitest';
import { shippedFieldLists, shippedRules } from './shipped-rules.ts';

test('given the shipped programmes, when 2020 and 2022 are asked for, then each has its six fields', () => {
  const [old, present] = [
    fieldListOn(shippedFieldLists(), day('2020-12-31')),
    fieldListOn(shippedFieldLists(), day('2022-01-01')),
  ];
  expect([old.code, present.code]).toEqual(['nq-30c', 'nq-76']);
  expect(old.fields.map(({ vi }) => vi)).toContain('Hiện đại hóa hành chính');
  expect(present.fields.map(({ vi }) => vi)).toContain('Cải cách chế độ công vụ');
  expect([old.fields.length, present.fields.length]).toEqual([6, 6]);
});

test('given the shipped programmes, when their days are laid side by side, then no two cover one day', () => {
  const lists = shippedFieldLists();
  for (const [index, { from }] of lists.entries())
    if (index > 0) expect((lists[index - 1]?.to ?? '') < from).toBe(true);
});

test('given the shipped rules, when reminders are asked for, then they come seven and one working days before', () => {
  expect(shippedRules().remindWorkingDaysBefore).toEqual([7, 1]);
});
