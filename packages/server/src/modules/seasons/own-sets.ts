import { type ParsedBinding, setBindingSchema } from '@motcua/contract/indicator-bindings.ts';
import { readIndicatorSet } from '@motcua/contract/indicator-set-faults.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SeasonParts } from './parts.ts';
import { findOwnSet, insertOwnSet, listOwnSets } from './store-sets.ts';

/** A set with what counts its measures; `own` where an office brought it in. */
export interface SetForSeason {
  set: IndicatorSet;
  binding: ParsedBinding;
  own: boolean;
}

/** The office's own edition goes before the shipped set of the same id. Throws `indicator.set-unknown`. */
export async function getSetFor(
  { db, indicators }: Pick<SeasonParts, 'db' | 'indicators'>,
  tenantId: string,
  id: string,
): Promise<SetForSeason> {
  const own = await db.inTenant(tenantId, (tx) => findOwnSet(tx, tenantId, id));
  if (own === null) return { ...indicators.getSet(id), own: false };
  return { set: readKept(own.set), binding: setBindingSchema.parse(own.binding), own: true };
}

/** The shipped sets and those of the office, which replace shipped ones of the same id. */
export async function listSetsFor(
  { db, indicators }: Pick<SeasonParts, 'db' | 'indicators'>,
  tenantId: string,
): Promise<IndicatorSet[]> {
  const own = (await db.inTenant(tenantId, (tx) => listOwnSets(tx, tenantId))).map(readKept);
  const replaced = new Set(own.map(({ id }) => id));
  const shipped = indicators
    .list({})
    .sets.filter(({ id }) => !replaced.has(id))
    .map(({ id }) => indicators.getSet(id).set);
  return [...own, ...shipped];
}

/**
 * Brings a set in, or a new edition of it. Seasons that are open keep theirs. Throws `season.binding-unfit` where the
 * binding is of another set or names what nothing counts.
 */
export async function addOwnSet(
  { db, clock, sources }: Pick<SeasonParts, 'db' | 'clock' | 'sources'>,
  tenantId: string,
  { set, binding, by }: { set: IndicatorSet; binding: ParsedBinding; by: string },
): Promise<void> {
  if (binding.set !== set.id)
    throw new DomainError('season.binding-unfit', { set: set.id, name: binding.set });
  const counted = new Set(sources.flatMap(({ measures }) => measures.map(({ name }) => name)));
  for (const { counted: name } of Object.values(binding.facts))
    if (name !== undefined && !counted.has(name))
      throw new DomainError('season.binding-unfit', { set: set.id, name });
  await db.inTenant(tenantId, (tx) =>
    insertOwnSet(tx, tenantId, { set, binding, addedAt: clock(), addedBy: by }),
  );
}

function readKept(value: unknown): IndicatorSet {
  const { set } = readIndicatorSet(value);
  if (set === null) throw new Error('a set that was brought in cannot be read');
  return set;
}
