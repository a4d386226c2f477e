import type { NewSeason } from '@motcua/contract/seasons.ts';
import { itemsOf, type IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import { seasonDates } from '@motcua/domain/season/dates.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type PlainDate, plainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { getSetFor } from './own-sets.ts';
import type { SeasonParts } from './parts.ts';
import { mayOpenFor, standingOf } from './policy.ts';
import { insertSeason, insertSheets } from './store.ts';
import { listUnitsUnder, type UnitUnder } from './store-units.ts';

/**
 * Opens a season among the units of a level below the one that appraises. Throws `unit.not-found`,
 * `indicator.set-unknown`, `season.not-yours-to-do`, `season.set-unfit`, `season.no-units`,
 * `season.unit-not-below`, `season.opened-already` and what `seasonDates` throws.
 */
export async function openNewSeason(
  parts: SeasonParts,
  officer: SignedIn,
  asked: NewSeason,
): Promise<string> {
  const { tenantId, name } = officer;
  const { year, level } = asked;
  const { set, binding, own } = await getSetFor(parts, tenantId, asked.set);
  const [from, to] = [plainDate(year, 1, 1), plainDate(year, 12, 31)];
  if (!isFit(set, level) || !isInForce(set, { from, to }))
    throw new DomainError('season.set-unfit', { set: asked.set });
  const unit = await parts.organisation.findUnit(tenantId, asked.unit);
  if (unit === null) throw new DomainError('unit.not-found', { unit: asked.unit });
  if (!mayOpenFor(await standingOf(parts, officer), unit.id))
    throw new DomainError('season.not-yours-to-do');
  const dates = seasonDates(year, asked);
  const id = newId();
  await parts.db.inTenant(tenantId, async (tx) => {
    const below = await listUnitsUnder(tx, tenantId, { unitId: unit.id, day: dayOf(parts, to) });
    const unitIds = chosen([unit, ...below], asked);
    const isNew = await insertSeason(tx, tenantId, {
      ...{ id, setId: set.id, set, binding: own ? binding : null },
      ...{ year, level, unitId: unit.id, ...dates },
      ...{ periodFrom: from, periodTo: to, openedAt: parts.clock(), openedBy: name },
      title: asked.title ?? `${wordsOf(set.name).vi} – ${year}`,
    });
    if (!isNew) throw new DomainError('season.opened-already', { year });
    await insertSheets(tx, tenantId, { seasonId: id, unitIds });
  });
  return id;
}

/** An index is of a year and gives points. */
export function isFit(set: IndicatorSet, level: NewSeason['level']): boolean {
  return (
    set.period.kinds.includes('year') &&
    set.levels.includes(level) &&
    itemsOf(set.items).some(({ rule }) => rule.kind !== 'display')
  );
}

function isInForce(set: IndicatorSet, { from, to }: { from: PlainDate; to: PlainDate }): boolean {
  return set.validFrom <= to && (set.validTo === undefined || from <= set.validTo);
}

/** Units stand where they stand today while the year is not over, and on its last day afterwards. */
function dayOf({ clock }: Pick<SeasonParts, 'clock'>, last: PlainDate): PlainDate {
  const today = todayOf({ clock });
  return today < last ? today : last;
}

/** The unit itself is among them where it is of the level: a province scores itself before a ministry does. */
function chosen(below: readonly UnitUnder[], asked: NewSeason): string[] {
  if (asked.units === undefined) {
    const own = below.filter((one) => isOfLevel(one, asked.level));
    if (own.length === 0) throw new DomainError('season.no-units', { unit: asked.unit });
    return own.map(({ id }) => id);
  }
  const named = asked.units.map((name) => {
    const found = below.find(({ id, code }) => id === name || code === name);
    if (found === undefined) throw new DomainError('season.unit-not-below', { unit: name });
    return found.id;
  });
  return [...new Set(named)];
}

function isOfLevel({ level, kind }: UnitUnder, asked: NewSeason['level']): boolean {
  if (asked === 'agency') return kind === 'specialised_agency';
  return level === asked && kind === 'people_committee';
}
