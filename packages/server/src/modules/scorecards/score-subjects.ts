import { scoreSet, type SetScore } from '@motcua/domain/scoring/score.ts';
import type { ScorePeriod } from '@motcua/domain/scoring/period.ts';
import {
  type SetScoreView,
  setScoreView,
  type UnitScoreView,
} from '@motcua/domain/scoring/view.ts';
import type { UnitScore } from '@motcua/domain/scoring/score-unit.ts';
import type { Known, Of } from '../indicators/index.ts';
import type { Place, ScorecardParts } from './place.ts';

/** Everybody who is asked for, known and scored. */
export interface Scored {
  known: Known[];
  score: SetScore;
  readonly view: SetScoreView;
}

/** One of them. */
export interface ScoredSubject {
  known: Known;
  score: UnitScore;
  view: UnitScoreView;
}

/** Scores a set over a period; targets hold as on its last day. */
export async function scoreSubjects(
  { indicators }: ScorecardParts,
  { tenantId, set, binding, unit, axis }: Place,
  { period, of, facts: only }: { period: ScorePeriod; of: Of; facts?: readonly string[] },
): Promise<Scored> {
  const { from, to } = period;
  const known = await indicators.know({
    ...{ tenantId, binding, unit, axis, from, to, of },
    ...(only === undefined ? {} : { facts: only }),
  });
  const facts = known.map(({ subject, bound }) => ({ unit: subject.id, facts: bound.facts }));
  const score = scoreSet(set, facts, { date: to });
  let view: SetScoreView | null = null;
  return {
    known,
    score,
    // Of a period that is only compared with, nobody looks at more than totals and places.
    get view() {
      view ??= setScoreView(set, score);
      return view;
    },
  };
}

/** Null when nobody of that id was scored. */
export function findSubject({ known, score, view }: Scored, id: string): ScoredSubject | null {
  const index = known.findIndex(({ subject }) => subject.id === id);
  const [one, own, shown] = [known[index], score.units[index], view.units[index]];
  if (one === undefined || own === undefined || shown === undefined) return null;
  return { known: one, score: own, view: shown };
}
