import { randomInt } from 'node:crypto';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { hash, verify } from '@node-rs/argon2';

/** Short passwords are the ones that fall; composition rules only make them predictable (NIST SP 800-63B). */
export const MIN_PASSWORD_LENGTH = 10;

export function requireStrong(password: string): string {
  if (password.length < MIN_PASSWORD_LENGTH)
    throw new DomainError('password.too-short', { min: MIN_PASSWORD_LENGTH });
  return password;
}

/** argon2id, 19 MiB, two passes: the library's default and the first choice of the OWASP list. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

/** Without a hash the same work is done and the answer is no: the time tells nothing about the name. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await decoy()), password.normalize('NFC'));
  return stored !== null && matches;
}

/** A password to be shown once: five groups of four, without letters that look alike. */
export function randomPassword(): string {
  const groups = Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  );
  return groups.join('-');
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

let decoyHash: Promise<string> | undefined;

function decoy(): Promise<string> {
  decoyHash ??= hashPassword(randomPassword());
  return decoyHash;
}
