import type { BalanceCut } from '@motcua/domain/figures/balances.ts';
import type { Axis } from '@motcua/domain/figures/figure-names.ts';
import type { Measure } from '@motcua/domain/figures/measures.ts';
import {
  type Instant,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { SignedSpan } from './period.ts';
import { byTheIndex, entryKeys } from './store-read.ts';

/** Balances of one unit that make up rows under a label. */
export interface Source {
  label: string;
  unitId: string;
  axis: Axis;
  cut: BalanceCut;
  /** The key that all of it counts under; null: as the balances have it. */
  key: string | null;
}

/** A sum of measures, each with a sign. */
export type Value = ReadonlyMap<Measure, number>;

export interface SumsAsked {
  tenantId: string;
  sources: readonly Source[];
  /** First days of the steps of time. */
  starts: readonly PlainDate[];
  values: readonly Value[];
}

export type Side = 'before' | 'within' | 'ahead';

/** `step`: which step of time, from 1; `v0`, `v1`, …: the values as they were asked for. */
export type CrossedSum = { label: string; key: string; side: Side; step: number } & Record<
  `v${number}`,
  number | null
>;

/** Values by label, key and step. Only the columns that a value names are read, and only rows that say something. */
export async function sumCrossed(
  tx: Transaction,
  { tenantId, sources, starts, values }: SumsAsked,
  ranges: readonly (SignedSpan & { side: Side })[],
): Promise<CrossedSum[]> {
  const named = values.map((value, at) => `${columnOf(value)} as v${at}`).join(', ');
  const sums = values
    .map((value, at) => `sum(w.sign * t.v${at})::${typeOf(value)} as v${at}`)
    .join(', ');
  const something = values.map((_, at) => `sum(w.sign * t.v${at}) <> 0`).join(' or ');
  return await tx<CrossedSum[]>`
    select s.label, coalesce(s.key, t.key) as key, w.side, t.step, ${tx.unsafe(sums)}
    from unnest(${sources.map(({ label }) => label)}::text[], ${sources.map(({ unitId }) => unitId)}::uuid[],
        ${sources.map(({ axis }) => axis)}::text[], ${sources.map(({ cut }) => cut)}::text[],
        ${sources.map(({ key }) => key)}::text[]) s (label, unit_id, axis, cut, key)
      cross join unnest(${ranges.map(({ side }) => side)}::text[], ${ranges.map(({ sign }) => sign)}::int[],
        ${ranges.map(({ grain }) => grain)}::text[], ${ranges.map(({ from }) => from)}::date[],
        ${ranges.map(({ to }) => to)}::date[]) w (side, sign, grain, first, next)
      cross join lateral (
        select b.key, case when w.side = 'before' then 0
            else width_bucket(b.start, ${[...starts]}::date[]) end as step, ${tx.unsafe(named)}
        from figure_total b
        where b.tenant_id = ${tenantId} and b.unit_id = s.unit_id and b.axis = s.axis and b.cut = s.cut
          and b.grain = w.grain and b.start >= w.first and b.start < w.next ${byTheIndex(tx)}) t
    group by 1, 2, 3, 4 having ${tx.unsafe(something)}`;
}

/** What is missing is 0. */
function columnOf(value: Value): string {
  const terms = [...value].map(([measure, n]) => `${n} * coalesce(b.${measure}, 0)`);
  return terms.length === 0 ? '0' : terms.join(' + ');
}

function typeOf(value: Value): string {
  return value.has('worked_minutes') ? 'bigint' : 'int';
}

/** Lines of some measures later than an instant of a day that is in the balances already, by label and key. */
export async function sumCrossedLate(
  tx: Transaction,
  { tenantId, sources, values }: Omit<SumsAsked, 'starts'>,
  { after, before }: { after: Instant; before: Instant },
): Promise<{ label: string; key: string; measure: Measure; n: number }[]> {
  const measures = [...new Set(values.flatMap((value) => [...value.keys()]))];
  const day = plainDateOf(after, VIETNAM_OFFSET_MINUTES);
  const scopes = scopesOf(sources);
  const [first] = scopes;
  if (first === undefined) return [];
  const key = tx.unsafe(entryKeys[first.cut]);
  return await tx<{ label: string; key: string; measure: Measure; n: number }[]>`
    with scope as (
        select * from unnest(${scopes.map(({ label }) => label)}::text[], ${scopes.map(({ unitId }) => unitId)}::uuid[],
          ${scopes.map(({ axis }) => axis)}::text[]) s (label, unit_id, axis)),
      below (label, unit_id, child_id) as (
        select label, unit_id, null::uuid from scope
        union all select s.label, r.unit_id, r.child_id
        from scope s join figure_reach r on r.tenant_id = ${tenantId} and r.axis = s.axis
          and r.ancestor_id = s.unit_id and (r.child_id is not null) = ${first.cut === 'unit'}
          and r.valid_from <= ${day} and r.valid_to > ${day})
    select b.label, ${key} as key, e.measure, sum(e.n)::int as n
    from below b cross join lateral (
      select * from figure_entry l
      where l.tenant_id = ${tenantId} and l.unit_id = b.unit_id
        and l.measure = any(${measures}::text[]) and l.at > ${after} and l.at < ${before}
      ${byTheIndex(tx)}) e
    where ${key} is not null
    group by 1, 2, 3`;
}

/** A unit with all below it is one scope, though its balances lie in two parts. */
function scopesOf(sources: readonly Source[]): Source[] {
  const scopes = new Map<string, Source>();
  for (const source of sources) {
    const name = `${source.label} ${source.unitId}`;
    if (source.axis !== 'own' || !scopes.has(name)) scopes.set(name, source);
  }
  return [...scopes.values()];
}

/** For how long a unit counted at one above it. */
export interface Membership {
  unitId: string;
  from: PlainDate;
  /** First day on which it no longer did. */
  to: PlainDate;
}

/** The units directly below one, or all of them, with the time of each there; -infinity and infinity are days too. */
export async function listMembers(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; axis: Axis; direct: boolean; from: PlainDate; end: PlainDate },
): Promise<Membership[]> {
  const { unitId, axis, direct, from, end } = of;
  return await tx<Membership[]>`
    select unit_id as "unitId", valid_from as from, valid_to as to from figure_reach
    where tenant_id = ${tenantId} and axis = ${axis} and ancestor_id = ${unitId} and unit_id <> ancestor_id
      and ${direct ? tx`child_id = unit_id` : tx`child_id is null`}
      and valid_from < ${end} and valid_to >= ${from}
    order by unit_id, valid_from`;
}
