import type { PlainDate } from '../shared/plain-date.ts';
import { type CountedTask, nodesOn } from './figures.ts';
import { type ProgressNode, rollUp, type Share } from './roll-up.ts';

/** A plan among those above and below it. */
export interface PlanOfTree {
  id: string;
  parentId: string | null;
  /** Beside its neighbours in the plan above. */
  weight: number;
}

/** A plan with the issued plans that carry it out, to any depth. */
export interface PlanTree {
  /** The plan itself and every plan below it. */
  idsBelow(id: string): string[];
  /** Progress by weight; null when nothing is left to be done. */
  progressOf(id: string, day: PlainDate): Share | null;
}

/** Programme → period plan → yearly plan → tasks: one tree of weights. */
export function planTree(
  plans: readonly PlanOfTree[],
  tasksOf: (planId: string) => readonly CountedTask[],
): PlanTree {
  const below = Map.groupBy(plans, ({ parentId }) => parentId);
  const idsBelow = (id: string): string[] => [
    id,
    ...(below.get(id) ?? []).flatMap((plan) => idsBelow(plan.id)),
  ];
  const nodeOf = (
    id: string,
    { weight, day }: { weight: number; day: PlainDate },
  ): ProgressNode => {
    const children = [
      ...nodesOn(tasksOf(id), day),
      ...(below.get(id) ?? []).map((plan) => nodeOf(plan.id, { weight: plan.weight, day })),
    ];
    // A plan in which there is nothing yet is not one of which nothing is done.
    return { weight, percent: 0, removed: children.length === 0, children };
  };
  return { idsBelow, progressOf: (id, day) => rollUp(nodeOf(id, { weight: 1, day })) };
}
