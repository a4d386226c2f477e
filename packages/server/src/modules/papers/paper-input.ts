import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { Recorded } from '@motcua/domain/dossier/events.ts';
import type { FormSet } from '@motcua/domain/dossier/form-set.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';

/** The office whose name stands at the head of the paper. */
export interface PaperAgency {
  /** The agency that resolves. */
  name: string;
  parentName: string | null;
  /** Địa danh: before the date. */
  place: string;
  deskName: string;
  /** The unit that keeps the desk, where it is not the resolving agency. */
  deskOf?: string | null;
  deskAddress: string | null;
  deskPhone: string | null;
  code: string | null;
}

/** One day behind the due date. */
export interface PaperLedgerLine {
  date: string;
  unit: 'day' | 'minute';
  counted: number;
  sentence: string;
}

/** Everything a paper may say; facts only, so that a paper can be laid out without a database. */
export interface PaperInput {
  dossier: Dossier;
  history: readonly Recorded[];
  agency: PaperAgency;
  /** Names of the units that the history mentions, by id. */
  unitNames?: Readonly<Record<string, string>>;
  /** The days behind the due date, for the ledger. */
  ledger?: readonly PaperLedgerLine[];
  trackingUrl: string;
  /** Where the act of this paper is rated; absent for papers that ask for none. */
  ratingUrl?: string;
  now: Instant;
  offsetMinutes: number;
}

export interface PaperOptions {
  size?: 'A5' | 'A4';
  /** 2: one copy to keep, one for the applicant; receipt only. */
  copies?: 1 | 2;
  /** Version of the fact to print, when there are several; the last one otherwise. */
  version?: number;
  /** Set closer, so that a few lines more stay on the page. */
  tight?: boolean;
}

/** The instrument that issued a set of forms. */
export const formSetNames = {
  'TT01-2018': 'Thông tư số 01/2018/TT-VPCP',
  'TT03-2025': 'Thông tư số 03/2025/TT-VPCP',
} as const satisfies Record<FormSet, string>;
