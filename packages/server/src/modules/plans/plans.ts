import type { DirectiveBody, DirectiveQuery, DirectiveTask } from '@motcua/contract/directives.ts';
import type { NewTask, ReformFields, TaskQuery } from '@motcua/contract/plan-tasks.ts';
import type { NewPlan, PlanQuery } from '@motcua/contract/plans.ts';
import { dueDayOf } from '@motcua/domain/plan/deadline.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { actOnTask } from './act-on-task.ts';
import { attach, detach } from './attach.ts';
import * as directives from './directives.ts';
import { planFacts } from './facts.ts';
import { openTask, type TaskOrder } from './open-task.ts';
import type { PlanParts } from './parts.ts';
import * as planCommands from './plan-commands.ts';
import { listPlansFor, listTasksFor, showPlan, showTask } from './queries.ts';
import { remindAll } from './reminders.ts';
import { reviewPlan } from './review.ts';
import { exportPlan } from './sheet/export-plan.ts';
import { importPlan } from './sheet/import-plan.ts';
import { settleTask, type TaskSettlement } from './settle-task.ts';
import { shippedFieldLists, shippedRules } from './shipped-rules.ts';
import { standOfSources } from './stand-of-sources.ts';
import * as taskCommands from './task-commands.ts';

export type Plans = ReturnType<typeof createPlans>;

/** Plans of reform, their tasks, and the directives that lead to tasks. */
export function createPlans(parts: PlanParts) {
  return {
    ...plansOf(parts),
    ...tasksOf(parts),
    ...directivesOf(parts),
    fields: (): ReformFields => ({
      lists: shippedFieldLists().map((list) => ({ ...list, fields: [...list.fields] })),
      causes: shippedRules().causes,
    }),
    facts: planFacts(parts),
  };
}

function plansOf(parts: PlanParts) {
  return {
    list: (officer: SignedIn, query: PlanQuery) => listPlansFor(parts, officer, query),
    show: (officer: SignedIn, id: string) => showPlan(parts, officer, id),
    begin: (officer: SignedIn, told: NewPlan) => planCommands.beginPlan(parts, officer, told),
    edit: (officer: SignedIn, order: Parameters<typeof planCommands.editPlan>[2]) =>
      planCommands.editPlan(parts, officer, order),
    issue: (officer: SignedIn, order: Parameters<typeof planCommands.issuePlan>[2]) =>
      planCommands.issuePlan(parts, officer, order),
    removeDraft: (officer: SignedIn, id: string) => planCommands.removeDraft(parts, officer, id),
    review: (officer: SignedIn, asked: Parameters<typeof reviewPlan>[2]) =>
      reviewPlan(parts, officer, asked),
    importSheet: (officer: SignedIn, order: Parameters<typeof importPlan>[2]) =>
      importPlan(parts, officer, order),
    exportSheet: (officer: SignedIn, id: string) => exportPlan(parts, officer, id),
  };
}

function tasksOf(parts: PlanParts) {
  return {
    /**
     * For modules above: opens a task in the caller's transaction; its id. `dueOn` of the order comes from
     * `dueDay`, asked before the transaction.
     */
    openTask: (tx: Transaction, tenantId: string, order: TaskOrder) =>
      openTask(tx, tenantId, { order, at: parts.clock() }),
    /** For modules above: what became of a task at its source, in the caller's transaction. */
    settleTask: (tx: Transaction, tenantId: string, told: TaskSettlement) =>
      settleTask(tx, tenantId, { told, at: parts.clock(), today: todayOf(parts) }),
    /** The last day in time of a deadline, on the working calendar of the unit that carries the task out. */
    dueDay: async (tenantId: string, of: { leadUnitId: string; deadline: PlainDate }) =>
      dueDayOf(await parts.reference.calendarOf(tenantId, of.leadUnitId), of.deadline),
    listTasks: (officer: SignedIn, query: TaskQuery) => listTasksFor(parts, officer, query),
    showTask: (officer: SignedIn, id: string) => showTask(parts, officer, id),
    addTask: (officer: SignedIn, order: { planId: string; body: NewTask }) =>
      taskCommands.addTask(parts, officer, order),
    editTask: (officer: SignedIn, order: Parameters<typeof taskCommands.editTask>[2]) =>
      taskCommands.editTask(parts, officer, order),
    dropTask: (officer: SignedIn, id: string) => taskCommands.dropTask(parts, officer, id),
    actOnTask: (officer: SignedIn, order: Parameters<typeof actOnTask>[2]) =>
      actOnTask(parts, officer, order),
    attach: (officer: SignedIn, of: { id: string; evidenceId: string }) =>
      attach(parts, officer, of),
    detach: (officer: SignedIn, of: { id: string; evidenceId: string }) =>
      detach(parts, officer, of),
    /** For modules above: how the tasks stand that these things asked for, by what asked. */
    standOfSources: (tenantId: string, of: { kind: string; ids: readonly string[] }) =>
      standOfSources(parts, tenantId, of),
    remindAll: () => remindAll(parts),
  };
}

function directivesOf(parts: PlanParts) {
  return {
    listDirectives: (officer: SignedIn, query: DirectiveQuery) =>
      directives.listDirectivesFor(parts, officer, query),
    showDirective: (officer: SignedIn, id: string) => directives.showDirective(parts, officer, id),
    enterDirective: (officer: SignedIn, body: DirectiveBody) =>
      directives.enterDirective(parts, officer, body),
    correctDirective: (officer: SignedIn, order: { id: string; body: DirectiveBody }) =>
      directives.correctDirective(parts, officer, order),
    taskOfDirective: (officer: SignedIn, order: { id: string; body: DirectiveTask }) =>
      directives.taskOfDirective(parts, officer, order),
    fileDirective: (officer: SignedIn, of: Parameters<typeof directives.fileDirective>[2]) =>
      directives.fileDirective(parts, officer, of),
    countDirectives: (officer: SignedIn, asked: Parameters<typeof directives.countDirectives>[2]) =>
      directives.countDirectives(parts, officer, asked),
  };
}
