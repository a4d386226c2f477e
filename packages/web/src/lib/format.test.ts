import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { describe, expect, test } from 'vitest';
import { formatsFor, readAmount, readDate } from './format.ts';

const vi = formatsFor('vi');

describe('figures and days', () => {
  test('given a number, when it is written in Vietnamese, then thousands have points and parts a comma', () => {
    expect(vi.number(49_536)).toBe('49.536');
    expect(vi.percent(0.98571)).toBe('98,57 %');
    expect(vi.dong(1_250_000)).toBe('1.250.000 đồng');
  });

  test('given a number, when it is written in English, then thousands have commas', () => {
    expect(formatsFor('en').number(49_536)).toBe('49,536');
  });

  test('given an instant of another zone, when it is written, then the day and time are those of Viet Nam', () => {
    const instant = parseInstant('2026-04-23T23:30:00Z');
    expect(vi.day(instant)).toBe('24/04/2026');
    expect(vi.time(instant)).toBe('06:30');
    expect(vi.moment(instant)).toBe('06:30, 24/04/2026');
  });

  test.each([
    ['24/04/2026', '2026-04-24'],
    ['24.4.2026', '2026-04-24'],
    ['24042026', '2026-04-24'],
    ['31/02/2026', null],
    ['hôm nay', null],
  ])('given "%s" typed as a day, when it is read, then it is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test.each([
    ['1.234.000', 1_234_000],
    ['50 000', 50_000],
    ['12,5', null],
    ['', null],
  ])('given "%s" typed as an amount, when it is read, then it is %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  test('given bytes, when they are written, then a person can read them', () => {
    expect(vi.size(1_234_567)).toBe('1,2 MB');
    expect(vi.size(12_345)).toBe('12 KB');
    expect(vi.size(999)).toBe('999 B');
  });
});
