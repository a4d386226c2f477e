import { describe, expect, test } from 'vitest';
import { readTypedDate, readTypedNumber, readTypedTime } from './read-typed.ts';

describe('what people type', () => {
  test.each([
    ['24/04/2026', '2026-04-24'],
    ['24/4/26', '2026-04-24'],
    ['24-4-2026', '2026-04-24'],
    ['24.04.2026', '2026-04-24'],
    ['24042026', '2026-04-24'],
    [' 2026-04-24 ', '2026-04-24'],
    ['31/02/2026', null],
    ['hôm nay', null],
    ['', null],
  ])('given "%s" as a day, when read, then it is %s', (text, date) => {
    expect(readTypedDate(text)).toBe(date);
  });

  test.each([
    ['9:00', 540],
    ['9h', 540],
    ['9', 540],
    ['14h30', 870],
    ['14 giờ 30 phút', 870],
    ['1630', 990],
    ['16.45', 1005],
    ['24:00', null],
    ['9:75', null],
    ['sáng', null],
  ])('given "%s" as a time, when read, then it is minute %s', (text, minute) => {
    expect(readTypedTime(text)).toBe(minute);
  });

  test.each([
    ['8', 8],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['0', null],
    ['-1', null],
    ['tám', null],
    ['1e9', null],
  ])('given "%s" as a number, when read, then it is %s', (text, value) => {
    expect(readTypedNumber(text)).toBe(value);
  });
});
