import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, insertEvent } from './store-events.ts';
import { insertTask } from './store-tasks.ts';

/** A task that something beside a plan asks for: a directive, a recommendation of an inspection, an index. */
export interface TaskOrder {
  /** What asked for it: `inspection-recommendation` and its id. */
  source: { kind: string; id: string };
  content: string;
  product?: string;
  /** Unit that confirms it is done: usually the one that asked. */
  ownerUnitId: string;
  leadUnitId: string;
  partnerUnitIds?: readonly string[];
  startOn?: PlainDate | null;
  deadline: PlainDate;
  /** Last day on the working calendar of the lead unit: `plans.dueDay`. */
  dueOn: PlainDate;
  /** Reform field by the list of the day. */
  fieldCode?: string | null;
  budget?: number | null;
  by: Actor;
}

/** Opens the task in the caller's transaction; its id. It stands in no plan, and is worked at like any other. */
export async function openTask(
  tx: Transaction,
  tenantId: string,
  { order, at }: { order: TaskOrder; at: Instant },
): Promise<string> {
  const id = newId();
  const { source, by } = order;
  await insertTask(tx, tenantId, {
    ...{ id, planId: null, parentId: null, number: '', weight: 1, source, added: null },
    ...{ fieldCode: order.fieldCode ?? null, content: order.content, product: order.product ?? '' },
    ...{ ownerUnitId: order.ownerUnitId, leadUnitId: order.leadUnitId },
    partnerUnitIds: [...(order.partnerUnitIds ?? [])],
    ...{ startOn: order.startOn ?? null, deadline: order.deadline, dueOn: order.dueOn },
    budget: order.budget ?? null,
  });
  await insertEvent(tx, tenantId, {
    ...{ taskId: id, at, act: 'open', by, details: { day: order.deadline } },
  });
  return id;
}
