import type { Instant } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Role } from '../shared/role.ts';
import type { Timeliness } from '../calendar/timeliness.ts';
import type { Channel, ProcedureFee } from '../procedure/procedure.ts';
import type { Applicant, Representative } from './applicant.ts';

/** Who acted, as it was on the day: an officer keeps the unit, role and employer of the act for ever. */
export interface Actor {
  officerId: string;
  name: string;
  unitId: string;
  role: Role;
  /** The post office, when a postal clerk acts for the desk. */
  employer?: string;
}

export interface StoredFile {
  fileId: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Taken from an earlier dossier: digitised once and used again (QĐ 766/QĐ-TTg, item 4.3). */
  reused?: true;
}

export interface DocumentGiven {
  /** Component of the checklist; null for a paper that the applicant chose to add. */
  documentId: string | null;
  name: string;
  kind: 'original' | 'certified_copy' | 'copy' | 'electronic';
  quantity: number;
  files: StoredFile[];
}

export interface FeeTaken extends ProcedureFee {
  name: string;
  paid: boolean;
}

export interface ResultDelivery {
  how: 'desk' | 'post' | 'online';
  address?: string;
}

export interface DueDate {
  due: Instant;
  dueDate: PlainDate;
  /** True while a holiday in the span is not confirmed yet. */
  provisional?: true;
}

export interface StepFact {
  no: number;
  name: string;
  role: Role;
  /** Days of the unit's sessions, fractions allowed; null when the process does not split the limit. */
  allowanceDays: number | null;
}

/** What the applicant asks for; the same facts at filing and at the desk. */
export interface Request {
  procedureCode: string;
  procedureName: string;
  field: string;
  procedureVersion: number;
  case: string | null;
  channel: Channel;
  agencyUnitId: string;
  applicant: Applicant;
  representative?: Representative;
  documents: DocumentGiven[];
  resultDelivery: ResultDelivery;
}

export interface RegisterNumber {
  deskId: string;
  year: number;
  number: number;
}

/** The end of a step: one row of the control slip. */
export interface StepEnd {
  fromStep: number;
  toStep: number;
  /** How the step that ends kept its allowance; null when it had none. */
  stepResult: Timeliness | null;
  /** Working minutes, waiting for the applicant left out. */
  usedMinutes: number;
  allowanceMinutes: number | null;
}

/** A decision as it was signed. */
export interface ResultPaper {
  number: string;
  signedOn: PlainDate;
  signer: string;
  files: StoredFile[];
}

export type LatenessCause =
  | 'agency'
  | 'sister_agency'
  | 'applicant'
  | 'post'
  | 'system'
  | 'workload'
  | 'regulation'
  | 'other';
