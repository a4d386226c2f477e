import type {
  DirectiveBody,
  DirectiveCount,
  DirectiveDetails,
  DirectiveQuery,
  DirectiveTask,
  DirectiveView,
} from '@motcua/contract/directives.ts';
import { fieldListOn, fieldOf } from '@motcua/domain/plan/field-list.ts';
import { meanPerYear } from '@motcua/domain/plan/rate.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { unitIdOf } from './find.ts';
import { openTask } from './open-task.ts';
import type { PlanParts } from './parts.ts';
import { homeOf, requirePlanner, type Standing, standingOf } from './policy.ts';
import { viewTasks } from './queries.ts';
import { shippedFieldLists } from './shipped-rules.ts';
import {
  countByYear,
  type DirectiveFilter,
  type DirectiveRow,
  insertDirective,
  listDirectives,
  saveDirective,
} from './store-directives.ts';
import { listTasks } from './store-tasks.ts';
import { actorAt } from './task-commands.ts';
import { dueOf, partnersOf } from './task-text.ts';

const KIND = 'directive';
const all = { id: null, unitId: null, from: null, to: null, fieldCode: null, q: null };

/** Newest first. Throws `plan.unit-unknown`. */
export async function listDirectivesFor(
  parts: PlanParts,
  officer: SignedIn,
  query: DirectiveQuery,
): Promise<{ items: DirectiveView[]; mayDirect: boolean }> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const filter: DirectiveFilter = {
    ...{ ...all, today: todayOf(parts), from: query.from ?? null, to: query.to ?? null },
    ...{ fieldCode: query.field ?? null, q: query.q || null },
    unitId: query.unit === undefined ? null : await unitIdOf(parts, tenantId, query.unit),
  };
  const rows = await parts.db.inTenant(tenantId, (tx) => listDirectives(tx, tenantId, filter));
  return { items: await viewAll(parts, standing, rows), mayDirect: standing.plansFor.size > 0 };
}

/** A directive with its tasks and its file. Throws `directive.not-found`. */
export async function showDirective(
  parts: PlanParts,
  officer: SignedIn,
  id: string,
): Promise<DirectiveDetails> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const row = await getDirective(parts, tenantId, id);
  const [view] = await viewAll(parts, standing, [row]);
  if (view === undefined) throw new DomainError('directive.not-found');
  const tasks = await parts.db.inTenant(tenantId, (tx) =>
    listTasks(tx, tenantId, {
      ...{ leadIn: null, ownerIn: null, leadUnitId: null, open: false, awaiting: false },
      ...{ dueFrom: null, dueTo: null, source: { kind: KIND, id }, limit: 1000 },
    }),
  );
  const evidence = await parts.evidence.listFor(tenantId, KIND, [id]);
  return {
    ...{ ...view, taskList: await viewTasks(parts, { standing, rows: tasks }) },
    evidenceList: [...(evidence.get(id) ?? [])],
  };
}

/** Enters a directive. Throws `plan.not-yours`, `directive.there-already`, `plan.field-unknown`, `directive.issued-later`. */
export async function enterDirective(
  parts: PlanParts,
  officer: SignedIn,
  body: DirectiveBody,
): Promise<string> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const unitId = await unitIdOf(parts, tenantId, body.unit ?? homeOf(standing));
  requirePlanner(standing, unitId);
  const row = { ...textOf(parts, body), id: newId(), unitId };
  const isNew = await parts.db.inTenant(tenantId, (tx) =>
    insertDirective(tx, tenantId, { ...row, madeBy: officer.name, madeAt: parts.clock() }),
  );
  if (!isNew) throw new DomainError('directive.there-already', { number: body.number });
  return row.id;
}

/** Corrects what was entered; its unit stays. Throws as `enterDirective`, and `directive.not-found`. */
export async function correctDirective(
  parts: PlanParts,
  officer: SignedIn,
  { id, body }: { id: string; body: DirectiveBody },
): Promise<void> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const { unitId } = await getDirective(parts, tenantId, id);
  requirePlanner(standing, unitId);
  const row = { ...textOf(parts, body), id, unitId };
  const saved = await parts.db.inTenant(tenantId, (tx) => saveDirective(tx, tenantId, row));
  if (!saved) throw new DomainError('directive.there-already', { number: body.number });
}

/** Opens a task that the directive asks for; its id. Throws as `enterDirective`, and `plan.unit-unknown`. */
export async function taskOfDirective(
  parts: PlanParts,
  officer: SignedIn,
  { id, body }: { id: string; body: DirectiveTask },
): Promise<string> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const directive = await getDirective(parts, tenantId, id);
  requirePlanner(standing, directive.unitId);
  const leadUnitId = await unitIdOf(parts, tenantId, body.lead);
  const list = fieldListOn(shippedFieldLists(), directive.issuedOn);
  const order = {
    ...{ source: { kind: KIND, id }, content: body.content, product: body.product },
    ...{ ownerUnitId: directive.unitId, leadUnitId, startOn: body.startOn, budget: body.budget },
    partnerUnitIds: await partnersOf(parts, tenantId, { named: body.partners, leadUnitId }),
    ...(await dueOf(parts, tenantId, { ...body, leadUnitId })),
    fieldCode: body.field === undefined ? directive.fieldCode : fieldOf(list, body.field).code,
    by: actorAt(standing, [directive.unitId]),
  };
  return await parts.db.inTenant(tenantId, (tx) =>
    openTask(tx, tenantId, { order, at: parts.clock() }),
  );
}

/** Lays the file of a directive to it, or takes it away. Throws `plan.not-yours`, `directive.not-found`. */
export async function fileDirective(
  parts: PlanParts,
  officer: SignedIn,
  { id, evidenceId, away }: { id: string; evidenceId: string; away: boolean },
): Promise<void> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const directive = await getDirective(parts, tenantId, id);
  requirePlanner(standing, directive.unitId);
  if (!away) await parts.evidence.show(officer, evidenceId);
  const key = { evidenceId, subjectKind: KIND, subjectId: id };
  await parts.db.inTenant(tenantId, async (tx) => {
    if (away) await parts.evidence.unlink(tx, tenantId, key);
    else
      await parts.evidence.link(tx, tenantId, {
        ...{ ...key, by: officer.name, year: Number(directive.issuedOn.slice(0, 4)) },
        label: `${directive.number}: ${directive.abstract.slice(0, 200)}`,
      });
  });
}

/** How many in each year, and the mean: 190 in four years is 47,5. Throws `directive.years-turned`. */
export async function countDirectives(
  parts: PlanParts,
  { tenantId }: SignedIn,
  asked: { unit?: string | undefined; fromYear: number; toYear: number },
): Promise<DirectiveCount> {
  const { fromYear, toYear } = asked;
  if (toYear < fromYear) throw new DomainError('directive.years-turned');
  const unitId = asked.unit === undefined ? null : await unitIdOf(parts, tenantId, asked.unit);
  const [from, to] = [plainDate(fromYear, 1, 1), plainDate(toYear, 12, 31)];
  const counts = await parts.db.inTenant(tenantId, (tx) =>
    countByYear(tx, tenantId, { unitId, from, to }),
  );
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => ({
    year: fromYear + index,
    count: counts.get(fromYear + index) ?? 0,
  }));
  const total = years.reduce((sum, { count }) => sum + count, 0);
  return { total, years, meanHundredths: meanPerYear(total, years.length) };
}

function textOf(parts: PlanParts, body: DirectiveBody) {
  if (body.issuedOn > todayOf(parts)) throw new DomainError('directive.issued-later');
  const list = fieldListOn(shippedFieldLists(), body.issuedOn);
  return {
    ...{ number: body.number, issuedOn: body.issuedOn, signer: body.signer },
    fieldCode: body.field === null ? null : fieldOf(list, body.field).code,
    ...{ fieldList: list.code, abstract: body.abstract },
  };
}

async function getDirective(parts: PlanParts, tenantId: string, id: string): Promise<DirectiveRow> {
  const [row] = await parts.db.inTenant(tenantId, (tx) =>
    listDirectives(tx, tenantId, { ...all, id, today: todayOf(parts) }),
  );
  if (row === undefined) throw new DomainError('directive.not-found');
  return row;
}

async function viewAll(
  parts: PlanParts,
  { officer, plansFor }: Standing,
  rows: readonly DirectiveRow[],
): Promise<DirectiveView[]> {
  const ids = rows.map(({ id }) => id);
  const evidence = await parts.evidence.listFor(officer.tenantId, KIND, ids);
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, issuedOn: row.issuedOn, signer: row.signer },
    unit: { id: row.unitId, code: row.unitCode, name: row.unitName },
    ...{ field: row.fieldCode, fieldList: row.fieldList, abstract: row.abstract },
    ...{ tasks: row.tasks, tasksDone: row.tasksDone, tasksLate: row.tasksLate },
    evidence: (evidence.get(row.id) ?? []).length,
    ...{ revision: row.revision, mayEdit: plansFor.has(row.unitId) },
  }));
}
