import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basisPointsOf, meanPerYear, rateOf, writeHundredths, writeRate } from './rate.ts';

test.each([
  [69, 70, '98,57 %'],
  [70, 70, '100 %'],
  [0, 12, '0 %'],
  [1, 2, '50 %'],
  [1, 3, '33,33 %'],
  [99_999, 100_000, '99,99 %'],
  [1, 100_000, '0,01 %'],
  [0, 0, 'không phát sinh'],
])('given %i of %i, when the rate is written, then it reads %s', (part, whole, written) => {
  expect(writeRate(rateOf(part, whole))).toBe(written);
});

test('given an English reader, when the rate is written, then the decimal mark is a point', () => {
  expect(writeRate(rateOf(69, 70), 'en')).toBe('98.57 %');
  expect(writeRate(rateOf(0, 0), 'en')).toBe('none arose');
});

test('given 190 directives in four years, when the mean is written, then it is 47,5 a year', () => {
  expect(writeHundredths(meanPerYear(190, 4))).toBe('47,5');
});

test('given any part of any whole, when it is written, then only all of it is 100 % and only nothing is 0 %', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000), (whole, some) => {
      const part = Math.min(some, whole);
      const points = basisPointsOf(part, whole);
      expect(points === 10_000).toBe(part === whole);
      expect(points === 0).toBe(part === 0);
      expect(Math.abs(points - (part / whole) * 10_000)).toBeLessThanOrEqual(1);
    }),
  );
});
