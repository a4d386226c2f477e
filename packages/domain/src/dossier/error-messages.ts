import type { ErrorParams } from '../shared/errors.ts';
import type { ErrorSentence } from './error-sentence.ts';
import { catalogueErrors } from './error-sentences-catalogue.ts';
import { dossierErrors } from './error-sentences-dossier.ts';

/** Every code that the domain throws. */
export const errorMessages = { ...dossierErrors, ...catalogueErrors } as const satisfies Record<
  string,
  ErrorSentence
>;

export type KnownErrorCode = keyof typeof errorMessages;

/** The sentence of a code with its blanks filled; null for a code that is not of the domain. */
export function errorSentence(
  code: string,
  params: ErrorParams,
  language: 'vi' | 'en',
): string | null {
  const known: Readonly<Record<string, ErrorSentence>> = errorMessages;
  const text = known[code]?.[language];
  if (text === undefined) return null;
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
}
