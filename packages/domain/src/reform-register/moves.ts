import { DomainError } from '../shared/errors.ts';
import type { RegisterDefinition, RegisterMove } from './definition.ts';

/** What may be done next with an entry in a state. */
export function movesFrom(definition: RegisterDefinition, state: string | null): RegisterMove[] {
  if (state === null) return [];
  return (definition.moves ?? []).filter(({ from }) => from.includes(state));
}

/** The move to a state. Throws `register-entry.no-such-move`, `register-entry.reason-missing`. */
export function requireMove(
  definition: RegisterDefinition,
  { from, to, reason }: { from: string | null; to: string; reason: string | null },
): RegisterMove {
  const move = movesFrom(definition, from).find((one) => one.to === to);
  if (move === undefined)
    throw new DomainError('register-entry.no-such-move', {
      from: stateName(definition, from),
      to: stateName(definition, to),
    });
  if (move.needsReason === true && (reason === null || reason.trim() === ''))
    throw new DomainError('register-entry.reason-missing');
  return move;
}

export function stateName(definition: RegisterDefinition, state: string | null): string {
  return definition.states?.find(({ code }) => code === state)?.name.vi ?? state ?? '';
}
