import { describe, expect, it } from 'vitest';
import { nameKeyOf, requireUsername, throttleKeyOf } from './names.ts';

describe('user names', () => {
  it('given two spellings of one name, then they are one name, and their failures are counted together', () => {
    const [composed, apart] = ['Lê.Tiếp', ' lê.tiếp '.normalize('NFD')];
    expect(nameKeyOf(composed)).toBe(nameKeyOf(apart));
    expect(throttleKeyOf(composed)).toBe(throttleKeyOf(apart));
  });

  it('given what the throttle keeps, then no name can be read from it', () => {
    expect(throttleKeyOf('quan.tri')).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(['tiep', 'lê.tiếp', '089190000123', 'a@b.vn'])(
    'given “%s”, then it may be one',
    (name) => {
      expect(requireUsername(` ${name} `)).toBe(name);
    },
  );

  it.each(['', 'a', '.tiep', 'le tiep', 'a/b', 'x'.repeat(61)])('given “%s”, then no', (name) => {
    expect(() => requireUsername(name)).toThrow('account.username-malformed');
  });
});
