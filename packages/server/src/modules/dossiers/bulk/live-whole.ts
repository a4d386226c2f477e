import { decide } from '@motcua/domain/dossier/decide.ts';
import type { DecideContext } from '@motcua/domain/dossier/decide-context.ts';
import type { DossierEvent } from '@motcua/domain/dossier/events.ts';
import type { LifeAct, Living } from '@motcua/domain/generator/acts.ts';
import type { SealedEvent } from '../../../platform/event-store.ts';
import { followFacts } from '../commands/follow-facts.ts';
import type { Numbering } from '../commands/number-acceptance.ts';
import type { Projection } from '../projected-rows.ts';
import type { Known } from '../state-cache.ts';
import type { Numbers } from './numbers.ts';

/** A dossier to be lived at once. */
export interface BulkLife {
  dossierId: string;
  /** Where its code and register number come from when it is received. */
  numbering: Numbering;
  acts: Living<void>;
  /** What a decision looks at beside dossier, actor and moment; the same for the whole life. */
  context: Omit<DecideContext, 'now' | 'actor'>;
}

/** Everything that one life leaves in the tables. */
export interface LivedLife {
  sealed: SealedEvent[];
  projection: Projection;
}

/**
 * Lives one life through the decider that the desk uses: each act is decided, sealed to the one before and folded,
 * in memory. Null when it never began. Throws what the decider refuses.
 */
export function liveWhole(tenantId: string, life: BulkLife, numbers: Numbers): LivedLife | null {
  const sealed: SealedEvent[] = [];
  const projections: Projection[] = [];
  let known: Known | undefined;
  for (let turn = life.acts.next(); turn.done !== true; ) {
    const followed = followFacts({
      ...{ tenantId, dossierId: life.dossierId, before: known },
      ...{ at: turn.value.at, actor: turn.value.actor },
      events: decided(life, turn.value, { known, numbers }),
    });
    known = followed.known;
    sealed.push(...followed.sealed);
    projections.push(followed.projection);
    turn = life.acts.next(known.dossier);
  }
  const last = projections.at(-1);
  return last === undefined ? null : { sealed, projection: joined(projections, last) };
}

function decided(
  { context, numbering }: BulkLife,
  { at, actor, command }: LifeAct,
  { known, numbers }: { known: Known | undefined; numbers: Numbers },
): DossierEvent[] {
  const events = decide(command, known?.dossier ?? null, { ...context, now: at, actor });
  if (command.type !== 'acceptDossier') return events;
  const given = numbers.next(numbering, at);
  return events.map((event) => (event.type === 'DossierAccepted' ? { ...event, ...given } : event));
}

/** The last row, and every line that the life left on the way. */
function joined(projections: readonly Projection[], { row }: Projection): Projection {
  return {
    row,
    clock: projections.flatMap((one) => one.clock),
    files: projections.flatMap((one) => one.files),
    homes: projections.flatMap((one) => one.homes),
    figures: projections.flatMap((one) => one.figures),
  };
}
