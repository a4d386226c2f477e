import type { BalanceCut } from '@motcua/domain/figures/balances.ts';
import { MEASURES, type Measure } from '@motcua/domain/figures/measures.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { summed } from './columns.ts';
import { type SignedSpan, spansBefore, type TooLate } from './period.ts';

export type StoredCut = BalanceCut;

/** Which balances answer a question: of one scope by key, or of several, each by itself. */
export interface Scope {
  tenantId: string;
  unitIds: readonly string[];
  axis: 'own' | 'subordination' | 'territory';
  cut: StoredCut;
  /** One row of the cut only. */
  key?: string;
  /** Rows are units of the scope, not keys of the cut. */
  each?: boolean;
}

/** Sums by measure; what is 0 may be null. */
export type SumRow = { key: string; side: string } & Partial<Record<Measure, number | null>>;

/** Everything before some days, by row and day. A number of rows that does not grow with the dossiers. */
export async function sumBefore(
  tx: Transaction,
  scope: Scope,
  days: readonly { side: string; day: PlainDate }[],
): Promise<SumRow[]> {
  const spans = days.flatMap(({ side, day }) =>
    spansBefore(day).map((span) => ({ ...span, side })),
  );
  return await sumSpans(tx, scope, spans);
}

/** Sums of the balances over spans, each under its name. */
export async function sumSpans(
  tx: Transaction,
  scope: Scope,
  spans: readonly (SignedSpan & { side: string })[],
): Promise<SumRow[]> {
  const { tenantId, unitIds, each, key } = scope;
  const named = each ? tx`t.unit_id::text` : keyColumn(tx, scope);
  return await tx<SumRow[]>`
    select ${named} as key, w.side, ${tx.unsafe(summed)}
    from unnest(${spans.map(({ side }) => side)}::text[], ${spans.map(({ sign }) => sign)}::int[],
        ${spans.map(({ grain }) => grain)}::text[], ${spans.map(({ from }) => from)}::date[],
        ${spans.map(({ to }) => to)}::date[]) w (side, sign, grain, first, next)
      cross join ${partsOf(tx, scope)} cross join unnest(${[...unitIds]}::uuid[]) u (id)
      cross join lateral (
        select * from figure_total b
        where b.tenant_id = ${tenantId} and b.unit_id = u.id and b.axis = p.axis and b.cut = p.cut
          and b.grain = w.grain and b.start >= w.first and b.start < w.next ${byTheIndex(tx)}) t
    ${key === undefined ? tx`` : tx`where ${keyColumn(tx, scope)} = ${key}`}
    group by 1, 2`;
}

/** Each span by itself: planned as one, PostgreSQL would rather read the table from end to end. */
export function byTheIndex(tx: Transaction) {
  return tx`offset 0`;
}

/** Which balances hold the cut: the unit's own, and those of all below it. */
function partsOf(tx: Transaction, { axis, cut }: Scope) {
  const own = cut === 'unit' ? 'whole' : cut;
  const parts =
    axis === 'own'
      ? [['own', own]]
      : [
          ['own', own],
          [axis, cut],
        ];
  return tx`unnest(${parts.map(([name]) => name ?? '')}::text[], ${parts.map(([, by]) => by ?? '')}::text[]) p (axis, cut)`;
}

function keyColumn(tx: Transaction, { cut }: Scope) {
  return cut === 'unit'
    ? tx`case when t.axis = 'own' then t.unit_id::text else t.key end`
    : tx`t.key`;
}

/**
 * Lines later than an instant of a day that is still in the balances: mostly what is written ahead for the hours to
 * come. Of a few units themselves they are found by their measures; of many, among the lines of those hours.
 */
export async function sumTooLate(
  tx: Transaction,
  scope: Scope,
  { after, before }: TooLate,
): Promise<{ key: string; measure: Measure; n: number }[]> {
  const { tenantId, axis, cut, key, each } = scope;
  const day = plainDateOf(after, VIETNAM_OFFSET_MINUTES);
  const named = each ? tx`b.scope_id::text` : tx.unsafe(entryKeys[cut]);
  const shown = tx.unsafe(inTheIndex.has(cut) ? 'l.unit_id, l.measure, l.n' : 'l.*');
  const hours = tx`l.tenant_id = ${tenantId} and l.at > ${after} and l.at < ${before}`;
  const late =
    axis === 'own' && scope.unitIds.length <= FEW
      ? tx`
        select l.* from unnest(${[...scope.unitIds]}::uuid[]) u (id) cross join lateral (
          select ${shown} from figure_entry l
          where ${hours} and l.unit_id = u.id and l.measure = any(${[...MEASURES]}::text[])
          ${byTheIndex(tx)}) l`
      : tx`select ${shown} from figure_entry l where ${hours}`;
  const rows = await tx<{ key: string | null; measure: Measure; n: number }[]>`
    with below (scope_id, unit_id, child_id) as materialized (${unitsBelow(tx, scope, day)}),
      late as materialized (${late})
    select ${named} as key, e.measure, sum(e.n)::int as n
    from late e join below b on b.unit_id = e.unit_id
    where true
      ${key === undefined ? tx`` : tx`and ${tx.unsafe(entryKeys[cut])} = ${key}`}
    group by 1, 2`;
  return rows.flatMap((row) => (row.key === null ? [] : [{ ...row, key: row.key }]));
}

/** Each is looked up once for every measure: more of them cost more than to read some hours of the whole journal. */
const FEW = 4;

/** These need nothing of a line that the index does not hold. */
const inTheIndex: ReadonlySet<StoredCut> = new Set(['whole', 'unit']);

/** What a line counts under in each cut; as the balances have it. */
export const entryKeys = {
  whole: "''::text",
  field: 'e.field',
  procedure: 'e.procedure_code',
  channel: 'e.channel',
  field_channel: "e.channel || ' ' || e.field",
  desk: "coalesce(e.desk_id::text, '')",
  officer: 'e.officer_id::text',
  unit: 'coalesce(b.child_id, b.unit_id)::text',
} as const satisfies Record<StoredCut, string>;

/** The scopes themselves and all units below them on a day, each with the unit directly below through which it counts. */
function unitsBelow(tx: Transaction, { tenantId, unitIds, axis, cut }: Scope, day: PlainDate) {
  const own = tx`select id, id, null::uuid from unnest(${[...unitIds]}::uuid[]) u (id)`;
  if (axis === 'own') return own;
  return tx`
    ${own} union all
    select ancestor_id, unit_id, child_id from figure_reach
    where tenant_id = ${tenantId} and axis = ${axis} and ancestor_id = any(${[...unitIds]}::uuid[])
      and (child_id is not null) = ${cut === 'unit'} and valid_from <= ${day} and valid_to > ${day}`;
}
