import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** `reported`: the addressee says that it is done; `resolved`: the inspectors have seen that it is. */
export const RECOMMENDATION_STATES = ['open', 'reported', 'resolved', 'withdrawn'] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

export const RECOMMENDATION_ACTS = ['report', 'resolve', 'return', 'withdraw'] as const;
export type RecommendationAct = (typeof RECOMMENDATION_ACTS)[number];

const steps = {
  open: { report: 'reported', resolve: 'resolved', withdraw: 'withdrawn' },
  reported: { resolve: 'resolved', return: 'open', withdraw: 'withdrawn' },
  resolved: {},
  withdrawn: {},
} as const satisfies Record<
  RecommendationState,
  Partial<Record<RecommendationAct, RecommendationState>>
>;

/** Who does what: the addressee reports, who inspects does the rest. */
export const actsOfSide = {
  addressee: ['report'],
  inspector: ['resolve', 'return', 'withdraw'],
} as const satisfies Record<string, readonly RecommendationAct[]>;

export type RecommendationSide = keyof typeof actsOfSide;

export function availableRecommendationActs(
  state: RecommendationState,
  sides: readonly RecommendationSide[],
): RecommendationAct[] {
  return RECOMMENDATION_ACTS.filter(
    (act) =>
      sides.some((side) => (actsOfSide[side] as readonly RecommendationAct[]).includes(act)) &&
      nextState(state, act) !== null,
  );
}

/**
 * The state after an act. Throws `inspection-recommendation.not-now`, and
 * `inspection-recommendation.words-missing`: a report says what was done, a return and a withdrawal say why.
 */
export function decideRecommendationAct(
  state: RecommendationState,
  { act, words }: { act: RecommendationAct; words: string | null },
): RecommendationState {
  const next = nextState(state, act);
  if (next === null) throw new DomainError('inspection-recommendation.not-now', { act, state });
  if ((words ?? '').trim() === '')
    throw new DomainError('inspection-recommendation.words-missing', { act });
  return next;
}

/** `resolved` of `total`; a withdrawn one counts in neither. With none at all there is no rate. */
export function followUpOf(states: readonly RecommendationState[]): {
  resolved: number;
  total: number;
} {
  const counted = states.filter((state) => state !== 'withdrawn');
  return {
    resolved: counted.filter((state) => state === 'resolved').length,
    total: counted.length,
  };
}

export function isOverdue(
  { state, dueOn }: { state: RecommendationState; dueOn: PlainDate },
  today: PlainDate,
): boolean {
  return (state === 'open' || state === 'reported') && today > dueOn;
}

/**
 * Addressees as they are numbered in the minutes: several bodies named together are one group (Hồ Chí Minh City
 * 2021: ten groups, the ninth of a department and the tax office). Counts distinct groups, in order of mention.
 */
export function addresseeGroups(recommendations: readonly { group: string }[]): string[] {
  const found = new Map<string, string>();
  for (const { group } of recommendations) {
    const key = group.trim().toLocaleLowerCase('vi').replace(/\s+/g, ' ');
    if (key !== '' && !found.has(key)) found.set(key, group.trim());
  }
  return [...found.values()];
}

function nextState(state: RecommendationState, act: RecommendationAct): RecommendationState | null {
  const found: Partial<Record<RecommendationAct, RecommendationState>> = steps[state];
  return found[act] ?? null;
}
