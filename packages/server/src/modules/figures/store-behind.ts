import type { FigureDossier } from '@motcua/contract/figures.ts';
import { LATENESS_CAUSES, type Measure } from '@motcua/domain/figures/measures.ts';
import type postgres from 'postgres';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { byTheIndex, entryKeys, type Scope } from './store-read.ts';

/** Lines of some measures over a time, with a sign. */
export interface Counted {
  measures: readonly Measure[];
  sign: 1 | -1;
  from?: Instant;
  after?: Instant;
  before?: Instant;
  upTo?: Instant;
  /** A level: of the units as they stand below the scope on this day; a flow: on the day of each line. */
  onDay?: PlainDate;
}

/** Where a page ends: instant as the database writes it, and dossier. */
export interface Place {
  at: string;
  id: string;
}

export type Line = Place & { n: number; shownAt: Instant };

/**
 * Dossiers that came to count, the last first, before a place. A flow is looked for from its newest line back, unit by
 * unit; a level among those that were open then: neither reads what lies far behind the page.
 */
export async function findPlaces(
  tx: Transaction,
  scope: Scope,
  asked: { counted: readonly Counted[]; after: Place | null; limit: number },
): Promise<Place[]> {
  const { after, limit } = asked;
  const adding = asked.counted.filter(({ sign }) => sign > 0);
  if (adding.length === 0) return [];
  const parts = adding
    .map(
      (one) =>
        tx`(${one.onDay === undefined ? newestLines(tx, scope, one, asked) : levelLines(tx, scope, one)})`,
    )
    .reduce((all, part) => tx`${all} union all ${part}`);
  return await tx<Place[]>`
    with below (unit_id, child_id, first, next) as materialized (${unitsBelow(tx, scope)}),
      found as (select id, max(at) as at from (${parts}) f (id, at) group by 1)
    select id, at::text as at from found
    ${after === null ? tx`` : tx`where (found.at, id) < (${after.at}::text::timestamptz, ${after.id}::uuid)`}
    order by found.at desc, id desc limit ${limit}`;
}

/** What each of these dossiers counts in all, and where it stands in the list. */
export async function sumLines(
  tx: Transaction,
  scope: Scope,
  { counted, ids }: { counted: readonly Counted[]; ids: readonly string[] },
): Promise<Line[]> {
  const parts = counted
    .map((one) =>
      linesOf(tx, scope, { ...one, among: tx`e.dossier_id = any(${[...ids]}::uuid[])` }),
    )
    .reduce((all, part) => tx`${all} union all ${part}`);
  return await tx<Line[]>`
    with below (unit_id, child_id, first, next) as materialized (${unitsBelow(tx, scope)}),
      each as (
        select dossier_id as id, sum(sign * n)::int as n, max(at) filter (where sign > 0) as at
        from (${parts}) l group by 1)
    select id, n, at::text as at, at as "shownAt" from each`;
}

/** What a page shows of its dossiers. */
export async function listDossiers(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<Omit<FigureDossier, 'n' | 'at'>[]> {
  return await tx<Omit<FigureDossier, 'n' | 'at'>[]>`
    select d.id, d.code, d.filing_number as "filingNumber", d.procedure_code as "procedureCode",
      d.procedure_name as "procedureName", d.field, d.channel, d.status, d.unit_id as "unitId",
      coalesce(u.name, '') as "unitName", d.received_at as "receivedAt", d.due_at as "dueAt",
      d.ended_at as "endedAt", d.timeliness
    from dossier d left join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id
    where d.tenant_id = ${tenantId} and d.id = any(${[...ids]}::uuid[])`;
}

function linesOf(tx: Transaction, scope: Scope, counted: Counted & { among: postgres.Fragment }) {
  return tx`
    select e.dossier_id, ${counted.sign}::int as sign, e.n, e.at
    from figure_entry e join below b on b.unit_id = e.unit_id
    where ${ofPart(tx, scope, counted)} and ${counted.among}
      and e.measure = any(${[...counted.measures]}::text[])`;
}

/** Tenant, time, place in the tree and row of the cut. */
function ofPart(tx: Transaction, { tenantId, cut, key }: Scope, counted: Counted) {
  const { from, after, before, upTo, onDay } = counted;
  const day =
    onDay === undefined ? tx`(e.at at time zone interval '7 hours')::date` : tx`${onDay}::date`;
  return tx`e.tenant_id = ${tenantId} and b.first <= ${day} and b.next > ${day}
    ${from === undefined ? tx`` : tx`and e.at >= ${from}`}
    ${after === undefined ? tx`` : tx`and e.at > ${after}`}
    ${before === undefined ? tx`` : tx`and e.at < ${before}`}
    ${upTo === undefined ? tx`` : tx`and e.at <= ${upTo}`}
    ${key === undefined ? tx`` : tx`and ${tx.unsafe(entryKeys[cut])} = ${key}`}`;
}

function newestLines(
  tx: Transaction,
  scope: Scope,
  counted: Counted,
  { after, limit }: { after: Place | null; limit: number },
) {
  return tx`
    select l.id, l.at from below b cross join unnest(${[...counted.measures]}::text[]) m (measure)
      cross join lateral (
        select e.dossier_id as id, e.at from figure_entry e
        where ${ofPart(tx, scope, counted)} and e.unit_id = b.unit_id and e.measure = m.measure
          ${after === null ? tx`` : tx`and (e.at, e.dossier_id) < (${after.at}::text::timestamptz, ${after.id}::uuid)`}
        order by e.at desc, e.dossier_id desc limit ${limit}) l`;
}

function levelLines(tx: Transaction, scope: Scope, counted: Counted) {
  const lines = counted.measures.every((measure) => whileOpen.has(measure))
    ? tx`(${openThen(tx, scope, counted)}) o (id) cross join lateral (
        ${linesOf(tx, scope, { ...counted, among: tx`e.dossier_id = o.id` })} ${byTheIndex(tx)}) l`
    : tx`(${linesOf(tx, scope, { ...counted, among: tx`e.unit_id in (select unit_id from below)` })}) l`;
  return tx`select dossier_id, max(at) from ${lines} group by 1 having sum(n) <> 0`;
}

/** Of all dossiers ever received only those that were open then: the rest would be summed up to nothing. */
function openThen(tx: Transaction, { tenantId }: Scope, { before, upTo }: Counted) {
  const then = upTo ?? before ?? null;
  return tx`
    select d.id from below o join dossier d on d.unit_id = o.unit_id
      where d.tenant_id = ${tenantId} and d.received_at <= ${then} and d.ended_at is null
    union select d.id from below o join dossier d on d.unit_id = o.unit_id
      where d.tenant_id = ${tenantId} and d.received_at <= ${then} and d.ended_at >= ${then}
    union select h.dossier_id from below o join dossier_home h on h.unit_id = o.unit_id
      where h.tenant_id = ${tenantId} and h.until >= ${then}`;
}

const whileOpen: ReadonlySet<string> = new Set([
  ...['open', 'overdue', 'waiting_supplement', 'waiting_payment'],
  ...LATENESS_CAUSES.map((cause) => `overdue_${cause}`),
]);

/** The scope itself and the units below it, each with its time there. */
function unitsBelow(tx: Transaction, { tenantId, unitIds, axis, cut }: Scope) {
  const own = tx`
    select id, null::uuid, '-infinity'::date, 'infinity'::date from unnest(${[...unitIds]}::uuid[]) u (id)`;
  if (axis === 'own') return own;
  return tx`
    ${own} union all
    select unit_id, child_id, valid_from, valid_to from figure_reach
    where tenant_id = ${tenantId} and axis = ${axis} and ancestor_id = any(${[...unitIds]}::uuid[])
      and (child_id is not null) = ${cut === 'unit'}`;
}
