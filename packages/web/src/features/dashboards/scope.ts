import type { Axis, Cut, FigureName } from '@motcua/contract/figures.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { FigureQuestion } from '../figures/figure-question.ts';

/** Whose figures, of which days, as they stood when. */
export interface Scope {
  unit: string;
  axis: Axis;
  from: PlainDate;
  to: PlainDate;
  asOf?: Instant | undefined;
}

/** One figure of the scope; with `row` one row of a cut. */
export function figureAt(
  scope: Scope,
  figure: FigureName,
  row?: { cut: Cut; key: string; name: string },
): FigureQuestion {
  return row === undefined ? { ...scope, cut: 'whole', figure } : { ...scope, ...row, figure };
}
