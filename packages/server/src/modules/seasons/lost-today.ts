import { lostPoints } from '@motcua/domain/scoring/lost-points.ts';
import type { Rational } from '@motcua/domain/scoring/rational.ts';
import type { Words } from '@motcua/domain/scoring/words.ts';
import type { Lost } from '@motcua/domain/season/way-back.ts';
import type { OpenSeason } from './open-season.ts';
import type { OpenSheet } from './open-sheet.ts';

/** What an item costs today by live figures, with the cases that would bring it back. */
export interface LostToday extends Lost {
  lost: Rational;
  sentence: Words;
}

/** Of items that live figures fill: where points can still be won back before the year is over. */
export function lossesOf({ set }: OpenSeason, { live, items }: OpenSheet): LostToday[] {
  if (live === null) return [];
  const own = new Set(
    items
      .filter(({ standing, auto }) => standing.applies && auto !== null && auto.origin !== 'none')
      .map(({ code }) => code),
  );
  return lostPoints(set, live.score).filter(({ code }) => own.has(code));
}
