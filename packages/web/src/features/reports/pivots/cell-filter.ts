import type { Figure } from '@motcua/contract/dossiers.ts';
import type { Pivot } from '@motcua/contract/report-pivots.ts';
import type { ListSearch } from '../../../lib/list-search.ts';

const figures = {
  received: 'received',
  resolved: 'resolved',
  resolved_early: 'resolvedEarly',
  resolved_on_time: 'resolvedOnTime',
  resolved_late: 'resolvedLate',
  open: 'open',
  open_in_time: 'openInTime',
  open_overdue: 'openOverdue',
} as const satisfies Record<Pivot['measure'], Figure>;

/**
 * Which filter of the list keeps exactly the dossiers of one cell; null where the list cannot tell them apart (by
 * month, cause, status or level of
 * service, nor procedures by their names alone). A total has no key.
 */
export function cellFilter(
  pivot: Pick<Pivot, 'unit' | 'from' | 'to' | 'measure' | 'rowsBy' | 'columnsBy'>,
  cell: { row: string | null; column: string | null },
): ListSearch | null {
  const row = filterOf(pivot.rowsBy, cell.row);
  const column = filterOf(pivot.columnsBy, cell.column);
  if (row === null || column === null) return null;
  const { unit, from, to, measure } = pivot;
  return { figure: figures[measure], unit: unit.code ?? unit.id, from, to, ...row, ...column };
}

function filterOf(by: Pivot['rowsBy'], key: string | null): Partial<ListSearch> | null {
  if (key === null || by === 'none') return {};
  if (key === '') return null;
  switch (by) {
    case 'field':
      return { field: key };
    case 'unit':
      return { unit: key };
    case 'channel':
      return key === 'online' || key === 'postal' || key === 'counter' ? { channel: key } : null;
    default:
      return null;
  }
}
