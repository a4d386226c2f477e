import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../lib/format.ts';
import { studies } from '../../messages/vi/studies.ts';
import { sayHours } from './hours.ts';

const how = { words: studies.hours, formats: formatsFor('vi') };

describe('hours in words', () => {
  test.each([
    [0.5, 'wall', '30 phút'],
    [0, 'working', '0 phút'],
    [3.333333, 'wall', '3,33 giờ'],
    [47.9, 'wall', '47,9 giờ'],
    [48, 'wall', '2 ngày'],
    [15, 'working', '2 ngày làm việc'],
    [14.99, 'working', '15 giờ'],
    [-30, 'wall', '-30 giờ'],
    [9876, 'wall', '412 ngày'],
  ] as const)('given %s hours by the %s, when said, then %s', (hours, clock, said) => {
    expect(sayHours(hours, clock, how)).toBe(said);
  });

  test('given nothing to say, when said, then a dash', () => {
    expect(sayHours(null, 'wall', how)).toBe('–');
    expect(sayHours(Number.NaN, 'wall', how)).toBe('–');
  });
});
