import { compare, type Decimal, rational } from '@motcua/domain/scoring/rational.ts';
import type { Change } from './in-sheet.ts';
import type { OpenItem } from './open-sheet.ts';
import type { ItemRow } from './store-items.ts';

/** A row as it goes on, with what its history has to say about it. */
export interface Undone {
  row: ItemRow;
  changes: Change[];
}

/**
 * An appraisal is of what lay before the appraiser. Where a returned sheet tells other points, shows other
 * evidence or is filled by other figures, the item waits to be looked at again.
 */
export function undoAppraisal({ code, row }: Pick<OpenItem, 'code' | 'row'>): Undone {
  if (row.appraisedPoints === null) return { row, changes: [] };
  return {
    row: {
      ...row,
      ...{ appraisedPoints: null, appraisedReason: null, appraisedCause: null },
      ...{ appraisedBy: null, appraisedAt: null },
    },
    changes: [
      {
        ...{ code, what: 'appraised', before: row.appraisedPoints, after: null, reason: null },
        bySystem: true,
      },
    ],
  };
}

/** Whether the system makes something else of the item than when the sheet was sent before. */
export function hasMoved({ scoredBy, row, sent }: OpenItem): boolean {
  if (scoredBy === 'self' || scoredBy === 'appraiser') return false;
  return !isSame(row.autoPoints, sent);
}

function isSame(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : compare(rational(a), rational(b)) === 0;
}
