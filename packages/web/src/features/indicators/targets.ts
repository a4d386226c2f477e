import type { ScoreItemAnswer } from '@motcua/contract/scorecards.ts';

export interface Targets {
  /** Items whose target is reached. */
  reached: number;
  /** Items with a target and a figure. */
  known: number;
}

/** How many targets are reached; an item without a target, a case or a figure counts on neither side. */
export function targetsOf(items: readonly Pick<ScoreItemAnswer, 'state'>[]): Targets {
  const reached = items.filter(({ state }) => state === 'reached').length;
  const missed = items.filter(({ state }) => state === 'not_reached').length;
  return { reached, known: reached + missed };
}
