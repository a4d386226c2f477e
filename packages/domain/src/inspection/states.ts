import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** Regular: told beforehand; surprise (đột xuất): nobody of the inspected unit knows before the day. */
export const INSPECTION_KINDS = ['regular', 'surprise'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export const INSPECTION_STATES = ['planned', 'under_way', 'concluded', 'cancelled'] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

export const INSPECTION_ACTS = ['begin', 'conclude', 'cancel'] as const;
export type InspectionAct = (typeof INSPECTION_ACTS)[number];

const steps = {
  planned: { begin: 'under_way', cancel: 'cancelled' },
  under_way: { conclude: 'concluded', cancel: 'cancelled' },
  concluded: {},
  cancelled: {},
} as const satisfies Record<InspectionState, Partial<Record<InspectionAct, InspectionState>>>;

/** What can be done now, in the order of the table of acts. */
export function availableInspectionActs(state: InspectionState): InspectionAct[] {
  return INSPECTION_ACTS.filter((act) => nextState(state, act) !== null);
}

/** The state after the act; throws `inspection.not-now` where the act does not belong to the state. */
export function decideInspectionAct(state: InspectionState, act: InspectionAct): InspectionState {
  const next = nextState(state, act);
  if (next === null) throw new DomainError('inspection.not-now', { act, state });
  return next;
}

/**
 * Whether the inspected unit must not know of it: a surprise inspection until its first day, one that was called
 * off for ever.
 */
export function isSecret(
  inspection: { kind: InspectionKind; state: InspectionState; startsOn: PlainDate },
  today: PlainDate,
): boolean {
  if (inspection.kind !== 'surprise') return false;
  if (inspection.state === 'cancelled') return true;
  return inspection.state === 'planned' && today < inspection.startsOn;
}

function nextState(state: InspectionState, act: InspectionAct): InspectionState | null {
  const found: Partial<Record<InspectionAct, InspectionState>> = steps[state];
  return found[act] ?? null;
}
