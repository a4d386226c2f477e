import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { DossierCommand } from '../dossier/commands.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Actor, LatenessCause } from '../dossier/event-parts.ts';
import type { Instant } from '../shared/instant.ts';
import type { Lots } from './chance.ts';

/** What somebody does at a moment. */
export interface LifeAct {
  at: Instant;
  actor: Actor;
  command: DossierCommand;
}

/** A life as it is lived: each act is handed out, and the dossier after it is handed in. */
export type Living<T> = Generator<LifeAct, T, Dossier>;

export interface LifeWorld {
  calendar: WorkingCalendar;
  /** Nothing happens after it. */
  end: Instant;
  causes: Lots<LatenessCause>;
  /** Of ten thousand late dossiers. */
  apologised: number;
}

export function act(at: Instant, actor: Actor, command: DossierCommand): LifeAct {
  return { at, actor, command };
}
