import type { Axis } from '@motcua/contract/figures.ts';
import type { ScorePeriod as PeriodAnswer } from '@motcua/contract/scorecards.ts';
import type { ScorePeriod } from '@motcua/domain/scoring/period.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import {
  earlierOf,
  type Instant,
  instantAt,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import {
  type IndicatorReach,
  type Indicators,
  isOfPersons,
  isWithin,
  type OpenSet,
  requireUnit,
  type ScoredUnit,
} from '../indicators/index.ts';

export interface ScorecardParts {
  indicators: Indicators;
  clock: Clock;
}

/** What every question names: a set, a unit in a tree and a period. */
export interface PlaceQuery {
  set: string;
  unit: string;
  axis: Axis;
  period: string;
}

/** The same, found, with how far the officer sees there. */
export interface Place extends OpenSet {
  tenantId: string;
  unit: ScoredUnit;
  axis: Axis;
  period: ScorePeriod;
  previous: ScorePeriod;
  asOf: Instant;
  /** `own`: of persons only the officer's own points; who rated stays secret (TT 01/2018 Art. 27.3 as kept by the office). */
  persons: 'all' | 'own' | 'none';
  reach: IndicatorReach;
}

/**
 * Throws `indicator.set-unknown`, `indicator.period-unreadable`, `unit.not-found`, `indicator.not-yours`;
 * `indicator.of-persons` and `indicator.not-of-persons` where set and subject do not fit.
 */
export async function openPlace(
  { indicators, clock }: ScorecardParts,
  officer: SignedIn,
  query: PlaceQuery & { ofPersons: boolean },
): Promise<Place> {
  const { tenantId } = officer;
  const open = indicators.getSet(query.set);
  const { period, previous } = indicators.getPeriod(open.set, query.period);
  const unit = await indicators.getUnit(tenantId, query.unit, period.to);
  const reach = await indicators.reachOf(officer);
  const persons = isOfPersons(open.set);
  if (persons && !query.ofPersons)
    throw new DomainError('indicator.of-persons', { set: query.set });
  if (!persons && query.ofPersons)
    throw new DomainError('indicator.not-of-persons', { set: query.set });
  if (persons) {
    const within = isWithin(reach.units, unit.id) || isWithin(reach.branches, unit.id);
    if (!within) throw new DomainError('indicator.not-yours');
  } else requireUnit(reach, { unitId: unit.id, own: query.axis === 'own' });
  const end = instantAt(addDays(period.to, 1), 0, VIETNAM_OFFSET_MINUTES);
  return {
    ...{ ...open, tenantId, unit, axis: query.axis, period, previous, reach },
    asOf: earlierOf(clock(), end),
    persons: persons ? (isWithin(reach.persons, unit.id) ? 'all' : 'own') : 'none',
  };
}

export function viewPeriod({ text, from, to, words }: ScorePeriod): PeriodAnswer {
  return { text, from, to, words };
}

export function viewUnit({ id, code, name }: ScoredUnit) {
  return { id, code, name };
}
