import { DomainError } from '@motcua/domain/shared/errors.ts';
import { sha256 } from './token.ts';

/** Two spellings of one user name are the same name. */
export function nameKeyOf(username: string): string {
  return username.trim().normalize('NFC').toLowerCase();
}

export function throttleKeyOf(username: string): string {
  return sha256(nameKeyOf(username)).toString('hex');
}

/** A user name that can be typed on any keyboard; throws `account.username-malformed`. */
export function requireUsername(username: string): string {
  const trimmed = username.trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,59}$/u.test(trimmed))
    throw new DomainError('account.username-malformed', { username: trimmed });
  return trimmed;
}
