import { describe, expect, it } from 'vitest';
import { hashPassword, randomPassword, requireStrong, verifyPassword } from './password.ts';

describe('passwords', () => {
  it('given ten signs, then enough; nine, then the length that is wanted is said', () => {
    expect(requireStrong('một cửa 10')).toBe('một cửa 10');
    expect(() => requireStrong('một cửa 9')).toThrow('min=10');
  });

  it('given a password typed with the other composition of its marks, then it is the same', async () => {
    const stored = await hashPassword('mật khẩu dài'.normalize('NFC'));
    expect(await verifyPassword(stored, 'mật khẩu dài'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(stored, 'mat khau dai')).toBe(false);
  });

  it('given a name that nobody has, then the answer is no, by the same work', async () => {
    expect(await verifyPassword(null, 'mật khẩu dài')).toBe(false);
  });

  it('given one made to be shown once, then it is strong and has no letters that look alike', () => {
    const made = randomPassword();
    expect(requireStrong(made)).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
    expect(randomPassword()).not.toBe(made);
  });
});
