import { decide } from '@motcua/domain/dossier/decide.ts';
import type { DecideContext } from '@motcua/domain/dossier/decide-context.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { DossierEvent } from '@motcua/domain/dossier/events.ts';
import { evolve } from '@motcua/domain/dossier/evolve.ts';
import type { LifeAct, Living } from '@motcua/domain/generator/acts.ts';
import { type SealedEvent, sealEvents } from '../../../platform/event-store.ts';
import type { Numbering } from '../commands/number-acceptance.ts';
import { linesOf, rowOf } from '../dossier-row.ts';
import { recordedOf } from '../fold-events.ts';
import type { Projection } from '../projected-rows.ts';
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

/** Everything that one life leaves in the tables: its facts, its last row, and every line on the way. */
export interface LivedLife {
  sealed: SealedEvent[];
  row: Projection['row'];
  lines: Omit<Projection, 'row'>[];
}

/**
 * Lives one life as the desk would: each act is decided, sealed to the one before, folded and followed, in memory;
 * only the last row is computed, for nobody looks at the others. Null when the life never began. Throws what the
 * decider refuses.
 */
export function liveWhole(tenantId: string, life: BulkLife, numbers: Numbers): LivedLife | null {
  const { dossierId } = life;
  const sealed: SealedEvent[] = [];
  const lines: LivedLife['lines'] = [];
  let dossier: Dossier | null = null;
  for (let turn = life.acts.next(); turn.done !== true; ) {
    const { at, actor } = turn.value;
    const events = decided(life, turn.value, { dossier, numbers });
    const last = sealed.at(-1);
    const facts = sealEvents({
      ...{ tenantId, dossierId, at, actor, events },
      expectedVersion: last?.version ?? 0,
      previousHash: last?.hash ?? '',
    });
    for (const stored of facts) {
      const recorded = recordedOf(stored);
      const after: Dossier = evolve(dossierId, dossier, recorded);
      lines.push(linesOf(tenantId, { before: dossier, after, recorded }));
      sealed.push(stored);
      dossier = after;
    }
    if (dossier === null) throw new Error('A command decided nothing.');
    turn = life.acts.next(dossier);
  }
  return dossier === null ? null : { sealed, lines, row: rowOf(tenantId, dossier, []) };
}

function decided(
  { context, numbering }: BulkLife,
  { at, actor, command }: LifeAct,
  { dossier, numbers }: { dossier: Dossier | null; numbers: Numbers },
): DossierEvent[] {
  const events = decide(command, dossier, { ...context, now: at, actor });
  if (command.type !== 'acceptDossier') return events;
  const given = numbers.next(numbering, at);
  return events.map((event) => (event.type === 'DossierAccepted' ? { ...event, ...given } : event));
}
