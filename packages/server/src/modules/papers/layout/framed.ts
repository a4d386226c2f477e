import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { documentOf } from './definition.ts';
import { head, type HeadView } from './head.ts';
import { titleBlock } from './parts.ts';
import type { Sheet } from './sheet.ts';

/** What every paper of one copy carries around its words. */
export interface Frame extends HeadView {
  title: string;
  form: string;
  /** Follows the title in the name of the document: the dossier code, or the applicant. */
  of: string;
}

/** Head, title, words, foot. */
export function framed(
  frame: Frame,
  words: readonly Content[],
  sheet: Sheet,
): TDocumentDefinitions {
  const { title, form, of } = frame;
  const content = [head(frame, sheet), titleBlock({ title }, sheet), ...words];
  return documentOf({ title: `${title} - ${of}`, form, content }, sheet);
}
