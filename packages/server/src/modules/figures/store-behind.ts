import type { FigureDossier } from '@motcua/contract/figures.ts';
import { LATENESS_CAUSES, type Measure } from '@motcua/domain/figures/measures.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { entryKeys, type Scope } from './store-read.ts';

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

/** Dossiers with what they count in all, those that came to count last first. */
export async function listLines(
  tx: Transaction,
  scope: Scope,
  asked: { counted: readonly Counted[]; after: Place | null; limit: number },
): Promise<(Place & { n: number; shownAt: Instant })[]> {
  const { counted, after, limit } = asked;
  if (counted.length === 0) return [];
  const parts = counted
    .map((one) => linesOf(tx, scope, one))
    .reduce((all, part) => tx`${all} union all ${part}`);
  return await tx<(Place & { n: number; shownAt: Instant })[]>`
    with below (unit_id, child_id, first, next) as (${unitsBelow(tx, scope)}),
      counted as (${parts}),
      each as (select dossier_id as id, sum(n)::int as n, max(at) as at from counted group by 1)
    select id, n, at::text as at, at as "shownAt" from each
    where n <> 0 ${after === null ? tx`` : tx`and (each.at, id) < (${after.at}::text::timestamptz, ${after.id}::uuid)`}
    order by each.at desc, id desc limit ${limit}`;
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

function linesOf(tx: Transaction, scope: Scope, counted: Counted) {
  const { tenantId, cut, key } = scope;
  const { measures, sign, from, after, before, upTo, onDay } = counted;
  const day =
    onDay === undefined ? tx`(e.at at time zone interval '7 hours')::date` : tx`${onDay}::date`;
  return tx`
    select e.dossier_id, ${sign} * e.n as n, e.at
    from figure_entry e join below b on b.unit_id = e.unit_id and b.first <= ${day} and b.next > ${day}
    where e.tenant_id = ${tenantId} and e.unit_id in (select unit_id from below)
      and e.measure = any(${[...measures]}::text[])
      ${from === undefined ? tx`` : tx`and e.at >= ${from}`}
      ${after === undefined ? tx`` : tx`and e.at > ${after}`}
      ${before === undefined ? tx`` : tx`and e.at < ${before}`}
      ${upTo === undefined ? tx`` : tx`and e.at <= ${upTo}`}
      ${key === undefined ? tx`` : tx`and ${tx.unsafe(entryKeys[cut])} = ${key}`}
      ${onDay !== undefined && measures.every((measure) => whileOpen.has(measure)) ? openThen(tx, scope, counted) : tx``}`;
}

/** Of all dossiers ever received only those that were open then: the rest would be summed up to nothing. */
function openThen(tx: Transaction, { tenantId }: Scope, { before, upTo }: Counted) {
  const then = upTo ?? before ?? null;
  return tx`
    and e.dossier_id in (
      select d.id from dossier d where d.tenant_id = ${tenantId} and d.received_at <= ${then}
        and d.ended_at is null
      union all
      select d.id from dossier d where d.tenant_id = ${tenantId} and d.received_at <= ${then}
        and d.ended_at >= ${then})`;
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
