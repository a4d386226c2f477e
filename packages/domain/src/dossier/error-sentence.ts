/**
 * `missing`: there is no such thing; `conflict`: it was done already or changed meanwhile;
 * `rule`: the law or the state of the dossier does not allow it; `input`: something was left out or is wrong.
 */
export type ErrorKind = 'missing' | 'conflict' | 'rule' | 'input';

/** A sentence for the person: what happened and how to mend it. `{name}` takes a parameter of the error. */
export interface ErrorSentence {
  kind: ErrorKind;
  vi: string;
  en: string;
}

export const missing = sentenceOf('missing');
export const conflict = sentenceOf('conflict');
export const rule = sentenceOf('rule');
export const input = sentenceOf('input');

function sentenceOf(kind: ErrorKind): (vi: string, en: string) => ErrorSentence {
  return (vi, en) => ({ kind, vi, en });
}
