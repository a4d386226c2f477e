import type { Instant } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Pause } from './pauses.ts';
import type { TimeLimit } from './time-limit.ts';
import type { CalendarEntry, WorkingCalendar } from './working-calendar.ts';

export type { Pause } from './pauses.ts';

export interface DeadlineInput {
  received: Instant;
  limit: TimeLimit;
  calendar: WorkingCalendar;
  pauses?: readonly Pause[];
  /** The clock begins again here (supplement in restart mode). */
  restartFrom?: Instant | null;
  /** Non-territorial reception: when the competent agency had the dossier; the clock starts there. */
  competentReceived?: Instant | null;
  /** Now, for a pause that still lasts: it is counted up to here. Without it, up to its beginning. */
  asOf?: Instant;
}

export interface Deadline {
  due: Instant;
  dueDate: PlainDate;
  /** An unconfirmed day, or a day whose holidays are not known, lies in the span. */
  provisional?: true;
  /** The due date if the unconfirmed days turn out the other way. */
  alternative?: { due: Instant; dueDate: PlainDate; because: CalendarEntry };
  /** The clock stands still since then: `due` moves on as long as it does. */
  stoppedSince?: Instant;
}

export interface UnknownDeadline {
  kind: 'unknown';
  /** The limit as printed, for a person to read. */
  text: string;
}
