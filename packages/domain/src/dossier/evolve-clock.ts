import type { Instant } from '../shared/instant.ts';
import type { Dossier, DossierClock } from './dossier.ts';
import type { DueDate } from './event-parts.ts';
import type { Recorded } from './events.ts';

/** The clock stops while the applicant is waited for. */
export function paused(dossier: Dossier, recorded: Recorded, reason: string): Dossier {
  const pause = { from: recorded.at, to: null, reason, by: recorded.actor.name };
  return onClock(dossier, (clock) => ({ ...clock, pauses: [...clock.pauses, pause] }));
}

export function resumed(dossier: Dossier, due: DueDate, recorded: Recorded): Dossier {
  const closed = onClock(dossier, (clock) => ({
    ...clock,
    pauses: clock.pauses.map((pause) =>
      pause.to === null ? { ...pause, to: recorded.at } : pause,
    ),
  }));
  return redated(closed, due, { at: recorded.at, cause: 'resumed' });
}

/** The whole limit runs again from the day the dossier is complete (NĐ 61/2018 Art. 19.4). */
export function restarted(dossier: Dossier, due: DueDate, recorded: Recorded): Dossier {
  const fresh = onClock(dossier, (clock) => ({ ...clock, start: recorded.at, pauses: [] }));
  return redated(fresh, due, { at: recorded.at, cause: 'restarted' });
}

/** A new lawful due date; the applicant is never told an earlier day than an apology already promised. */
export function redated(
  dossier: Dossier,
  due: DueDate,
  { at, cause }: { at: Instant; cause: 'restarted' | 'resumed' | 'recalculated' },
): Dossier {
  return onClock(dossier, (clock) => ({
    ...clock,
    due,
    promised: dossier.apologised && clock.promised.dueDate > due.dueDate ? clock.promised : due,
    history: [...clock.history, { at, due, cause }],
  }));
}

/** An apology tells a new day and leaves the lawful one as it was (NĐ 61/2018 Art. 19.9). */
export function promisedAnew(dossier: Dossier, promised: DueDate, at: Instant): Dossier {
  return onClock({ ...dossier, apologised: true }, (clock) => ({
    ...clock,
    promised,
    history: [...clock.history, { at, due: promised, cause: 'apology' }],
  }));
}

function onClock(dossier: Dossier, change: (clock: DossierClock) => DossierClock): Dossier {
  return { ...dossier, clock: dossier.clock && change(dossier.clock) };
}
