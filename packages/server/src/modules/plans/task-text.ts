import type { TaskBody } from '@motcua/contract/plan-tasks.ts';
import { dueDayOf } from '@motcua/domain/plan/deadline.ts';
import { fieldOf } from '@motcua/domain/plan/field-list.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { unitIdOf } from './find.ts';
import type { PlanParts } from './parts.ts';
import { shippedFieldLists } from './shipped-rules.ts';
import type { PlanRow } from './store.ts';
import type { TaskRow, TaskText } from './store-tasks.ts';

/** Where a task stands: a plan, and the other tasks of it. */
export interface TaskPlaceInPlan {
  plan: PlanRow;
  siblings: readonly Pick<TaskRow, 'id' | 'number'>[];
}

/**
 * What a task of a plan says, with units and field found. Throws `plan.unit-unknown`, `plan.field-unknown`,
 * `plan-task.parent-missing`, `plan-task.days-turned`, `plan-task.outside-plan`.
 */
export async function readTaskText(
  parts: PlanParts,
  tenantId: string,
  { plan, siblings, body }: TaskPlaceInPlan & { body: TaskBody },
): Promise<TaskText> {
  const list = shippedFieldLists().find(({ code }) => code === plan.fieldList);
  if (list === undefined) throw new DomainError('plan.no-field-list', { day: plan.from });
  if (body.deadline < plan.from || body.deadline > plan.to)
    throw new DomainError('plan-task.outside-plan', { from: plan.from, to: plan.to });
  const leadUnitId = await unitIdOf(parts, tenantId, body.lead);
  const partnerUnitIds = await partnersOf(parts, tenantId, { named: body.partners, leadUnitId });
  return {
    planId: plan.id,
    parentId: parentOf(body.number, siblings),
    ...{ number: body.number, fieldCode: fieldOf(list, body.field).code },
    ...{ content: body.content, product: body.product },
    ...{ ownerUnitId: plan.unitId, leadUnitId, partnerUnitIds, startOn: body.startOn },
    ...(await dueOf(parts, tenantId, { ...body, leadUnitId })),
    ...{ weight: body.weight, budget: body.budget },
  };
}

/** The deadline and the working day on which it ends. Throws `plan-task.days-turned`. */
export async function dueOf(
  { reference }: Pick<PlanParts, 'reference'>,
  tenantId: string,
  of: { startOn: PlainDate | null; deadline: PlainDate; leadUnitId: string },
): Promise<{ deadline: PlainDate; dueOn: PlainDate }> {
  const { startOn, deadline, leadUnitId } = of;
  if (startOn !== null && startOn > deadline) throw new DomainError('plan-task.days-turned');
  const calendar = await reference.calendarOf(tenantId, leadUnitId);
  return { deadline, dueOn: dueDayOf(calendar, deadline) };
}

/** Co-operating units, each once and without the lead. Throws `plan.unit-unknown`. */
export async function partnersOf(
  parts: Pick<PlanParts, 'reference'>,
  tenantId: string,
  { named, leadUnitId }: { named: readonly string[]; leadUnitId: string },
): Promise<string[]> {
  const found = new Set<string>();
  for (const unit of named) found.add(await unitIdOf(parts, tenantId, unit));
  found.delete(leadUnitId);
  return [...found];
}

/** `3.1` is a part of `3`. Throws `plan-task.parent-missing`. */
function parentOf(
  number: string,
  siblings: readonly Pick<TaskRow, 'id' | 'number'>[],
): string | null {
  const above = number.split('.').slice(0, -1).join('.');
  if (above === '') return null;
  const found = siblings.find((task) => task.number === above);
  if (found === undefined) throw new DomainError('plan-task.parent-missing', { number, above });
  return found.id;
}
