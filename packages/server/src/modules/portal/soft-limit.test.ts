import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { expect, test } from 'vitest';
import { createSoftLimit } from './soft-limit.ts';

test('given three look-ups a minute, when a fourth comes, then it waits; another address and the next minute do not', () => {
  let now = parseInstant('2026-11-20T09:00:30+07:00');
  const mayLookUp = createSoftLimit({ perMinute: 3, clock: () => now });
  expect([1, 2, 3, 4].map(() => mayLookUp('10.0.0.1'))).toEqual([true, true, true, false]);
  expect(mayLookUp('10.0.0.2')).toBe(true);
  now = parseInstant('2026-11-20T09:01:00+07:00');
  expect(mayLookUp('10.0.0.1')).toBe(true);
});
