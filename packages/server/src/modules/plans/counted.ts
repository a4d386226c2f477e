import type { PlanFiguresView, RateView } from '@motcua/contract/plans.ts';
import { type CountedTask, figuresOn } from '@motcua/domain/plan/figures.ts';
import { basisPointsOf } from '@motcua/domain/plan/rate.ts';
import type { Share } from '@motcua/domain/plan/roll-up.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { TaskRow } from './store-tasks.ts';

/** A row as the domain counts it. */
export function countedOf(row: TaskRow): CountedTask {
  return row;
}

export function rateView(part: number, whole: number): RateView {
  return whole === 0 ? null : { part, whole, hundredths: basisPointsOf(part, whole) };
}

/** The figures of these tasks at the end of a day, with their rate and their progress by weight. */
export function figuresView(
  tasks: readonly CountedTask[],
  { day, progress }: { day: PlainDate; progress: Share | null },
): PlanFiguresView {
  const figures = figuresOn(tasks, day);
  return {
    ...figures,
    rate: rateView(figures.done, figures.planned),
    progress: progress === null ? null : basisPointsOf(progress.numerator, progress.denominator),
  };
}
