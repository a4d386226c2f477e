import type { ScoreItemOpened, ScoreItemQuery } from '@motcua/contract/scorecards-opened.ts';
import { compareShares, pointsChangeInWords } from '@motcua/domain/scoring/compare-periods.ts';
import { casesToTarget } from '@motcua/domain/scoring/lost-points.ts';
import { subtract, toNumber } from '@motcua/domain/scoring/rational.ts';
import { rankUnits } from '@motcua/domain/scoring/rank.ts';
import type { ItemScore } from '@motcua/domain/scoring/score-item.ts';
import { itemScores, type UnitScore } from '@motcua/domain/scoring/score-unit.ts';
import { type ItemDefinition, itemsOf } from '@motcua/domain/scoring/set.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { type Of, viewSource } from '../indicators/index.ts';
import { factsBehind } from './facts-behind.ts';
import { openMeasure } from './open-measure.ts';
import { openPlace, type Place, type ScorecardParts, viewPeriod, viewUnit } from './place.ts';
import { findSubject, type Scored, type ScoredSubject, scoreSubjects } from './score-subjects.ts';
import { defineNodes, showValue, viewItems } from './view-item.ts';

/**
 * One item of a unit or officer: definition, its two numbers, what they are made of, the period before, and peers.
 * Throws as `openPlace`, and `indicator.item-unknown`.
 */
export async function openItem(
  parts: ScorecardParts,
  officer: SignedIn,
  query: ScoreItemQuery & { set: string; item: string },
): Promise<ScoreItemOpened> {
  const place = await openPlace(parts, officer, {
    ...query,
    ofPersons: query.officer !== undefined,
  });
  const definition = itemsOf(place.set.items).find(({ code }) => code === query.item);
  if (definition === undefined)
    throw new DomainError('indicator.item-unknown', { set: query.set, item: query.item });
  const isOwn = query.officer === undefined || query.officer === officer.id;
  if (place.persons === 'own' && !isOwn) throw new DomainError('indicator.not-yours');
  const of: Of = query.officer === undefined ? { of: 'unit' } : { of: 'officers' };
  const id = query.officer ?? place.unit.id;
  const facts = factsBehind(definition, place.set);
  const [now, before, peers] = await Promise.all([
    scoreSubjects(parts, place, { period: place.period, of, facts }),
    scoreSubjects(parts, place, { period: place.previous, of, facts }),
    query.officer === undefined ? peersOf(parts, place, facts) : null,
  ]);
  const found = findSubject(now, id);
  if (found === null) throw new DomainError('indicator.not-yours');
  const score = itemIn(found.score, definition.code);
  const isAsked = ({ code }: { code: string }) => code === definition.code;
  const item = viewItems(place.set, found, { explained: true }).find(isAsked);
  const defined = defineNodes(place.set.items).items.find(isAsked);
  if (score === null || item === undefined || defined === undefined)
    throw new DomainError('indicator.item-unknown', { set: query.set, item: query.item });
  const cases = score.unit === 'percent' || score.unit === 'count' ? casesToTarget(score) : null;
  return {
    ...{ set: place.set.id, unit: viewUnit(place.unit), axis: place.axis, asOf: place.asOf },
    ...{ period: viewPeriod(place.period), item: { ...defined, ...item } },
    source: viewSource(definition.source ?? place.set.source),
    note: definition.note === undefined ? null : wordsOf(definition.note),
    ...measuresOf(place, found, { definition, officerId: query.officer ?? null }),
    casesToTarget: cases === null ? null : Number(cases),
    previous: previousOf(place, score, earlierItem(before, id, definition.code)),
    peers: peers === null ? [] : viewPeers(peers, { code: definition.code, self: place.unit.id }),
  };
}

function measuresOf(
  place: Place,
  { known }: ScoredSubject,
  { definition, officerId }: { definition: ItemDefinition; officerId: string | null },
) {
  const row = officerId === null ? null : ({ cut: 'officer', key: officerId } as const);
  const open = (fact: string) =>
    openMeasure(place, known, { fact, row, secret: place.persons === 'own' });
  const { numerator, denominator } = definition;
  return {
    numerator: numerator === undefined ? null : open(numerator),
    denominator: denominator === undefined ? null : open(denominator),
    measures: factsBehind(definition, place.set).map(open),
  };
}

function itemIn({ nodes }: Pick<UnitScore, 'nodes'>, code: string): ItemScore | null {
  return itemScores(nodes).find((item) => item.code === code) ?? null;
}

function earlierItem(before: Scored, id: string, code: string): ItemScore | null {
  const found = findSubject(before, id);
  return found === null ? null : itemIn(found.score, code);
}

/** Points and per cents change in words of their own: per cents differ by percentage points. */
function previousOf(
  { previous }: Place,
  now: ItemScore,
  before: ItemScore | null,
): ScoreItemOpened['previous'] {
  const [was, is] = [before?.value ?? null, now.value];
  const isShare = now.unit === 'percent' && was !== null && is !== null;
  const shares = isShare ? compareShares(was, is) : null;
  const points =
    before === null || before.points === null || now.points === null
      ? null
      : subtract(now.points, before.points);
  return {
    period: viewPeriod(previous),
    value: was === null ? null : toNumber(was),
    shown: before === null ? { vi: 'chưa có nguồn', en: 'no source yet' } : showValue(before),
    points: before?.points == null ? null : toNumber(before.points),
    pointsChange: points === null ? null : pointsChangeInWords(points),
    change: shares?.words ?? null,
    relativeChange: shares?.relativeWords ?? null,
  };
}

/** Units of the same kind and level beside this one; results of units are public (NĐ 61/2018 Art. 32.1). */
async function peersOf(
  parts: ScorecardParts,
  place: Place,
  facts: readonly string[],
): Promise<Scored | null> {
  const { tenantId, unit, axis, period } = place;
  const of = { unitId: unit.id, axis, day: period.to };
  const parentId = await parts.indicators.findParentId(tenantId, of);
  if (parentId === null) return null;
  const parent = await parts.indicators.getUnit(tenantId, parentId, period.to);
  const { kind, level } = unit;
  return scoreSubjects(
    parts,
    { ...place, unit: parent },
    { period, facts, of: { of: 'below', kind, level } },
  );
}

function viewPeers(
  peers: Scored,
  { code, self }: { code: string; self: string },
): ScoreItemOpened['peers'] {
  const items = peers.known.map(({ subject }, index) => {
    const score = peers.score.units[index];
    return { subject, item: score === undefined ? null : itemIn(score, code) };
  });
  const ranks = rankUnits(
    items.map(({ subject, item }) => ({
      unit: subject.id,
      score: item?.points ?? item?.value ?? null,
    })),
  );
  return items
    .map(({ subject, item }, index) => ({
      ...{ id: subject.id, code: subject.code, name: subject.name, self: subject.id === self },
      value: item?.value == null ? null : toNumber(item.value),
      shown: item === null ? { vi: 'chưa có nguồn', en: 'no source yet' } : showValue(item),
      points: item?.points == null ? null : toNumber(item.points),
      state: item?.state ?? ('missing' as const),
      rank: ranks[index]?.rank ?? null,
    }))
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}
