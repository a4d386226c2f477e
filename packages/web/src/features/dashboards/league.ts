import type { FigureRow } from '@motcua/contract/figures.ts';
import { compareRatios, type Share } from './rates.ts';

export interface LeagueRow {
  row: FigureRow;
  share: Share;
  /** Competition rank: two first places are followed by the third; null where no case arose. */
  rank: number | null;
  /** How many others share the place. */
  ties: number;
}

/** Units by a share, the best first; what had no case stands at the end without a place. */
export function leagueOf(
  rows: readonly FigureRow[],
  shareOf: (row: FigureRow) => Share,
): LeagueRow[] {
  const shared = rows
    .map((row) => ({ row, share: shareOf(row) }))
    .toSorted(
      (a, b) => compareRatios(b.share, a.share) || a.row.name.localeCompare(b.row.name, 'vi'),
    );
  return shared.map(({ row, share }) => {
    if (share.whole === 0) return { row, share, rank: null, ties: 0 };
    const better = shared.filter((one) => compareRatios(one.share, share) > 0).length;
    const equal = shared.filter((one) => compareRatios(one.share, share) === 0).length;
    return { row, share, rank: better + 1, ties: equal - 1 };
  });
}
