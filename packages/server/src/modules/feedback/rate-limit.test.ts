import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { describe, expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

function openLimit(perHour: number, mostKept = 100) {
  let now = '2026-05-04T09:00:00+07:00';
  const limit = createRateLimit({ perHour, clock: () => parseInstant(now), mostKept });
  return { limit, at: (time: string) => (now = `2026-05-04T${time}:00+07:00`) };
}

describe('a limit for each address', () => {
  it('given so many within sixty minutes, then the next waits until the first is an hour old', () => {
    const { limit, at } = openLimit(2);
    expect([limit('10.0.0.1'), limit('10.0.0.1'), limit('10.0.0.1')]).toEqual([true, true, false]);
    expect(limit('10.0.0.2')).toBe(true);
    at('10:01');
    expect(limit('10.0.0.1')).toBe(true);
  });

  it.each([
    ['2001:db8:0:7::1', '2001:db8:0:7:ffff:1:2:3', false],
    ['2001:db8::1', '2001:db8::2', false],
    ['::1', '::2', false],
    ['2001:db8:0:7::1', '2001:db8:0:8::1', true],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.2', true],
    ['be@example.vn', 'lan@example.vn', true],
  ])('given %s sent before, then %s is another sender: %s', (one, two, isAnother) => {
    const { limit } = openLimit(1);
    limit(one);
    expect(limit(two)).toBe(isAnother);
  });

  it('given very many addresses, then one that keeps trying is not forgotten among them', () => {
    const { limit } = openLimit(1, 10);
    limit('10.9.9.9');
    for (let number = 0; number < 50; number += 1) {
      limit(`10.0.0.${number}`);
      expect(limit('10.9.9.9')).toBe(false);
    }
  });
});
