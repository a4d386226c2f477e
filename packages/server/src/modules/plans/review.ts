import type { PlanReview } from '@motcua/contract/plans.ts';
import { reviewDay } from '@motcua/domain/plan/deadline.ts';
import { causesOn, leavesOf, progressOn } from '@motcua/domain/plan/figures.ts';
import { taskStateOn } from '@motcua/domain/plan/task-state.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { countedOf, figuresView, rateView } from './counted.ts';
import type { PlanParts } from './parts.ts';
import { standingOf } from './policy.ts';
import { getPlanSeen, viewTasks } from './queries.ts';
import { shippedFieldLists, shippedRules } from './shipped-rules.ts';
import { findYearPlan, listUnitNames, type PlanRow } from './store.ts';
import { listTasksOfPlans, type TaskRow } from './store-tasks.ts';
import { earlierOf } from './earlier-of.ts';
import { viewPlan } from './view-plan.ts';
import { unitOf } from './view-task.ts';

/** The mid-year or yearly review of a plan's own tasks, at the end of its day or, before that, of today. */
export async function reviewPlan(
  parts: PlanParts,
  officer: SignedIn,
  { id, kind }: { id: string; kind: 'mid_year' | 'year' },
): Promise<PlanReview> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const read = await parts.db.inTenant(tenantId, async (tx) => {
    const row = await getPlanSeen(tx, { tenantId, id, standing });
    const day = reviewDay(kind, { from: row.from, to: row.to, midYear: shippedRules().midYear });
    const asOf = earlierOf(day, todayOf(parts));
    const { plan, tasks } = await viewPlan(tx, tenantId, { row, day: asOf, standing });
    const units = await listUnitNames(
      tx,
      tenantId,
      tasks.map(({ leadUnitId }) => leadUnitId),
    );
    return { row, day, asOf, plan, tasks, units, next: await nextPlan(tx, tenantId, row) };
  });
  const { row, day, asOf, plan, tasks } = read;
  const own = tasks.map(countedOf);
  const figures = figuresView(own, { day: asOf, progress: progressOn(own, asOf) });
  const leaves = leavesOf(own, asOf);
  const inState = (state: string) => {
    const ids = new Set(
      leaves.filter((task) => taskStateOn(task, asOf) === state).map((task) => task.id),
    );
    return tasks.filter((task) => ids.has(task.id));
  };
  return {
    ...{ plan, kind, day, asOf, figures },
    dueRate: rateView(figures.doneOfDue, figures.dueByThen),
    onTimeRate: rateView(figures.doneOnTime, figures.done),
    targetReached: targetReached(row.target, figures),
    fields: fieldsOf(row, { tasks, day: asOf }),
    units: [...Map.groupBy(tasks, ({ leadUnitId }) => leadUnitId)].map(([unitId, theirs]) => ({
      unit: unitOf(read.units, unitId),
      figures: partFigures(tasks, theirs, asOf),
    })),
    causes: causesOn(own, asOf).map(({ code, tasks: count }) => ({
      ...{ code, tasks: count, name: causeWords(code) },
    })),
    open: await viewTasks(parts, { standing, rows: inState('not_done') }),
    removed: await viewTasks(parts, { standing, rows: inState('no_longer_fitting') }),
    next: read.next,
  };
}

/** Words of a cause in both languages; null for none named. */
export function causeWords(code: string | null): { vi: string; en: string } | null {
  const found = shippedRules().causes.find((cause) => cause.code === code);
  return found === undefined ? null : { vi: found.vi, en: found.en };
}

async function nextPlan(tx: Transaction, tenantId: string, row: PlanRow) {
  const next = await findYearPlan(tx, tenantId, { unitId: row.unitId, from: addDays(row.to, 1) });
  if (next === null) return null;
  const tasks = await listTasksOfPlans(tx, tenantId, [next.id]);
  const headings = new Set(tasks.map(({ parentId }) => parentId));
  return {
    ...{ planId: next.id, title: next.title, target: next.target },
    tasks: tasks.filter(({ id }) => !headings.has(id)).length,
  };
}

function targetReached(
  target: number | null,
  { done, planned }: { done: number; planned: number },
): boolean | null {
  return target === null || planned === 0 ? null : done * 10_000 >= target * planned;
}

/** Every field of the list in its order, also where nothing was planned; tasks without one at the end. */
function fieldsOf(
  { fieldList }: PlanRow,
  { tasks, day }: { tasks: readonly TaskRow[]; day: PlainDate },
): PlanReview['fields'] {
  const list = shippedFieldLists().find(({ code }) => code === fieldList);
  const known = (list?.fields ?? []).map(({ code, vi, en }) => ({
    ...{ field: code, name: { vi, en } },
    figures: partFigures(
      tasks,
      tasks.filter(({ fieldCode }) => fieldCode === code),
      day,
    ),
  }));
  const without = tasks.filter(({ fieldCode }) => fieldCode === null);
  if (without.length === 0) return known;
  const name = { vi: 'Chưa xếp lĩnh vực', en: 'No field' };
  return [...known, { field: null, name, figures: partFigures(tasks, without, day) }];
}

/** Figures of some of the tasks: what is a heading in the plan is none of them. */
function partFigures(all: readonly TaskRow[], some: readonly TaskRow[], day: PlainDate) {
  const ids = new Set(some.map(({ id }) => id));
  const leaves = leavesOf(all.map(countedOf), day).filter(({ id }) => ids.has(id));
  return figuresView(leaves, { day, progress: progressOn(leaves, day) });
}
