import type { PlainDate } from '../shared/plain-date.ts';
import type { Instant } from '../shared/instant.ts';
import type { Dong } from '../shared/money.ts';
import type {
  DocumentGiven,
  FeeTaken,
  LatenessCause,
  RegisterNumber,
  Request,
  ResultPaper,
  StoredFile,
} from './event-parts.ts';
import type { ResultDelivered } from './events.ts';

/** An online filing: a filing number of its own, no clock (NĐ 309/2026 Art. 8). */
export interface SubmitDossier {
  type: 'submitDossier';
  filingNumber: string;
  request: Request;
}

export interface AcceptDossier {
  type: 'acceptDossier';
  /** Absent when an online filing is accepted as it was submitted. */
  request?: Request;
  dossierCode: string;
  register: RegisterNumber;
  deskId: string;
  fees: FeeTaken[];
  /** When the competent agency received a non-territorial dossier; the clock starts there. */
  receivedForAgencyAt?: Instant;
  /** The day agreed with the applicant where the procedure prints no limit that a machine may count. */
  agreedDueDate?: PlainDate;
  /** Reasons of the desk to receive a procedure that is not published in full. */
  override?: string;
}

export interface DeclineDossier {
  type: 'declineDossier';
  request?: Request;
  reason: string;
  deskId: string;
}
export interface HandOver {
  type: 'handOver';
  toUnitId?: string;
  toOfficer?: { id: string; name: string };
  note?: string;
}
export interface TakeOver {
  type: 'takeOver';
}
export interface AssignOfficer {
  type: 'assignOfficer';
  officer: { id: string; name: string };
}
export interface AddNote {
  type: 'addNote';
  text: string;
}
export interface RecordContact {
  type: 'recordContact';
  means: 'phone' | 'visit' | 'letter' | 'email' | 'message';
  text: string;
  applicantFault?: boolean;
}
export interface AttachFile {
  type: 'attachFile';
  documentId: string | null;
  file: StoredFile;
}
export interface ReturnStep {
  type: 'returnStep';
  reason: string;
}
export interface RequestSupplement {
  type: 'requestSupplement';
  items: { documentId: string; what: string }[];
  reason: string;
  respondBy?: PlainDate;
  override?: string;
}
export interface SupplementDossier {
  type: 'supplementDossier';
  documents: DocumentGiven[];
}
export interface RequestPayment {
  type: 'requestPayment';
  name: string;
  amount: Dong;
  payBy?: PlainDate;
}
export interface RecordPayment {
  type: 'recordPayment';
  amount: Dong;
  receiptNumber: string;
}
export interface ProposeResult {
  type: 'proposeResult';
  outcome: 'grant' | 'refuse';
  summary: string;
  draft?: StoredFile;
}
export interface ApproveDossier {
  type: 'approveDossier';
  note?: string;
}
export interface RefuseDossier {
  type: 'refuseDossier';
  reasons: string;
  legalBasis: string;
  /** The signed paper that says so, when the agency issues one of its own. */
  paper?: ResultPaper;
}
export interface RecordResult {
  type: 'recordResult';
  number: string;
  signedOn: PlainDate;
  signer: string;
  summary: string;
  files: StoredFile[];
}
export interface AnnounceResult {
  type: 'announceResult';
  means: 'phone' | 'message' | 'email' | 'letter';
  text: string;
}
export interface DeliverResult extends Omit<ResultDelivered, 'type'> {
  type: 'deliverResult';
}
export interface WithdrawDossier {
  type: 'withdrawDossier';
  reason: string;
}
export interface StopDossier {
  type: 'stopDossier';
  cause: 'not_supplemented' | 'not_paid' | 'applicant_request' | 'other';
  reason: string;
}
export interface ApologiseForDelay {
  type: 'apologiseForDelay';
  reason: string;
  cause: LatenessCause;
  newDueDate: PlainDate;
}
export interface RecalculateDueDate {
  type: 'recalculateDueDate';
  reason: string;
}
export interface RehomeDossier {
  type: 'rehomeDossier';
  toUnitId: string;
  reason: string;
}

export type DossierCommand =
  | SubmitDossier
  | AcceptDossier
  | DeclineDossier
  | HandOver
  | TakeOver
  | AssignOfficer
  | AddNote
  | RecordContact
  | AttachFile
  | ReturnStep
  | RequestSupplement
  | SupplementDossier
  | RequestPayment
  | RecordPayment
  | ProposeResult
  | ApproveDossier
  | RefuseDossier
  | RecordResult
  | AnnounceResult
  | DeliverResult
  | WithdrawDossier
  | StopDossier
  | ApologiseForDelay
  | RecalculateDueDate
  | RehomeDossier;

export type DossierCommandType = DossierCommand['type'];
