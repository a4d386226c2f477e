import type { ScoreQuery, Scores, UnitScoreAnswer } from '@motcua/contract/scorecards.ts';
import { comparePeriods, type PeriodChange } from '@motcua/domain/scoring/compare-periods.ts';
import { contradictionsOf } from '@motcua/domain/scoring/contradictions.ts';
import { toNumber } from '@motcua/domain/scoring/rational.ts';
import { type IndicatorSet, itemsOf } from '@motcua/domain/scoring/set.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { type Of, viewSource } from '../indicators/index.ts';
import { factsBehind } from './facts-behind.ts';
import { openPlace, type Place, type ScorecardParts, viewPeriod, viewUnit } from './place.ts';
import { findSubject, type Scored, type ScoredSubject, scoreSubjects } from './score-subjects.ts';
import { defineNodes, viewGroups, viewItems } from './view-item.ts';

/**
 * Points, sums, ranks and bands of a unit, of those below it, or of its parts, heads or officers.
 * Throws as `openPlace`.
 */
export async function getScores(
  parts: ScorecardParts,
  officer: SignedIn,
  query: ScoreQuery & { set: string },
): Promise<Scores> {
  const place = await openPlace(parts, officer, { ...query, ofPersons: query.of === 'officers' });
  const of = ofQuery(query);
  const [now, before] = await Promise.all([
    scoreSubjects(parts, place, { period: place.period, of }),
    bearsPoints(place.set) ? scoreSubjects(parts, place, { period: place.previous, of }) : null,
  ]);
  const isSeen = (id: string) => place.persons !== 'own' || id === officer.id;
  const changes = new Map(
    (before === null ? [] : comparePeriods(before.score.units, now.score.units)).map((change) => [
      change.unit,
      change,
    ]),
  );
  const seen = now.known.flatMap(({ subject }) => {
    const found = isSeen(subject.id) ? findSubject(now, subject.id) : null;
    return found === null ? [] : [found];
  });
  return {
    ...headOf(place, query),
    ...defineNodes(place.set.items),
    scores: seen.map((one) =>
      viewScore(place.set, one, {
        change: changes.get(one.known.subject.id),
        explained: query.of === 'unit' || seen.length === 1,
        withItems: query.items !== 'none',
      }),
    ),
    ranking: rankingOf(now, isSeen),
    bands: place.persons === 'own' ? [] : now.view.bands,
    across: now.view.across.map((across) => ({
      ...across,
      reached: [...across.reached],
      notReached: [...across.notReached],
      withoutValue: [...across.withoutValue],
    })),
    contradictions: contradictionsIn(place.set, seen),
  };
}

/** A set that only shows has no total that could change. */
function bearsPoints(set: IndicatorSet): boolean {
  return itemsOf(set.items).some(({ rule }) => rule.kind !== 'display');
}

function ofQuery({ of, level, kind }: ScoreQuery): Of {
  return of === 'below' ? { of, level, kind } : { of };
}

function headOf({ set, unit, axis, period, previous, asOf }: Place, query: ScoreQuery) {
  const { validFrom, validTo = null } = set;
  return {
    set: {
      ...{
        id: set.id,
        name: wordsOf(set.name),
        source: viewSource(set.source),
        validFrom,
        validTo,
      },
      inForce: validFrom <= period.to && (validTo === null || period.from <= validTo),
    },
    ...{ unit: viewUnit(unit), axis, of: query.of, asOf },
    ...{ period: viewPeriod(period), previous: viewPeriod(previous) },
  };
}

function rankingOf({ view, known }: Scored, isSeen: (id: string) => boolean): Scores['ranking'] {
  const names = new Map(known.map(({ subject }) => [subject.id, subject.name]));
  return view.ranking
    .filter(({ unit }) => isSeen(unit))
    .map(({ rank, unit, total, band }) => ({
      ...{ rank, id: unit, name: names.get(unit) ?? unit, total, band },
    }));
}

function viewScore(
  set: IndicatorSet,
  one: ScoredSubject,
  asked: { change: PeriodChange | undefined; explained: boolean; withItems: boolean },
): UnitScoreAnswer {
  const { view, known } = one;
  const { change, explained, withItems } = asked;
  const { id, code, name, kind, level, from, to } = known.subject;
  const { rank, tiedWith, of, total, max, maxCounted, percent, given, band, reason } = view;
  const items = withItems ? viewItems(set, one, { explained }) : [];
  const groups = viewGroups(one, { explained });
  return {
    ...{ id, code, name, kind, level, from, to, rank, tiedWith, of, total, max, maxCounted },
    ...{ percent, given, band, reason, groups, items, soFar: soFarOf(view.items) },
    change: change === undefined ? null : viewChange(change),
  };
}

/** What is known already, and out of what: shown while a total is still to come. */
function soFarOf(
  items: Pick<UnitScoreAnswer['items'][number], 'counted' | 'points' | 'max'>[],
): UnitScoreAnswer['soFar'] {
  const known = items.filter(({ counted, points }) => counted === 'yes' && points !== null);
  const sum = (pick: 'points' | 'max') =>
    Number(known.reduce((total, item) => total + (item[pick] ?? 0), 0).toFixed(6));
  const [points, max] = [sum('points'), sum('max')];
  return { points, max, percent: max === 0 ? null : (points * 100) / max };
}

function viewChange({ unit: _, points, ...rest }: PeriodChange) {
  return { ...rest, points: points === null ? null : toNumber(points) };
}

/** A part larger than its whole, and numbers that were counted and told otherwise. */
function contradictionsIn(
  set: IndicatorSet,
  seen: readonly ScoredSubject[],
): Scores['contradictions'] {
  const items = itemsOf(set.items);
  return seen.flatMap(({ known, score }) => [
    ...contradictionsOf([score]).map(({ unit, item, sentence }) => ({ id: unit, item, sentence })),
    ...known.bound.contradictions.map(({ fact, sentence }) => ({
      id: known.subject.id,
      item: items.find((item) => factsBehind(item, set).includes(fact))?.code ?? fact,
      sentence,
    })),
  ]);
}
