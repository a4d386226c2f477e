import type { SignedIn } from '../../platform/auth.ts';
import { getLostPoints } from './lost-points.ts';
import { openItem } from './open-item.ts';
import type { ScorecardParts } from './place.ts';
import { getScores } from './scores.ts';

export type Scorecards = ReturnType<typeof createScorecards>;

/** What units and persons score by each set, from figures as they stand. */
export function createScorecards(parts: ScorecardParts) {
  return {
    scores: (officer: SignedIn, query: Parameters<typeof getScores>[2]) =>
      getScores(parts, officer, query),
    open: (officer: SignedIn, query: Parameters<typeof openItem>[2]) =>
      openItem(parts, officer, query),
    lost: (officer: SignedIn, query: Parameters<typeof getLostPoints>[2]) =>
      getLostPoints(parts, officer, query),
  };
}
