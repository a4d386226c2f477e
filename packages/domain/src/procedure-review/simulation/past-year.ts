import type { TimeLimit } from '../../calendar/time-limit.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { Role } from '../../shared/role.ts';

/** A year of dossiers as it was, in plain values that travel to another thread. Times are epoch milliseconds. */
export interface PastYear {
  calendars: readonly WorkingCalendar[];
  stations: readonly Station[];
  steps: readonly PastStep[];
  /** In order of reception, those of the weeks before too: they lie in the queues when the year begins. */
  dossiers: readonly PastDossier[];
}

/** Where dossiers queue: the officers of one role in one unit. */
export interface Station {
  unitId: string;
  unitName: string;
  role: Role;
  /** Index into `calendars`. */
  calendar: number;
}

export interface PastStep {
  no: number;
  name: string;
  /** Index into `stations`. */
  station: number;
  /** Working days the process gives it; null where it gives none. */
  allowanceDays: number | null;
}

export interface PastDossier {
  id: string;
  code: string;
  procedureCode: string;
  limit: TimeLimit;
  /** Index into `calendars`: that of the agency, by which its due date is counted. */
  calendar: number;
  /** When the limit began to run: the reception, or that of the competent agency. */
  clockStart: number;
  due: number;
  /** When it was decided; null while it is open, or where it was withdrawn or stopped. */
  ended: number | null;
  /** False for one that only fills the queues: of the weeks before the year. */
  counts: boolean;
  visits: readonly PastVisit[];
}

/** A dossier at a step, from its arrival to its leaving; after a wait for the applicant it arrives anew. */
export interface PastVisit {
  /** Index into `steps`. */
  step: number;
  /** Any number that tells officers apart. */
  officer: number;
  arrived: number;
  /** When the officer took it in hand, where he said so. */
  begun: number | null;
  ended: number;
  /** The applicant is waited for from the end until then; null where not. */
  waitedUntil: number | null;
  /** The limit begins anew after that wait (NĐ 61/2018 Art. 19.4). */
  restarts: boolean;
}
