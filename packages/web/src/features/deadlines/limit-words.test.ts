import { expect, test } from 'vitest';
import { formatsFor } from '../../lib/format.ts';
import { messages } from '../../messages/desk.ts';
import { limitWords } from './limit-words.ts';

const vi = formatsFor('vi');

test('given limits of every kind, when they are told, then each is in words of the law', () => {
  const told = (limit: Parameters<typeof limitWords>[0]) =>
    limitWords(limit, messages.vi.terms, vi);
  expect(told({ kind: 'duration', value: 8, unit: 'working_day' })).toBe('8 ngày làm việc');
  expect(told({ kind: 'duration', value: 0.5, unit: 'month' })).toBe('0,5 tháng');
  expect(told({ kind: 'immediate' })).toBe('Giải quyết ngay trong ngày làm việc');
  expect(told({ kind: 'text', text: 'theo hợp đồng' })).toBe('theo hợp đồng');
  expect(
    told({
      kind: 'sum',
      parts: [
        { kind: 'duration', value: 5, unit: 'working_day' },
        { kind: 'duration', value: 3, unit: 'day' },
      ],
    }),
  ).toBe('5 ngày làm việc + 3 ngày');
});
