import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { isExplainable, type ItemStanding } from './standing.ts';
import type { SheetState } from './transitions.ts';

/** A sheet as the council finds it. */
export interface Hearing {
  state: SheetState;
  /** False where the unit never sent its sheet: it claimed nothing that could have been cut. */
  isSent: boolean;
  items: readonly ItemStanding[];
  /** The last day for explanations. */
  explainBy: PlainDate;
}

/**
 * Whether the unit may still explain what was cut (giải trình): until the last day, or until it has said that
 * nothing more comes. The council decides afterwards, so that no explanation stays without its answer.
 */
export function isHearing({ state, isSent, items, explainBy }: Hearing, today: PlainDate): boolean {
  return state === 'appraised' && isSent && today <= explainBy && items.some(isExplainable);
}

/** Throws `season.explanation-running`. */
export function requireHeard(hearing: Hearing, today: PlainDate): void {
  if (isHearing(hearing, today))
    throw new DomainError('season.explanation-running', { day: hearing.explainBy });
}
