import { describe, expect, test } from 'vitest';
import { createKeyring } from './idempotency.ts';

describe('keys of intentions', () => {
  test('given a form that was not answered, when it is sent again unchanged, then the key is the same', () => {
    const keyring = createKeyring(counting());
    expect(keyring.keyFor({ name: 'An' })).toBe('key 1');
    expect(keyring.keyFor({ name: 'An' })).toBe('key 1');
  });

  test('given a changed form, when it is sent, then the key is new', () => {
    const keyring = createKeyring(counting());
    keyring.keyFor({ name: 'An' });
    expect(keyring.keyFor({ name: 'Anh' })).toBe('key 2');
  });

  test('given an answered form, when the same is entered again, then it is another intention', () => {
    const keyring = createKeyring(counting());
    keyring.keyFor({ name: 'An' });
    keyring.settle();
    expect(keyring.keyFor({ name: 'An' })).toBe('key 2');
  });
});

function counting(): () => string {
  let count = 0;
  return () => `key ${++count}`;
}
