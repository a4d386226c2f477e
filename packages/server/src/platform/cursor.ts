import { DomainError } from '@motcua/domain/shared/errors.ts';
import { z } from 'zod';

const Values = z.array(z.union([z.string(), z.number()]));

/** The place after a row in an ordered list, as text that a client hands back unread. */
export function encodeCursor(values: (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor. @throws DomainError `cursor.invalid` when it is not one of `length` values. */
export function decodeCursor(text: string, length: number): (string | number)[] {
  const values = Values.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
  if (!values.success || values.data.length !== length) throw new DomainError('cursor.invalid');
  return values.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
