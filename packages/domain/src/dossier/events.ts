import type { Instant } from '../shared/instant.ts';
import type { Dong } from '../shared/money.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import type { Timeliness } from '../calendar/timeliness.ts';
import type { Channel, ServiceLevel, SupplementRule } from '../procedure/procedure.ts';
import type { FormSet } from './form-set.ts';
import type {
  Actor,
  StoredFile,
  DocumentGiven,
  FeeTaken,
  DueDate,
  StepFact,
  Request,
  RegisterNumber,
  StepEnd,
  ResultPaper,
  LatenessCause,
} from './event-parts.ts';

/** A fact with when and by whom it happened. `version` counts from 1 in each dossier. */
export interface Recorded<E = DossierEvent> {
  version: number;
  at: Instant;
  actor: Actor;
  event: E;
}

export interface DossierSubmitted {
  type: 'DossierSubmitted';
  filingNumber: string;
  request: Request;
  /** By when the desk should have taken it in or declined it. */
  answerBy?: Instant;
}

export interface DossierAccepted {
  type: 'DossierAccepted';
  dossierCode: string;
  register: RegisterNumber;
  deskId: string;
  request: Request;
  fees: FeeTaken[];
  limit: TimeLimit;
  due: DueDate;
  /** Start of the clock: the reception, or the competent agency's receipt of a non-territorial dossier (NĐ 309/2026 Art. 8). */
  clockStart: Instant;
  receivedForAgencyAt?: Instant;
  /** How far the procedure is served online, in the words of that day. */
  serviceLevel?: ServiceLevel;
  /** Forwarding deadline (NĐ 61/2018 Art. 18.2). */
  forwardBy: Instant;
  formSet: FormSet;
  calendarVersion: number;
  process: { id: string; version: number };
  steps: StepFact[];
  supplementRule: SupplementRule;
  /** Reasons of the desk to receive a procedure that is not published in full. */
  override?: string;
}

export interface DossierDeclined {
  type: 'DossierDeclined';
  request: Request;
  reason: string;
  formSet: FormSet;
  deskId: string;
}

/** A row of a legacy register, taken with its own dates (never computed). */
export interface DossierImported {
  type: 'DossierImported';
  dossierCode: string;
  register: RegisterNumber;
  deskId: string;
  unitId: string;
  procedureCode: string | null;
  procedureName: string;
  field: string;
  applicantName: string;
  channel: Channel;
  receivedAt: Instant;
  dueAt: Instant;
  dueDate: PlainDate;
  finishedAt: Instant | null;
  deliveredAt: Instant | null;
  status: 'processing' | 'resolved' | 'delivered' | 'withdrawn' | 'stopped';
  agency: string;
  note: string;
  /** When it stopped being open: the later of reception and its own end; null while open or when the row does not say. */
  endedAt: Instant | null;
  timeliness: Timeliness | null;
  formSet: FormSet;
  process: { id: string; version: number };
  steps: StepFact[];
  /** Why a person must look at this row; empty when it is sound. */
  review: string[];
}

export interface HandedOver extends StepEnd {
  type: 'HandedOver';
  toUnitId: string;
  toOfficerId: string | null;
  toOfficerName: string | null;
  nextStepDue: Instant | null;
  note: string;
}

export interface TakenOver {
  type: 'TakenOver';
}
export interface OfficerAssigned {
  type: 'OfficerAssigned';
  officerId: string;
  officerName: string;
}
export interface NoteAdded {
  type: 'NoteAdded';
  text: string;
}
export interface ContactRecorded {
  type: 'ContactRecorded';
  means: 'phone' | 'visit' | 'letter' | 'email' | 'message';
  text: string /** TT 01/2018 Art. 13: contacts that the applicant caused do not count. */;
  applicantFault: boolean;
}
export interface FileAttached {
  type: 'FileAttached';
  documentId: string | null;
  file: StoredFile;
}
export interface StepReturned extends StepEnd {
  type: 'StepReturned';
  reason: string;
  toUnitId: string;
  toOfficerId: string | null;
  toOfficerName: string | null;
  nextStepDue: Instant | null;
}

export interface SupplementRequested {
  type: 'SupplementRequested';
  stage: 'intake' | 'appraisal';
  items: { documentId: string | null; name: string; what: string }[];
  reason: string;
  respondBy: PlainDate | null;
  /** Asked after the third working day (NĐ 61/2018 Art. 19.4): kept, and flagged. */
  late: boolean;
  /** Reasons for asking again in the same stage; the dossier then counts late in QĐ 766. */
  override?: string;
}
export interface DossierSupplemented {
  type: 'DossierSupplemented';
  stage: 'intake' | 'appraisal';
  documents: DocumentGiven[];
  due: DueDate | null;
  clock: 'restarted' | 'resumed' | 'not_started';
  /** New end of the step where the dossier lies; null when the process gives it no allowance. */
  stepDue?: Instant | null;
}

export interface PaymentRequested {
  type: 'PaymentRequested';
  name: string;
  amount: Dong;
  payBy: PlainDate | null;
}
export interface PaymentRecorded {
  type: 'PaymentRecorded';
  amount: Dong;
  receiptNumber: string;
  due: DueDate;
  stepDue?: Instant | null;
}

export interface ResultProposed {
  type: 'ResultProposed';
  outcome: 'grant' | 'refuse';
  summary: string;
  draft?: StoredFile;
}
export interface DossierApproved {
  type: 'DossierApproved';
  note: string;
}
export interface DossierRefused {
  type: 'DossierRefused';
  reasons: string;
  legalBasis: string;
  timeliness: Timeliness;
  /** The signed paper that says so, when the agency issues one of its own. */
  paper?: ResultPaper;
  step?: StepEnd;
}
export interface ResultRecorded extends ResultPaper {
  type: 'ResultRecorded';
  summary: string;
  timeliness: Timeliness;
  step?: StepEnd;
}
export interface ResultAnnounced {
  type: 'ResultAnnounced';
  means: 'phone' | 'message' | 'email' | 'letter';
  text: string;
}
export interface ResultDelivered {
  type: 'ResultDelivered';
  how: 'desk' | 'post' | 'online';
  recipient: {
    name: string;
    idNumber?: string;
    as: 'applicant' | 'representative' | 'proxy';
    authorisation?: string;
  };
  identityCheck: 'card' | 'vneid' | 'known' | 'post_receipt';
  /** A signature drawn on the screen, or the sentence that the paper book was signed. */
  signature: { kind: 'drawn'; file: StoredFile } | { kind: 'paper' } | { kind: 'electronic' };
  trackingNumber?: string;
}
export interface DossierWithdrawn {
  type: 'DossierWithdrawn';
  reason: string;
  timeliness: Timeliness | null;
}
export interface DossierStopped {
  type: 'DossierStopped';
  cause: 'not_supplemented' | 'not_paid' | 'applicant_request' | 'other';
  reason: string;
  timeliness: Timeliness | null;
}
export interface ApologyIssued {
  type: 'ApologyIssued';
  reason: string;
  cause: LatenessCause;
  newDue: DueDate;
  previousDue: Instant /** Sent after the day before expiry (NĐ 61/2018 Art. 19.9). */;
  late: boolean;
}
export interface DueDateRecalculated {
  type: 'DueDateRecalculated';
  reason: string;
  previousDue: Instant;
  due: DueDate;
  calendarVersion: number;
}
export interface DossierRehomed {
  type: 'DossierRehomed';
  fromUnitId: string;
  toUnitId: string;
  reason: string;
}

export type DossierEvent =
  | DossierSubmitted
  | DossierAccepted
  | DossierDeclined
  | DossierImported
  | HandedOver
  | TakenOver
  | OfficerAssigned
  | NoteAdded
  | ContactRecorded
  | FileAttached
  | StepReturned
  | SupplementRequested
  | DossierSupplemented
  | PaymentRequested
  | PaymentRecorded
  | ResultProposed
  | DossierApproved
  | DossierRefused
  | ResultRecorded
  | ResultAnnounced
  | ResultDelivered
  | DossierWithdrawn
  | DossierStopped
  | ApologyIssued
  | DueDateRecalculated
  | DossierRehomed;

export type DossierEventType = DossierEvent['type'];
