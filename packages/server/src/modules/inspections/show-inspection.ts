import type { Inspection } from '@motcua/contract/inspections.ts';
import { summariseChecklists, type Verdict } from '@motcua/domain/inspection/checklist.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { evidenceOf } from './evidence-of.ts';
import { findSeen } from './find.ts';
import type { InspectionParts } from './parts.ts';
import { photoView } from './photos.ts';
import { mayReadRecords } from './policy.ts';
import { namesOf } from './seen.ts';
import { wordsOfFactor } from './shipped.ts';
import { getDetails } from './store.ts';
import { listPhotos, listRecords } from './store-records.ts';
import { listEvents, listRecommendations } from './store-recommendations.ts';
import { recordView } from './synchronise.ts';
import { actsOf, summaryView } from './view-inspection.ts';
import { recommendationView, sidesOf } from './view-recommendations.ts';

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
    evidenceId: open ? await evidenceOf(parts, { tenantId, id }) : null,
    isInspector: sight.isInspector && !sight.isInspected,
  };
}
