import type { Figure } from '@motcua/contract/dossiers.ts';
import {
  earlierOf,
  type Instant,
  instantAt,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type postgres from 'postgres';
import type { Transaction } from '../../platform/db.ts';

/** The books of report II.06a: the dossiers of some units over a period. */
export interface Books {
  tenantId: string;
  /** The units with all below them; null for every unit of the tenant. */
  unitIds: readonly string[] | null;
  /** First instant of the period, and the first one after it. */
  start: Instant;
  end: Instant;
  /** Up to when the open ones had time: the end, or now while the end is still to come. */
  asOf: Instant;
}

/** Days are inclusive and of the tenant's zone. */
export function booksOf(of: {
  tenantId: string;
  unitIds: readonly string[] | null;
  from: PlainDate;
  to: PlainDate;
  now: Instant;
}): Books {
  const { tenantId, unitIds, from, to, now } = of;
  const end = instantAt(addDays(to, 1), 0, VIETNAM_OFFSET_MINUTES);
  return {
    ...{ tenantId, unitIds, end },
    start: instantAt(from, 0, VIETNAM_OFFSET_MINUTES),
    asOf: earlierOf(end, now),
  };
}

/**
 * `from dossier d … where …`: every dossier in the books, with `c`, its clock as it stood at the end of the
 * period. What was received before the end and had not ended before the beginning is in the books, so that
 * column 3 = 7 + 11 whatever happened. A request declined at the desk was never received. The books are those of the
 * agency that resolved it or had it at the end; what was received counts where it was received.
 */
export function fromBooks(tx: Transaction, books: Books, figure?: Figure) {
  const { tenantId, start, end } = books;
  return tx`
    from dossier d
      left join lateral (
        select line.due_at, line.waiting from dossier_clock line
        where line.tenant_id = d.tenant_id and line.dossier_id = d.id and line.since < ${end}
          and (d.ended_at is null or d.ended_at >= ${end})
        order by line.version desc limit 1
      ) c on true
    where d.tenant_id = ${tenantId} and d.received_at < ${end}
      and (d.ended_at is null or d.ended_at >= ${start})
      ${ofUnits(tx, books, figure)}`;
}

/** What a figure of the report counts among the books; the list behind a figure takes the same condition. */
export function figureCondition(tx: Transaction, figure: Figure, books: Books) {
  const { start, end, asOf, unitIds } = books;
  const resolved = tx`d.ended_at < ${end}`;
  const open = tx`(d.ended_at is null or d.ended_at >= ${end})`;
  const received = tx`d.received_at >= ${start}`;
  const inTime = tx`(coalesce(c.waiting, d.waiting) or coalesce(c.due_at, d.due_at) >= ${asOf})`;
  const conditions: Record<Figure, typeof open> = {
    // Of some units also what came in elsewhere and was taken over: `fromBooks` then says which.
    carriedOver: unitIds === null ? tx`d.received_at < ${start}` : tx`true`,
    receivedOnline: tx`${received} and d.channel = 'online'`,
    receivedDirect: tx`${received} and d.channel <> 'online'`,
    received,
    total: tx`true`,
    resolvedEarly: tx`${resolved} and d.timeliness = 'early'`,
    resolvedOnTime: tx`${resolved} and coalesce(d.timeliness, 'on_time') = 'on_time'`,
    resolvedLate: tx`${resolved} and d.timeliness = 'late'`,
    resolved,
    openInTime: tx`${open} and ${inTime}`,
    openOverdue: tx`${open} and not ${inTime}`,
    open,
  };
  return conditions[figure];
}

/** The agency that resolved the dossier, or had it at the end of the period if it was still open. */
function unitAtEnd(tx: Transaction, { end }: Books) {
  return unitAt(tx, tx`least(d.ended_at, ${end}::timestamptz)`);
}

/** Where it was at an instant, even if it was given to a successor since. */
function unitAt(tx: Transaction, instant: postgres.Fragment) {
  return tx`coalesce((
    select home.unit_id from dossier_home home
    where home.tenant_id = d.tenant_id and home.dossier_id = d.id and home.until >= ${instant}
    order by home.until limit 1), d.unit_id)`;
}

function ofUnits(tx: Transaction, books: Books, figure: Figure | undefined) {
  const { tenantId, unitIds, start } = books;
  if (unitIds === null) return tx``;
  const ids = tx`${[...unitIds]}::uuid[]`;
  const receivedHere = tx`${unitAt(tx, tx`d.received_at`)} = any(${ids})`;
  const known = tx`
    and (d.unit_id = any(${ids}) or d.id in (
      select home.dossier_id from dossier_home home
      where home.tenant_id = ${tenantId} and home.unit_id = any(${ids}) and home.until >= ${start}))`;
  if (figure !== undefined && received.has(figure)) return tx`${known} and ${receivedHere}`;
  return tx`
    ${known} and ${unitAtEnd(tx, books)} = any(${ids})
    ${figure === 'carriedOver' ? tx`and not (d.received_at >= ${start} and ${receivedHere})` : tx``}`;
}

const received: ReadonlySet<Figure> = new Set(['received', 'receivedOnline', 'receivedDirect']);
