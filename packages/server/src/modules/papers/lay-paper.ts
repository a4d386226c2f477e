import type { Paper } from '@motcua/contract/papers.ts';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { apologyPaper, apologyView } from './forms/apology.ts';
import { controlSlipPaper, controlSlipView } from './forms/control-slip.ts';
import { declinePaper, declineView } from './forms/decline.ts';
import { ledgerPaper, ledgerView } from './forms/ledger.ts';
import { receiptPaper, receiptView } from './forms/receipt.ts';
import { refusalPaper, refusalView } from './forms/refusal.ts';
import { stopPaper, stopView } from './forms/stop.ts';
import { supplementPaper, supplementView } from './forms/supplement.ts';
import { type Sheet, sheets, tightened } from './layout/sheet.ts';
import type { PaperInput, PaperOptions } from './paper-input.ts';

type Layout = (input: PaperInput, options: PaperOptions, sheet: Sheet) => TDocumentDefinitions;

const layouts: Record<Paper, Layout> = {
  receipt: (input, options, sheet) => receiptPaper(receiptView(input, options), sheet),
  supplement: (input, options, sheet) => supplementPaper(supplementView(input, options), sheet),
  decline: (input, options, sheet) => declinePaper(declineView(input, options), sheet),
  apology: (input, options, sheet) => apologyPaper(apologyView(input, options), sheet),
  stop: (input, options, sheet) => stopPaper(stopView(input, options), sheet),
  refusal: (input, options, sheet) => refusalPaper(refusalView(input, options), sheet),
  'control-slip': (input, _, sheet) => controlSlipPaper(controlSlipView(input), sheet),
  ledger: (input, _, sheet) => ledgerPaper(ledgerView(input), sheet),
};

/**
 * The layout of a paper in the form set of the dossier. Throws `paper.field-missing`,
 * `paper.not-in-form-set`, `paper.nothing-to-print`: a paper is whole or is not printed.
 */
export function layPaper(
  paper: Paper,
  input: PaperInput,
  options: PaperOptions = {},
): TDocumentDefinitions {
  const sheet = sheets[options.size ?? 'A5'];
  return layouts[paper](input, options, options.tight ? tightened(sheet) : sheet);
}
