import { describe, expect, it } from 'vitest';
import { failureOf, isCodeTaken, onceMoreAfterRetryRace } from './failures.ts';
import { earlierAnswer } from './retry.ts';

const retry = { key: 'k', requestHash: 'a' };
const refusedBy = (fields: Record<string, string>) => Object.assign(new Error('refused'), fields);

describe('an act that is sent twice', () => {
  it('given the same request under the same key, then the answer that was given', () => {
    expect(earlierAnswer({ requestHash: 'a', answer: { id: 'd' } }, retry)).toEqual({ id: 'd' });
  });

  it('given another request under the key, then it is refused: a key is for one act', () => {
    expect(() => earlierAnswer({ requestHash: 'b', answer: {} }, retry)).toThrow(
      'retry.key-reused',
    );
  });

  it('given no key, or nothing kept, then the act is new', () => {
    expect(earlierAnswer({ requestHash: 'a', answer: {} }, undefined)).toBeUndefined();
    expect(earlierAnswer(null, retry)).toBeUndefined();
  });

  it('given both at once, then the one that came second asks again and finds the answer of the first', async () => {
    let times = 0;
    const race = refusedBy({ constraint_name: 'idempotency_key_pkey' });
    const answer = await onceMoreAfterRetryRace(async () => {
      times += 1;
      if (times === 1) throw race;
      return 'the answer of the first';
    });
    expect([answer, times]).toEqual(['the answer of the first', 2]);
  });

  it('given any other failure, then it is not tried again', async () => {
    let times = 0;
    const work = async () => {
      times += 1;
      throw refusedBy({ constraint_name: 'dossier_code' });
    };
    await expect(onceMoreAfterRetryRace(work)).rejects.toThrow('refused');
    expect(times).toBe(1);
  });
});

describe('what the database refuses', () => {
  it.each([
    [{ constraint_name: 'dossier_event_pkey' }, 'dossier.changed-meanwhile'],
    [{ code: '22P05' }, 'text.unreadable'],
    [{ code: '22021' }, 'text.unreadable'],
  ])('given %o, then it is told to the person as %s', (fields, code) => {
    expect(failureOf(refusedBy(fields))).toMatchObject({ code });
  });

  it('given a matter of the system, then it stays what it is', () => {
    const gone = refusedBy({ code: '57P01' });
    expect(failureOf(gone)).toBe(gone);
    expect(isCodeTaken(gone)).toBe(false);
    expect(isCodeTaken(refusedBy({ constraint_name: 'dossier_code' }))).toBe(true);
  });
});
