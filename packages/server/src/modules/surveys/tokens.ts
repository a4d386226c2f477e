import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Crockford's letters: nobody reads 0 for O or 1 for I from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 bits by chance, as `K7QX2-MB3ZV-…` is read from paper: sixteen letters. */
export function newToken(): string {
  return lettersOf(randomBytes(10));
}

/** What is kept of a token or of the name of a sheet. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export function markOf(secret: Buffer, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

/** Eight letters that only the holder of the secret can make. */
export function sealOf(secret: Buffer, text: string): string {
  return lettersOf(markOf(secret, text).subarray(0, 5));
}

/** As people type it: small letters, spaces, O for 0. */
export function tidyToken(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

function lettersOf(bytes: Buffer): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let left = (bytes.length * 8) / 5; left > 0; left -= 1) {
    text = (LETTERS[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text;
}
