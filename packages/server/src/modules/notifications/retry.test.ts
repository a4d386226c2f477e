import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { describe, expect, test } from 'vitest';
import { nextAttempt, RETRY_MINUTES } from './retry.ts';

const now = parseInstant('2026-04-24T09:00:00+07:00');

describe('when a message is tried again', () => {
  test('given a first failure of the line, then after a minute', () => {
    const next = nextAttempt({ attempts: 1, failure: 'unreachable' }, now);
    expect(next).toBe('2026-04-24T09:01:00+07:00');
  });

  test('given a refusal, then never', () => {
    expect(nextAttempt({ attempts: 1, failure: 'refused' }, now)).toBeNull();
  });

  test('given the last of all failures, then never again by itself', () => {
    const attempts = RETRY_MINUTES.length + 1;
    expect(nextAttempt({ attempts, failure: 'timed-out' }, now)).toBeNull();
    expect(nextAttempt({ attempts: attempts - 1, failure: 'timed-out' }, now)).not.toBeNull();
  });
});
