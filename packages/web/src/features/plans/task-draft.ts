import type { PlanTaskView, TaskBody } from '@motcua/contract/plan-tasks.ts';
import type { Dong } from '@motcua/domain/shared/money.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { NamedUnit } from './partners-field.tsx';

/** A task while it is written. */
export interface TaskDraft {
  number: string;
  field: string;
  content: string;
  product: string;
  lead: NamedUnit | null;
  partners: NamedUnit[];
  startOn: PlainDate | null;
  deadline: PlainDate | null;
  weight: number;
  budget: number | null;
}

export function emptyDraft(number: string, field: string): TaskDraft {
  return {
    ...{ number, field, content: '', product: '', lead: null, partners: [] },
    ...{ startOn: null, deadline: null, weight: 1, budget: null },
  };
}

export function draftOf(task: PlanTaskView): TaskDraft {
  const { number, content, product, lead, partners, startOn, deadline, weight, budget } = task;
  return {
    ...{ number, content, product, lead, startOn, deadline, weight, budget },
    ...{ field: task.field ?? '', partners: [...partners] },
  };
}

/** The next number at the top of a plan. */
export function nextNumber(tasks: readonly PlanTaskView[]): string {
  const highest = Math.max(0, ...tasks.map(({ number }) => Number(number.split('.')[0])));
  return String(highest + 1);
}

/** Null while the lead unit or the deadline is missing. */
export function bodyOf(draft: TaskDraft): TaskBody | null {
  const { lead, deadline, budget } = draft;
  if (lead === null || deadline === null) return null;
  return {
    ...{ number: draft.number, field: draft.field, content: draft.content.trim() },
    ...{ product: draft.product.trim(), lead: lead.id, startOn: draft.startOn, deadline },
    partners: draft.partners.map(({ id }) => id),
    weight: draft.weight,
    // Whole and not below 0: the field takes nothing else.
    budget: budget === null ? null : (budget as Dong),
  };
}
