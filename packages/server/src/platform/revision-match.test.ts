import { DomainError } from '@motcua/domain/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { etagOf, expectedOf } from './revision-match.ts';

const asking = (match?: string) =>
  expectedOf({ headers: match === undefined ? {} : { 'if-match': match } });

describe('the revision that somebody looked at', () => {
  test('given an ETag of ours, strong, weak or bare, when it comes back, then it is that revision', () => {
    expect(asking(etagOf(7))).toBe(7);
    expect(asking('W/"7"')).toBe(7);
    expect(asking('7')).toBe(7);
  });

  test('given a star or no header, when it is read, then any revision will do', () => {
    expect(asking('*')).toBeUndefined();
    expect(asking()).toBeUndefined();
  });

  test.each(['', '"x"', '-1', '"7", "8"', '"12345678901"'])(
    'given %j, which no ETag of ours looks like, when it is read, then it is refused',
    (match) => {
      expect(() => asking(match)).toThrow(new DomainError('retry.match-invalid', { given: match }));
    },
  );
});
