import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { ProcedureVersion } from '../procedure/procedure.ts';
import type { ProcessDefinition } from '../process/definition.ts';
import type { Instant } from '../shared/instant.ts';
import type { Actor } from './event-parts.ts';

/** What a decision may look at beside the dossier: all of it values. */
export interface DecideContext {
  now: Instant;
  actor: Actor;
  calendar: WorkingCalendar;
  /** The version in force at reception; null when the catalogue does not know the procedure (imported rows). */
  procedure: ProcedureVersion | null;
  process: ProcessDefinition;
}
