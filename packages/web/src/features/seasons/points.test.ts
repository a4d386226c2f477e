import { expect, test } from 'vitest';
import { lessBy, readPoints, writePoints } from './points.ts';

test.each([
  ['4,25', 5, 4.25],
  ['4.25', 5, 4.25],
  [' 0 ', 5, 0],
  ['5', 5, 5],
  ['5,01', 5, null],
  ['-1', 5, null],
  ['1.000', 2000, 1],
  ['', 5, null],
  ['x', null, null],
])('given %j typed where %s is the most, when it is read, then it is %s', (text, max, points) => {
  expect(readPoints(text, max)).toBe(points);
});

test('given points of a sheet, when a field shows them, then Vietnamese has its comma', () => {
  expect(writePoints(4.25, 'vi')).toBe('4,25');
  expect(writePoints(4.25, 'en')).toBe('4.25');
  expect(writePoints(null, 'vi')).toBe('');
});

test('given two scores, when they differ, then the difference carries no dust', () => {
  expect(lessBy(1.1, 0.6)).toBe(0.5);
});
