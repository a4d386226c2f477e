import type { PlanTaskView } from '@motcua/contract/plan-tasks.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { workingDaysBetween } from '@motcua/domain/calendar/working-calendar.ts';
import type { TaskAct } from '@motcua/domain/plan/acts.ts';
import { progressOn } from '@motcua/domain/plan/figures.ts';
import { percentOn, taskStateOn } from '@motcua/domain/plan/task-state.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { countedOf } from './counted.ts';
import { placesAt, type Standing } from './policy.ts';
import { actsOnTask } from './settle-task.ts';
import { listUnitNames, type UnitName } from './store.ts';
import { listPartsOf, type TaskRow } from './store-tasks.ts';

/** What a list of tasks is shown with. */
export interface TaskViewing {
  today: PlainDate;
  calendar: WorkingCalendar;
  standing: Standing;
  units: ReadonlyMap<string, UnitName>;
  /** The parts of headings among the tasks, to any depth. */
  parts: ReadonlyMap<string, readonly TaskRow[]>;
  evidence: ReadonlyMap<string, number>;
}

/** Names of units and parts of headings that these tasks need to be shown. */
export async function prepareViewing(
  tx: Transaction,
  tenantId: string,
  given: Omit<TaskViewing, 'units' | 'parts'> & { rows: readonly TaskRow[] },
): Promise<TaskViewing> {
  const { rows, ...rest } = given;
  const parts = await partsBelow(tx, tenantId, rows);
  const ids = new Set(
    rows.flatMap((row) => [row.ownerUnitId, row.leadUnitId, ...row.partnerUnitIds]),
  );
  return { ...rest, parts, units: await listUnitNames(tx, tenantId, [...ids]) };
}

export function taskView(row: TaskRow, viewing: TaskViewing): PlanTaskView {
  const { today, calendar, standing, units, evidence } = viewing;
  const below = branchOf(row, viewing);
  const isHeading = below.length > 0;
  const places = placesAt(standing, row);
  const isWorked = row.planState !== 'draft';
  return {
    id: row.id,
    plan:
      row.planId === null || row.planTitle === null
        ? null
        : { id: row.planId, title: row.planTitle, state: row.planState ?? 'draft' },
    parentId: row.parentId,
    ...{ number: row.number, field: row.fieldCode, content: row.content, product: row.product },
    owner: unitOf(units, row.ownerUnitId),
    lead: unitOf(units, row.leadUnitId),
    partners: row.partnerUnitIds.map((id) => unitOf(units, id)),
    ...{ startOn: row.startOn, deadline: row.deadline, dueOn: row.dueOn },
    ...{ weight: row.weight, budget: row.budget },
    source:
      row.sourceKind === null || row.sourceId === null
        ? null
        : { kind: row.sourceKind, id: row.sourceId },
    state: taskStateOn(row, today),
    percent: isHeading ? percentOfParts(below, { row, today }) : percentOn(row, today),
    isHeading,
    workingDaysLeft: workingDaysBetween(calendar, today, row.dueOn),
    ...{ reportedDoneOn: row.reportedDoneOn, doneOn: row.doneOn },
    addedBy: decisionOf(row.addedNumber, row.addedOn, row.addedSigner),
    removedBy: removalOf(row),
    cause: row.causeCode === null ? null : { code: row.causeCode, text: row.causeText ?? '' },
    evidence: evidence.get(row.id) ?? 0,
    revision: row.revision,
    acts: isWorked ? actsOnTask(row, places).filter((act) => !isHeading || isOfHeading(act)) : [],
    mayEdit: !isWorked && places.includes('owner'),
  };
}

/** What is done to a heading is decided about it; work is reported of its parts. */
export function isOfHeading(act: TaskAct): boolean {
  return act === 'remove';
}

export function decisionOf(
  number: string | null,
  date: PlainDate | null,
  signer: string | null,
): { number: string; date: PlainDate; signer: string } | null {
  return number === null || date === null || signer === null ? null : { number, date, signer };
}

export function unitOf(units: ReadonlyMap<string, UnitName>, id: string): UnitName {
  return units.get(id) ?? { id, code: null, name: id };
}

function removalOf(row: TaskRow) {
  const decision = decisionOf(row.removedNumber, row.removedOn, row.removedSigner);
  return decision === null ? null : { ...decision, reason: row.removedReason ?? '' };
}

function branchOf(row: TaskRow, { parts }: Pick<TaskViewing, 'parts'>): TaskRow[] {
  return (parts.get(row.id) ?? []).flatMap((part) => [part, ...branchOf(part, { parts })]);
}

function percentOfParts(
  below: readonly TaskRow[],
  { row, today }: { row: TaskRow; today: PlainDate },
): number {
  const share = progressOn([countedOf(row), ...below.map(countedOf)], today);
  return share === null ? 0 : Number((share.numerator * 100n) / share.denominator);
}

async function partsBelow(
  tx: Transaction,
  tenantId: string,
  rows: readonly TaskRow[],
): Promise<Map<string, TaskRow[]>> {
  const found = new Map<string, TaskRow[]>();
  let asked = rows.map(({ id }) => id);
  while (asked.length > 0) {
    const parts = await listPartsOf(tx, tenantId, asked);
    for (const part of parts)
      found.set(part.parentId ?? '', [...(found.get(part.parentId ?? '') ?? []), part]);
    asked = parts.map(({ id }) => id);
  }
  return found;
}
