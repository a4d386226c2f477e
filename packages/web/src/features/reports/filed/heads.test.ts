import { expect, test } from 'vitest';
import { headLines } from './heads.ts';

const column = (code: string, title: string, under: string[] = []) => ({
  ...{ code, title, under, decimals: 0, figure: null, opensRow: false },
  kind: 'count' as const,
});

test('given the head of II.06a, when it is laid out, then neighbours under one head join and "Tổng số" reaches down', () => {
  const lines = headLines([
    column('(3)', 'Tổng số', ['Tiếp nhận']),
    column('(4)', 'Trực tuyến', ['Tiếp nhận', 'Trong kỳ']),
    column('(5)', 'Trực tiếp', ['Tiếp nhận', 'Trong kỳ']),
    column('(6)', 'Từ kỳ trước', ['Tiếp nhận']),
    column('(7)', 'Tổng số', ['Đã giải quyết']),
    column('(14)', 'Ghi chú'),
  ]);
  expect(
    lines.map((line) => line.map(({ title, colSpan, rowSpan }) => [title, colSpan, rowSpan])),
  ).toEqual([
    [
      ['Tiếp nhận', 4, undefined],
      ['Đã giải quyết', 1, undefined],
      ['Ghi chú', undefined, 3],
    ],
    [
      ['Tổng số', undefined, 2],
      ['Trong kỳ', 2, undefined],
      ['Từ kỳ trước', undefined, 2],
      ['Tổng số', undefined, 2],
    ],
    [
      ['Trực tuyến', undefined, undefined],
      ['Trực tiếp', undefined, undefined],
    ],
  ]);
});

test('given a form without heads above its columns, when it is laid out, then there is one line', () => {
  const lines = headLines([column('(1)', 'Đơn vị tính'), column('(2)', 'Số liệu')]);
  expect(lines.map((line) => line.length)).toEqual([2]);
  expect(lines[0]?.[0]?.rowSpan).toBeUndefined();
});
