import type { DossierCommand } from '../dossier/commands.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Actor } from '../dossier/event-parts.ts';
import type { Role } from '../shared/role.ts';
import type { Life } from './life.ts';
import { act, type LifeWorld, type Living } from './living.ts';
import type { Pace } from './pace.ts';

/** One life in hand. */
export interface Working {
  life: Life;
  world: LifeWorld;
  pace: Pace;
  clerk: Actor;
  /** As the last act left it. */
  dossier: Dossier;
}

/** Where the work of a life ends for now. */
export type Onward = 'go on' | 'stay here';

/** Hands an act out and keeps the dossier that comes back. */
export function* perform(working: Working, actor: Actor, command: DossierCommand): Living<void> {
  working.dossier = yield act(working.pace.now(), actor, command);
}

/** Who works on steps of a role at the place of the life. */
export function officerFor({ life, clerk }: Pick<Working, 'life' | 'clerk'>, role: Role): Actor {
  const { specialists, head, documentClerk } = life.place.staff;
  if (role === 'desk_clerk' || role === 'postal_clerk') return clerk;
  if (role === 'document_clerk') return documentClerk;
  if (role === 'head' || role === 'leader') return head;
  return specialists[life.number % specialists.length] ?? head;
}
