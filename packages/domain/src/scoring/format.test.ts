import { describe, expect, it } from 'vitest';
import {
  boundInWords,
  formatAgainst,
  formatMeasure,
  formatNumber,
  formatPercent,
  formatPercentagePoints,
  formatPoints,
} from './format.ts';
import { divide, HUNDRED, multiply, rational } from './rational.ts';

describe('figures in words', () => {
  it('given 69 of 70 tasks (R1), when printed, then “98,57 %”', () => {
    const percent = multiply(HUNDRED, divide(rational(69), rational(70)));
    expect(formatPercent(percent)).toBe('98,57 %');
    expect(formatPercent(percent, { lang: 'en' })).toBe('98.57 %');
  });

  it.each([
    ['49536', '49.536', '49,536'],
    ['1234567.5', '1.234.567,5', '1,234,567.5'],
    ['0', '0', '0'],
    ['-1234.56', '-1.234,56', '-1,234.56'],
    ['999', '999', '999'],
    ['0.005', '0,01', '0.01'],
  ])('given %s, when printed, then %s, in English %s', (text, vi, en) => {
    expect(formatNumber(rational(text))).toBe(vi);
    expect(formatNumber(rational(text), { lang: 'en' })).toBe(en);
  });

  it('given points gained or lost, when signed, then the sign stands before them and nothing has none', () => {
    expect(formatPoints(rational('4.25'), { signed: true })).toBe('+4,25 điểm');
    expect(formatPoints(rational('-1.5'), { signed: true })).toBe('-1,5 điểm');
    expect(formatPoints(rational(0), { signed: true })).toBe('0 điểm');
    expect(formatPoints(rational('0.001'), { signed: true })).toBe('0 điểm');
    expect(formatPoints(rational('4.5'), { fixed: true })).toBe('4,50 điểm');
  });

  it('given a difference of per cents (R7), when printed, then it is percentage points and no per cent', () => {
    expect(formatPercentagePoints(rational(20))).toBe('20 điểm phần trăm');
    expect(formatPercentagePoints(rational(20), { lang: 'en' })).toBe('20 percentage points');
    expect(formatPercentagePoints(rational(1), { lang: 'en' })).toBe('1 percentage point');
  });

  it('given other units, when printed, then each has its word', () => {
    expect(formatMeasure(rational(15), 'minutes')).toBe('15 phút');
    expect(formatMeasure(rational(1600), 'count')).toBe('1.600');
    expect(formatMeasure(rational(2), 'working_days', { lang: 'en' })).toBe('2 working days');
  });

  it.each([
    ['95.99', '95,99 %'],
    ['95.9999', '95,9999 %'],
    ['96', '96 %'],
    ['96.004', '96 %'],
  ])(
    'given %s against “at least 96”, when printed, then %s: never on the wrong side',
    (text, wanted) => {
      expect(formatAgainst(rational(text), { bound: { atLeast: 96 }, unit: 'percent' })).toBe(
        wanted,
      );
    },
  );

  it('given 0.3999 and 0.4001 against “below 0.4”, when printed, then both stay on their side', () => {
    const bound = { below: 0.4 };
    expect(formatAgainst(rational('0.3999'), { bound, unit: 'percent' })).toBe('0,3999 %');
    expect(formatAgainst(rational('0.4001'), { bound, unit: 'percent' })).toBe('0,4 %');
  });

  it('given a bound, when worded, then it says whether it includes itself', () => {
    expect(boundInWords({ atLeast: 96 }, 'percent', 'vi')).toBe('từ 96 % trở lên');
    expect(boundInWords({ above: 80 }, 'percent', 'vi')).toBe('trên 80 %');
    expect(boundInWords({ below: '0.4' }, 'percent', 'vi')).toBe('dưới 0,4 %');
    expect(boundInWords({ atMost: 30 }, 'minutes', 'vi')).toBe('không quá 30 phút');
    expect(boundInWords({ atLeast: 80, below: 100 }, 'percent', 'en')).toBe(
      'at least 80 % and below 100 %',
    );
  });
});
