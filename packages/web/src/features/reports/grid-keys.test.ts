import { expect, test } from 'vitest';
import { nextCell } from './grid-keys.ts';

const size = { rows: 3, columns: 4, jump: false };

test.each([
  ['ArrowRight', { row: 1, column: 3 }, { row: 1, column: 3 }],
  ['ArrowLeft', { row: 1, column: 3 }, { row: 1, column: 2 }],
  ['ArrowDown', { row: 2, column: 0 }, { row: 2, column: 0 }],
  ['ArrowUp', { row: 2, column: 0 }, { row: 1, column: 0 }],
  ['Home', { row: 2, column: 2 }, { row: 2, column: 0 }],
  ['End', { row: 0, column: 0 }, { row: 0, column: 3 }],
])('given a focus in the table, when %s is pressed, then it stays inside', (key, at, next) => {
  expect(nextCell(key, at, size)).toEqual(next);
});

test('given Ctrl, when Home and End are pressed, then the focus goes to the corners', () => {
  const jump = { ...size, jump: true };
  expect(nextCell('Home', { row: 1, column: 1 }, jump)).toEqual({ row: 0, column: 0 });
  expect(nextCell('End', { row: 1, column: 1 }, jump)).toEqual({ row: 2, column: 3 });
});

test('given a key that means nothing in a table, when it is pressed, then it is left alone', () => {
  expect(nextCell('Enter', { row: 1, column: 1 }, size)).toBeNull();
  expect(nextCell('Tab', { row: 1, column: 1 }, size)).toBeNull();
});
