import type { Instant } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Pause } from '../calendar/deadline.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import type { SupplementRule } from '../procedure/procedure.ts';
import type {
  DueDate,
  FeeTaken,
  LatenessCause,
  RegisterNumber,
  Request,
  StepFact,
} from './event-parts.ts';
import type { ResultRecorded } from './events.ts';
import type { FormSet } from './form-set.ts';
import type { DossierStatus } from './status.ts';
import type { Timeliness } from '../calendar/timeliness.ts';

/** The clock of a dossier: what the ledger is computed from. */
export interface DossierClock {
  start: Instant;
  limit: TimeLimit;
  /** Spans that do not count, in order; the last one is open (`to: null`) while the dossier waits. */
  pauses: Pause[];
  /** What timeliness is measured by: first promise, or the lawful restart; an apology never moves it. */
  due: DueDate;
  /** The day the applicant was told last; differs from `due` after an apology. */
  promised: DueDate;
  /** Each change with its cause, oldest first; nothing is overwritten. */
  history: {
    at: Instant;
    due: DueDate;
    cause: 'accepted' | 'restarted' | 'resumed' | 'apology' | 'recalculated' | 'imported';
  }[];
}

/** Where a dossier lies: the step of its process, and who holds it. */
export interface Position {
  step: number;
  unitId: string;
  officerId: string | null;
  officerName: string | null;
  since: Instant;
  due: Instant | null;
}

export interface Reception {
  dossierCode: string;
  register: RegisterNumber;
  deskId: string;
  at: Instant;
  formSet: FormSet;
  fees: FeeTaken[];
  steps: StepFact[];
  process: { id: string; version: number };
  supplementRule: SupplementRule;
}

export interface Ending {
  at: Instant;
  kind: 'granted' | 'refused' | 'withdrawn' | 'stopped';
  /** Null when it ended before reception. */
  timeliness: Timeliness | null;
}

/** The end of a step, charged to whoever had it. */
export interface StepWork {
  step: number;
  unitId: string;
  officerId: string | null;
  usedMinutes: number;
  allowanceMinutes: number | null;
}

/** A dossier as its events left it. Parts that its life has not reached are null. */
export interface Dossier {
  id: string;
  version: number;
  status: DossierStatus;
  agencyUnitId: string;
  request: Request;
  filingNumber: string | null;
  /** By when a filing should have been taken in or declined; null where that was not counted. */
  answerBy: Instant | null;
  reception: Reception | null;
  clock: DossierClock | null;
  position: Position | null;
  /** Steps passed, for "send back one step". */
  trail: { step: number; unitId: string; officerId: string | null; officerName: string | null }[];
  /** Agencies that had to be contacted to complete it, each time named once more; the applicant's own faults left out (TT 01/2018 Art. 13). */
  contacts: string[];
  /** Every step as it ended: who had it, and the working minutes used of those allowed. */
  work: StepWork[];
  supplements: { intake: number; appraisal: number; open: 'intake' | 'appraisal' | null };
  /** The last day the applicant was given to supplement or to pay; null when none was, or nothing is awaited. */
  waitingUntil: PlainDate | null;
  paymentDue: { name: string; amount: number } | null;
  proposal: { outcome: 'grant' | 'refuse'; summary: string; officerId: string } | null;
  approved: boolean;
  apologised: boolean;
  /** What the apology gives as the cause. */
  latenessCause: LatenessCause | null;
  announced: boolean;
  result: Omit<ResultRecorded, 'type' | 'step'> | null;
  ending: Ending | null;
  deliveredAt: Instant | null;
  imported: boolean;
}

export function stageOf(dossier: Dossier | null): DossierStatus | 'none' {
  return dossier?.status ?? 'none';
}
