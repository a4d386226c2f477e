import type { PivotQuery } from '@motcua/contract/report-pivots.ts';
import type { Transaction } from '../../platform/db.ts';
import { type Books, figureCondition, fromBooks, unitAtEnd } from '../dossiers/index.ts';

export type PivotDimension = PivotQuery['rows'];
export type PivotMeasure = PivotQuery['measure'];

export interface PivotCell {
  row: string;
  column: string;
  n: number;
}

const FIGURE_OF = {
  received: 'received',
  resolved: 'resolved',
  resolved_early: 'resolvedEarly',
  resolved_on_time: 'resolvedOnTime',
  resolved_late: 'resolvedLate',
  open: 'open',
  open_in_time: 'openInTime',
  open_overdue: 'openOverdue',
} as const satisfies Record<PivotMeasure, string>;

/** Counts by two attributes of dossiers. Costs one pass over the books: about a second for a million dossiers. */
export async function listPivotCells(
  tx: Transaction,
  books: Books,
  { rows, columns, measure }: Pick<PivotQuery, 'rows' | 'columns' | 'measure'>,
): Promise<PivotCell[]> {
  const of = { books, measure };
  return await tx<PivotCell[]>`
    select ${keyOf(tx, rows, of)} as row, ${keyOf(tx, columns, of)} as column, count(*)::int as n
    ${fromBooks(tx, books)} and ${figureCondition(tx, FIGURE_OF[measure], books)}
    group by 1, 2`;
}

function keyOf(
  tx: Transaction,
  dimension: PivotDimension,
  { books, measure }: { books: Books; measure: PivotMeasure },
) {
  switch (dimension) {
    case 'field':
      return tx`d.field`;
    case 'procedure':
      // A procedure that the catalogue does not know has its name only.
      return tx`d.procedure_name`;
    case 'channel':
      return tx`d.channel`;
    case 'unit':
      return tx`${unitAtEnd(tx, books)}::text`;
    case 'month':
      return tx`coalesce(to_char(${momentOf(tx, measure)}, 'YYYY-MM'), '')`;
    case 'status':
      return tx`case when d.ended_at < ${books.end} then d.outcome
        when coalesce(c.waiting, d.waiting) then 'waiting' else 'open' end`;
    case 'service_level':
      return factOf(tx, books, { type: 'DossierAccepted', part: 'serviceLevel' });
    case 'cause':
      return factOf(tx, books, { type: 'ApologyIssued', part: 'cause' });
    case 'none':
      return tx`''`;
  }
}

/** A flow counts in the month of its moment; what is open, in the month it came in. */
function momentOf(tx: Transaction, measure: PivotMeasure) {
  return measure.startsWith('resolved') ? tx`d.ended_at` : tx`d.received_at`;
}

/** What the last such fact before the end of the period says; empty where there is none. */
function factOf(
  tx: Transaction,
  { tenantId, end }: Books,
  { type, part }: { type: string; part: string },
) {
  return tx`coalesce((
    select fact.event->>${part} from dossier_event fact
    where fact.tenant_id = ${tenantId} and fact.dossier_id = d.id and fact.type = ${type}
      and fact.at < ${end}
    order by fact.version desc limit 1), '')`;
}
