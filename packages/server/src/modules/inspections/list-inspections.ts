import type { InspectionList } from '@motcua/contract/inspections.ts';
import { coverageOf } from '@motcua/domain/inspection/coverage.ts';
import {
  addresseeGroups,
  followUpOf,
  isOverdue,
} from '@motcua/domain/inspection/recommendations.ts';
import type { InspectionState } from '@motcua/domain/inspection/states.ts';
import { addDays, type PlainDate, plainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import type { InspectionParts } from './parts.ts';
import { mayReadRecords, type Standing, standingOf } from './policy.ts';
import { namesOf, onlySeen, unitView } from './seen.ts';
import {
  findInspection,
  type InspectionRow,
  listInspections,
  listPlans,
  type PlanRow,
} from './store.ts';
import { listRecords } from './store-records.ts';
import { listRecommendations } from './store-recommendations.ts';
import { listAgenciesBelow, listOfficersAt, type OfficerRow } from './store-units.ts';
import { summaryView } from './view-inspection.ts';

/** Inspections that the officer may know of, with the plans of the own offices and the follow-up. */
export async function listFor(
  parts: InspectionParts,
  officer: SignedIn,
  query: { year?: number | undefined; state?: InspectionState | undefined },
): Promise<InspectionList> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const offices = [...standing.inspectsFor];
  const found = await parts.db.inTenant(tenantId, async (tx) => ({
    rows: await listInspections(tx, tenantId, {
      ...daysOf(query.year),
      state: query.state ?? null,
    }),
    plans: await listPlans(tx, tenantId, { unitIds: offices, year: query.year ?? null }),
  }));
  const seen = await onlySeen(parts, standing, found.rows);
  const planned = await plannedSeen(parts, standing, found.plans);
  const ids = seen.map(({ row }) => row.id);
  const { recommendations, records, coverages } = await parts.db.inTenant(tenantId, async (tx) => ({
    recommendations: await listRecommendations(tx, tenantId, { inspectionIds: ids }),
    records: await countFindings(tx, tenantId, ids),
    coverages: await coveragesOf(tx, tenantId, {
      plans: found.plans,
      planned,
      day: todayOf(parts),
    }),
  }));
  const names = await namesOf(parts, tenantId, [
    ...seen.map(({ row }) => row.unitId),
    ...found.plans.map(({ unitId }) => unitId),
  ]);
  const today = todayOf(parts);
  const counted = recommendations.filter((one) =>
    seen.some(({ row, sight }) => row.id === one.inspectionId && mayReadRecords(row, sight)),
  );
  return {
    plans: found.plans.map(({ unitId, ...plan }) => ({
      ...plan,
      ...{ unit: unitView(unitId, names), coverage: coverages.get(plan.id) ?? NO_COVERAGE },
    })),
    items: seen.map(({ row, sight }) =>
      summaryView(row, {
        ...{ names, today, sight, findings: records.get(row.id) ?? 0 },
        recommendations: mayReadRecords(row, sight) ? counted : [],
      }),
    ),
    followUp: {
      ...followUpOf(counted.map(({ state }) => state)),
      groups: addresseeGroups(counted).length,
      overdue: counted.filter(({ state, dueOn }) => isOverdue({ state, dueOn }, today)).length,
    },
    mayPlan: standing.inspectsFor.size > 0,
  };
}

/** People of the own offices, for a team. */
export async function listInspectors(
  parts: InspectionParts,
  officer: SignedIn,
): Promise<OfficerRow[]> {
  const { tenantId } = officer;
  const { inspectsFor } = await standingOf(parts.reference, officer);
  const branches = await Promise.all(
    [...inspectsFor].map((id) => parts.reference.branchOf(tenantId, id)),
  );
  return await parts.db.inTenant(tenantId, (tx) =>
    listOfficersAt(tx, tenantId, { unitIds: branches.flat(), day: todayOf(parts) }),
  );
}

/** What stands in these plans as far as the officer may know of it: a count would tell of the rest. */
async function plannedSeen(
  parts: InspectionParts,
  standing: Standing,
  plans: readonly PlanRow[],
): Promise<InspectionRow[]> {
  if (plans.length === 0) return [];
  const { tenantId } = standing.officer;
  const ids = new Set(plans.map(({ id }) => id));
  const rows = await parts.db.inTenant(tenantId, (tx) =>
    listInspections(tx, tenantId, { from: null, to: null, state: null }),
  );
  const own = rows.filter(({ planId }) => planId !== null && ids.has(planId));
  return (await onlySeen(parts, standing, own)).map(({ row }) => row);
}

async function coveragesOf(
  tx: Transaction,
  tenantId: string,
  of: { plans: readonly PlanRow[]; planned: readonly InspectionRow[]; day: PlainDate },
) {
  const { plans, planned, day } = of;
  const found = new Map<string, typeof NO_COVERAGE>();
  for (const plan of plans) {
    const units = await listAgenciesBelow(tx, tenantId, { unitId: plan.unitId, day });
    const own = planned.filter(({ planId, state }) => planId === plan.id && state !== 'cancelled');
    const distinct = (list: readonly InspectionRow[]) =>
      new Set(list.map(({ unitId }) => unitId)).size;
    found.set(
      plan.id,
      coverageOf({
        ...{ units: units.length, planned: distinct(own), minimumPercent: plan.minimumPercent },
        inspected: distinct(own.filter(({ state }) => state === 'concluded')),
      }),
    );
  }
  return found;
}

async function countFindings(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    if ((await findInspection(tx, tenantId, id))?.state !== 'concluded') continue;
    const records = await listRecords(tx, tenantId, id);
    counts.set(
      id,
      records.filter(({ value }) => value.kind === 'finding' && !value.withdrawn).length,
    );
  }
  return counts;
}

function daysOf(year: number | undefined): { from: PlainDate | null; to: PlainDate | null } {
  if (year === undefined) return { from: null, to: null };
  return { from: plainDate(year, 1, 1), to: addDays(plainDate(year + 1, 1, 1), -1) };
}

const NO_COVERAGE = { units: 0, planned: 0, inspected: 0, needed: 0, isReached: false };
