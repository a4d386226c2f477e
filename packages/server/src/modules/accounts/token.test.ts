import { describe, expect, it } from 'vitest';
import { newToken, readToken } from './token.ts';

describe('the token of a session', () => {
  it('given a new one, when it comes back, then it names its tenant and the hash that was kept', () => {
    const { token, reference } = newToken('H01');
    expect(readToken(token)).toEqual(reference);
    expect(reference.tenantId).toBe('H01');
  });

  it('given what the server keeps, then the token cannot be made from it', () => {
    const { token, reference } = newToken('H01');
    const secret = Buffer.from(token.split('.')[1] ?? '', 'base64url');
    expect(secret).toHaveLength(32);
    expect(reference.hash.equals(secret)).toBe(false);
    expect(newToken('H01').token).not.toBe(token);
  });

  it('given the random part under another tenant, then the tenant is that other: look-ups never cross', () => {
    const { token } = newToken('H01');
    expect(readToken(token.replace('H01.', 'H02.'))?.tenantId).toBe('H02');
  });

  it.each([
    '',
    'H01.',
    'H01.short',
    `${'x'.repeat(41)}.${'a'.repeat(43)}`,
    `H 1.${'a'.repeat(43)}`,
  ])('given “%s”, then it was never one', (text) => {
    expect(readToken(text)).toBeNull();
  });
});
