import type { RecommendationList } from '@motcua/contract/inspection-recommendations.ts';
import {
  addresseeGroups,
  followUpOf,
  isOverdue,
} from '@motcua/domain/inspection/recommendations.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { sightAt } from './find.ts';
import type { InspectionParts } from './parts.ts';
import { type Sight, standingOf } from './policy.ts';
import { namesOf, onlySeen } from './seen.ts';
import { listInspections } from './store.ts';
import {
  listAddressing,
  listEvents,
  listRecommendations,
  type RecommendationRow,
} from './store-recommendations.ts';
import { recommendationView, sidesOf } from './view-recommendations.ts';

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

function groupsOf(rows: readonly RecommendationRow[], today: PlainDate) {
  return addresseeGroups(rows).map((group) => {
    const own = rows.filter((one) => addresseeGroups([{ group }, one]).length === 1);
    return {
      ...{ group, ...followUpOf(own.map(({ state }) => state)) },
      overdue: own.filter(({ state, dueOn }) => isOverdue({ state, dueOn }, today)).length,
    };
  });
}

const BLIND: Sight = { isMember: false, isInspector: false, isInspected: true };
