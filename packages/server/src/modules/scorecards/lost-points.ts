import type { LostPointsAnswer, ScoreItemQuery } from '@motcua/contract/scorecards-opened.ts';
import { originOfItem } from '@motcua/domain/scoring/binding.ts';
import { boundInWords, formatNumber } from '@motcua/domain/scoring/format.ts';
import { casesToTarget, lostPoints } from '@motcua/domain/scoring/lost-points.ts';
import { divide, rational, type Rational, sum, toNumber } from '@motcua/domain/scoring/rational.ts';
import type { ItemScore } from '@motcua/domain/scoring/score-item.ts';
import { itemScores } from '@motcua/domain/scoring/score-unit.ts';
import { itemsOf } from '@motcua/domain/scoring/set.ts';
import { inBoth, type Words } from '@motcua/domain/scoring/words.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { openPlace, type Place, type ScorecardParts, viewPeriod, viewUnit } from './place.ts';
import { findSubject, type ScoredSubject, scoreSubjects } from './score-subjects.ts';

/** What costs points and the cheapest way back. Throws as `openPlace`. */
export async function getLostPoints(
  parts: ScorecardParts,
  officer: SignedIn,
  query: ScoreItemQuery & { set: string },
): Promise<LostPointsAnswer> {
  const place = await openPlace(parts, officer, {
    ...query,
    ofPersons: query.officer !== undefined,
  });
  if (place.persons === 'own' && query.officer !== officer.id)
    throw new DomainError('indicator.not-yours');
  const scored = await scoreSubjects(parts, place, {
    period: place.period,
    of: query.officer === undefined ? { of: 'unit' } : { of: 'officers' },
  });
  const found = findSubject(scored, query.officer ?? place.unit.id);
  if (found === null) throw new DomainError('indicator.not-yours');
  const lost = [...lostIn(place, found), ...belowTarget(place, found)];
  const cheapest = lost
    .filter(({ pointsEachCase }) => pointsEachCase !== null && pointsEachCase > 0)
    .toSorted((a, b) => (b.pointsEachCase ?? 0) - (a.pointsEachCase ?? 0));
  const others = lost.filter((one) => !cheapest.includes(one));
  return {
    ...{ set: place.set.id, unit: viewUnit(place.unit), axis: place.axis, asOf: place.asOf },
    ...{ period: viewPeriod(place.period), lost },
    cheapest: [...cheapest, ...others].map(({ code }) => code),
    total: toNumber(sum(lostPoints(place.set, found.score).map(({ lost: points }) => points))),
    withoutSource: itemScores(found.score.nodes)
      .filter(({ state, given, max }) => state === 'missing' && !given && max !== null)
      .map(({ code, name, max }) => ({ code, name, points: max === null ? null : toNumber(max) })),
  };
}

type Lost = LostPointsAnswer['lost'][number];

function lostIn(place: Place, { known, score }: ScoredSubject): Lost[] {
  return lostPoints(place.set, score).map(({ code, name, lost, cases, sentence }) => ({
    ...{ code, name, origin: originFor(place, known, code), points: toNumber(lost), sentence },
    cases: cases === null ? null : Number(cases),
    pointsEachCase: eachCase(lost, cases),
  }));
}

function eachCase(lost: Rational, cases: bigint | null): number | null {
  return cases === null || cases <= 0n ? null : toNumber(divide(lost, rational(cases)));
}

/** Items that bear no points and are not at their target: how many cases lie between. */
function belowTarget(place: Place, { known, score }: ScoredSubject): Lost[] {
  return itemScores(score.nodes)
    .filter(({ state, counted }) => state === 'not_reached' && counted === 'no')
    .map((item) => {
      const cases = casesToTarget(item);
      return {
        ...{ code: item.code, name: item.name, origin: originFor(place, known, item.code) },
        ...{ points: 0, pointsEachCase: null, sentence: targetSentence(item, cases) },
        cases: cases === null ? null : Number(cases),
      };
    });
}

/** `Chưa đạt chỉ tiêu dưới 0,4 %; bớt 1 trường hợp thì đạt.` */
function targetSentence({ target, unit }: ItemScore, cases: bigint | null): Words {
  return inBoth((lang) => {
    const bound = target === null ? '' : boundInWords(target, unit, lang);
    const size =
      cases === null ? '' : formatNumber(rational(cases < 0n ? -cases : cases), { lang });
    if (lang === 'vi') {
      const way =
        cases === null ? '' : `; ${cases > 0n ? 'thêm' : 'bớt'} ${size} trường hợp thì đạt`;
      return `Chưa đạt chỉ tiêu ${bound}${way}.`;
    }
    const way = cases === null ? '' : `; ${size} ${cases > 0n ? 'more' : 'fewer'} reach it`;
    return `Not at the target ${bound}${way}.`;
  });
}

function originFor({ set }: Place, known: ScoredSubject['known'], code: string) {
  const definition = itemsOf(set.items).find((item) => item.code === code);
  return definition === undefined ? 'none' : originOfItem(set, known.bound.origins, definition);
}
