import type { PlainDate } from '../shared/plain-date.ts';

export type ApplicantKind = 'person' | 'organisation';

/** Who asks. `idNumber` is the 12-digit citizen number, or the tax code of an organisation. */
export interface Applicant {
  kind: ApplicantKind;
  name: string;
  idNumber?: string;
  oldIdNumber?: string;
  birthDate?: PlainDate;
  sex?: string;
  address?: string;
  phone?: string;
  email?: string;
  /** Where the identity came from: a card that was scanned is not retyped. */
  identitySource?: 'typed' | 'card_qr' | 'vneid';
}

/** Who brings the dossier for the applicant, and on what paper (NĐ 61/2018 Art. 6.2b). */
export interface Representative {
  name: string;
  idNumber?: string;
  phone?: string;
  authorisation: string;
}
