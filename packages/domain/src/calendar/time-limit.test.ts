import { describe, expect, test } from 'vitest';
import { describeTimeLimit, type LimitUnit, parseTimeLimit } from './time-limit.ts';

const duration = (value: number, unit: LimitUnit) => ({ kind: 'duration', value, unit });

describe('limits as procedures print them', () => {
  test.each([
    ['3 Ngày làm việc', duration(3, 'working_day')],
    ['05 Ngày làm việc', duration(5, 'working_day')],
    ['05 (năm) ngày làm việc', duration(5, 'working_day')],
    ['30 Ngày', duration(30, 'day')],
    ['6 Tháng', duration(6, 'month')],
    ['2 tuần', duration(2, 'week')],
    ['01 Giờ', duration(1, 'hour')],
    ['0.25 Giờ', duration(0.25, 'hour')],
    ['0,5 ngày làm việc', duration(0.5, 'working_day')],
    ['1/2 ngày làm việc', duration(0.5, 'working_day')],
    ['nửa ngày làm việc', duration(0.5, 'working_day')],
    ['4 giờ làm việc', duration(4, 'working_hour')],
    ['0 Ngày làm việc', duration(0, 'working_day')],
    ['Không quá 15 ngày', duration(15, 'day')],
    ['Trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', duration(7, 'working_day')],
    ['10 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ.', duration(10, 'working_day')],
    ['Ngay', { kind: 'immediate' }],
    ['Trả kết quả ngay khi nhận đủ hồ sơ', { kind: 'immediate' }],
    ['Trong ngày làm việc', { kind: 'same_day', cutOffMinute: 1440 }],
    [
      'Ngay trong ngày tiếp nhận hồ sơ; trường hợp nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo',
      { kind: 'same_day', cutOffMinute: 900 },
    ],
  ])('given "%s", when read, then the limit is understood', (raw, expected) => {
    expect(parseTimeLimit(raw)).toEqual(expected);
  });

  test('given two parts, when read, then the sum is kept and a hint of one part is not believed', () => {
    const limit = parseTimeLimit('02 tháng và 15 ngày làm việc', { value: 2, unit: 'month' });
    expect(limit).toEqual({
      kind: 'sum',
      parts: [duration(2, 'month'), duration(15, 'working_day')],
    });
  });

  test.each([
    '7',
    '105',
    'Không quy định',
    'Khác',
    'Trước ngày 15 tháng 02 hằng năm',
    '5-7 ngày',
    'từ 5 đến 7 ngày làm việc',
    '10 ngày hoặc 15 ngày làm việc',
    '05 ngày làm việc; trường hợp cần xác minh thì không quá 15 ngày làm việc',
    'Theo Kế hoạch và Thông báo tuyển sinh hằng năm',
    '-3 ngày',
  ])('given "%s", when read, then it stays text and no number is guessed', (raw) => {
    expect(parseTimeLimit(raw)).toEqual({ kind: 'text', text: raw });
    expect(parseTimeLimit(raw, { value: 7, unit: 'day' })).toEqual({ kind: 'text', text: raw });
  });

  test('given no text, when there is a hint, then it is taken only with a known unit', () => {
    expect(parseTimeLimit(null, { value: 3, unit: 'working_day' })).toEqual(
      duration(3, 'working_day'),
    );
    expect(parseTimeLimit(null, { value: 3, unit: null })).toEqual({ kind: 'text', text: '3' });
    expect(parseTimeLimit('  ', { value: null, unit: null })).toEqual({ kind: 'text', text: '' });
    expect(parseTimeLimit(null)).toEqual({ kind: 'text', text: '' });
  });
});

describe('limits in words', () => {
  test.each([
    ['8 ngày làm việc', '8 ngày làm việc', '8 working days'],
    ['1 tháng', '1 tháng', '1 month'],
    ['0.5 ngày làm việc', '0,5 ngày làm việc', '0.5 working days'],
    ['02 tháng và 15 ngày làm việc', '2 tháng và 15 ngày làm việc', '2 months and 15 working days'],
    ['Khác', 'Khác', 'Khác'],
  ])('given "%s", when described, then "%s" and "%s"', (raw, vi, en) => {
    expect(describeTimeLimit(parseTimeLimit(raw))).toBe(vi);
    expect(describeTimeLimit(parseTimeLimit(raw), 'en')).toBe(en);
  });

  test('given a same-day limit, when described, then the cut-off is named', () => {
    const limit = { kind: 'same_day', cutOffMinute: 900 } as const;
    expect(describeTimeLimit(limit)).toContain('15 giờ 00');
    expect(describeTimeLimit(limit, 'en')).toContain('15:00');
    expect(describeTimeLimit({ kind: 'immediate' })).toBe('trả ngay trong ngày làm việc');
  });

  test('given limits of which one counts, when described, then the rule between them is said', () => {
    const parts = [parseTimeLimit('10 ngày làm việc'), parseTimeLimit('15 ngày')];
    expect(describeTimeLimit({ kind: 'shortest', parts })).toBe(
      '10 ngày làm việc nhưng không quá 15 ngày',
    );
    expect(describeTimeLimit({ kind: 'longest', parts }, 'en')).toBe(
      '10 working days or, if later, 15 days',
    );
  });
});
