import { DomainError } from '../shared/errors.ts';

/** The text without outer blanks; throws `code` when nothing is left. */
export function requireText(text: string | undefined, code: string): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') throw new DomainError(code, {});
  return trimmed;
}
