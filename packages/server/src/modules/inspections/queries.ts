import type { RecommendationList } from '@motcua/contract/inspection-recommendations.ts';
import type {
  Inspection,
  InspectionList,
  InspectionSummary,
} from '@motcua/contract/inspections.ts';
import { summariseChecklists, type Verdict } from '@motcua/domain/inspection/checklist.ts';
import { coverageOf } from '@motcua/domain/inspection/coverage.ts';
import { addresseeGroups, followUpOf } from '@motcua/domain/inspection/recommendations.ts';
import {
  availableInspectionActs,
  type InspectionState,
  isSecret,
} from '@motcua/domain/inspection/states.ts';
import { addDays, type PlainDate, plainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import { findSeen, sightAt, todayOf } from './find.ts';
import type { InspectionParts } from './parts.ts';
import { mayReadRecords, maySee, type Sight, type Standing, standingOf } from './policy.ts';
import { photoView } from './photos.ts';
import { wordsOfFactor } from './shipped.ts';
import {
  findInspection,
  getDetails,
  type InspectionRow,
  listInspections,
  listPlans,
  type PlanRow,
} from './store.ts';
import { listPhotos, listRecords } from './store-records.ts';
import {
  listAddressing,
  listEvents,
  listRecommendations,
  type RecommendationRow,
} from './store-recommendations.ts';
import { type OfficerRow, listAgenciesBelow, listOfficersAt } from './store-units.ts';
import { recordView } from './synchronise.ts';
import { recommendationView, sidesOf } from './view-recommendations.ts';

interface SeenRow {
  row: InspectionRow;
  sight: Sight;
}

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
  const ids = seen.map(({ row }) => row.id);
  const { recommendations, records, coverages } = await parts.db.inTenant(tenantId, async (tx) => ({
    recommendations: await listRecommendations(tx, tenantId, { inspectionIds: ids }),
    records: await countFindings(tx, tenantId, ids),
    coverages: await coveragesOf(tx, tenantId, { plans: found.plans, day: todayOf(parts) }),
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
      overdue: counted.filter(({ state, dueOn }) => isLate(state, dueOn, today)).length,
    },
    mayPlan: standing.inspectsFor.size > 0,
  };
}

/** One inspection with all that the officer may read of it. Throws `inspection.not-found`. */
export async function showFor(
  parts: InspectionParts,
  officer: SignedIn,
  id: string,
): Promise<Inspection> {
  const { tenantId } = officer;
  const { row, sight, standing } = await findSeen(parts, officer, id);
  const open = mayReadRecords(row, sight);
  const today = todayOf(parts);
  const kept = await parts.db.inTenant(tenantId, async (tx) => {
    const recommendations = open
      ? await listRecommendations(tx, tenantId, { inspectionIds: [id] })
      : [];
    return {
      ...(await getDetails(tx, tenantId, id)),
      records: open ? (await listRecords(tx, tenantId, id)).map(recordView) : [],
      photos: open ? await listPhotos(tx, tenantId, id) : [],
      recommendations,
      events: await listEvents(
        tx,
        tenantId,
        recommendations.map((one) => one.id),
      ),
    };
  });
  const names = await namesOf(parts, tenantId, [
    row.unitId,
    ...kept.recommendations.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
  ]);
  const { records, checklists, sample, events } = kept;
  const answers = new Map<string, Verdict | null>(
    records.flatMap(({ slot, value }) =>
      value.kind === 'answer' ? [[slot.replace(/^answer:/, ''), value.verdict]] : [],
    ),
  );
  const findings = records.filter(({ value }) => value.kind === 'finding' && !value.withdrawn);
  const { recommendations } = kept;
  const { decision, periodFrom, periodTo, concludedAt, cancelReason } = row;
  const unitNames = new Map([...names].map(([unitId, { name }]) => [unitId, name]));
  return {
    ...summaryView(row, { names, today, sight, findings: findings.length, recommendations }),
    ...{ decision, periodFrom, periodTo, concludedAt, cancelReason },
    ...{ members: kept.members, checklists, records, photos: kept.photos.map(photoView) },
    sample:
      sample === null || !open
        ? null
        : {
            ...sample,
            items: sample.items.map((item) => ({
              ...item,
              reasons: item.reasons.map((why) => ({ ...why, words: wordsOfFactor(why.factor) })),
            })),
          },
    recommendationList: recommendations.map((one) =>
      recommendationView(one, {
        ...{ unitNames, events, today, sides: sidesOf({ row: one, standing, sight }) },
        inspectedUnit: unitNames.get(row.unitId) ?? '',
      }),
    ),
    summary: summariseChecklists(checklists, answers),
    availableActs: actsOf(row, sight, today),
    isInspector: sight.isInspector && !sight.isInspected,
  };
}

/** Recommendations that the officer made or must answer, with the state of each group. */
export async function listRecommendationsFor(
  parts: InspectionParts,
  officer: SignedIn,
): Promise<RecommendationList> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const all = await parts.db.inTenant(tenantId, async (tx) => ({
    rows: await listInspections(tx, tenantId, { from: null, to: null, state: 'concluded' }),
    addressing: await listAddressing(tx, tenantId, [...standing.answersFor]),
  }));
  const seen = await onlySeen(parts, standing, all.rows);
  const seenIds = new Set(seen.map(({ row }) => row.id));
  const wanted = all.rows.filter(({ id }) => seenIds.has(id) || all.addressing.includes(id));
  const found = await parts.db.inTenant(tenantId, async (tx) => {
    const rows = await listRecommendations(tx, tenantId, {
      inspectionIds: wanted.map(({ id }) => id),
    });
    const events = await listEvents(
      tx,
      tenantId,
      rows.map(({ id }) => id),
    );
    return { rows, events };
  });
  const mine = found.rows.filter(
    ({ inspectionId, unitId }) =>
      seenIds.has(inspectionId) || (unitId !== null && standing.answersFor.has(unitId)),
  );
  const names = await namesOf(parts, tenantId, [
    ...wanted.map(({ unitId }) => unitId),
    ...mine.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
  ]);
  const unitNames = new Map([...names].map(([unitId, { name }]) => [unitId, name]));
  const today = todayOf(parts);
  const inspections = new Map(wanted.map((row) => [row.id, row]));
  const items = await Promise.all(
    mine.map(async (row) => {
      const inspection = inspections.get(row.inspectionId);
      const sight = inspection === undefined ? BLIND : await sightAt(parts, standing, inspection);
      return recommendationView(row, {
        ...{ unitNames, events: found.events, today, sides: sidesOf({ row, standing, sight }) },
        inspectedUnit: unitNames.get(inspection?.unitId ?? '') ?? '',
      });
    }),
  );
  return { items, groups: groupsOf(mine, today) };
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

function actsOf(row: InspectionRow, sight: Sight, today: PlainDate): Inspection['availableActs'] {
  const acting = sight.isMember || (sight.isInspector && !sight.isInspected);
  return availableInspectionActs(row.state).filter((act) =>
    act === 'cancel' ? acting : sight.isMember && (act !== 'begin' || today >= row.startsOn),
  );
}

async function onlySeen(
  parts: InspectionParts,
  standing: Standing,
  rows: readonly InspectionRow[],
): Promise<SeenRow[]> {
  const today = todayOf(parts);
  const seen: SeenRow[] = [];
  for (const row of rows) {
    const sight = await sightAt(parts, standing, row);
    if (maySee(row, sight, today)) seen.push({ row, sight });
  }
  return seen;
}

type Names = ReadonlyMap<string, { id: string; code: string | null; name: string }>;

async function namesOf(
  { reference }: InspectionParts,
  tenantId: string,
  unitIds: readonly string[],
): Promise<Names> {
  const found = new Map<string, { id: string; code: string | null; name: string }>();
  for (const id of new Set(unitIds)) {
    const unit = await reference.findUnit(tenantId, id);
    if (unit !== null) found.set(id, { id, code: unit.code, name: unit.name });
  }
  return found;
}

function unitView(id: string, names: Names) {
  return names.get(id) ?? { id, code: null, name: '' };
}

function summaryView(
  row: InspectionRow,
  of: {
    names: Names;
    today: PlainDate;
    sight: Sight;
    findings: number;
    recommendations: readonly RecommendationRow[];
  },
): InspectionSummary {
  const { id, planId, kind, state, teamNumber, startsOn, endsOn } = row;
  const own = of.recommendations.filter(({ inspectionId }) => inspectionId === id);
  const { resolved, total } = followUpOf(own.map((one) => one.state));
  return {
    ...{
      id,
      planId,
      kind,
      state,
      teamNumber,
      startsOn,
      endsOn,
      unit: unitView(row.unitId, of.names),
    },
    ...{ isSecret: isSecret(row, of.today), findings: of.findings },
    ...{ recommendations: total, resolved, isMember: of.sight.isMember, revision: row.revision },
  };
}

async function coveragesOf(
  tx: Transaction,
  tenantId: string,
  { plans, day }: { plans: readonly PlanRow[]; day: PlainDate },
) {
  const found = new Map<string, typeof NO_COVERAGE>();
  for (const plan of plans) {
    const units = await listAgenciesBelow(tx, tenantId, { unitId: plan.unitId, day });
    const rows = await listInspections(tx, tenantId, { ...daysOf(plan.year), state: null });
    const own = rows.filter(({ planId, state }) => planId === plan.id && state !== 'cancelled');
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

function groupsOf(rows: readonly RecommendationRow[], today: PlainDate) {
  return addresseeGroups(rows).map((group) => {
    const own = rows.filter((one) => addresseeGroups([{ group }, one]).length === 1);
    return {
      ...{ group, ...followUpOf(own.map(({ state }) => state)) },
      overdue: own.filter(({ state, dueOn }) => isLate(state, dueOn, today)).length,
    };
  });
}

function isLate(state: RecommendationRow['state'], dueOn: PlainDate, today: PlainDate): boolean {
  return (state === 'open' || state === 'reported') && today > dueOn;
}

function daysOf(year: number | undefined): { from: PlainDate | null; to: PlainDate | null } {
  if (year === undefined) return { from: null, to: null };
  return { from: plainDate(year, 1, 1), to: addDays(plainDate(year + 1, 1, 1), -1) };
}

const NO_COVERAGE = { units: 0, planned: 0, inspected: 0, needed: 0, isReached: false };
const BLIND: Sight = { isMember: false, isInspector: false, isInspected: true };
