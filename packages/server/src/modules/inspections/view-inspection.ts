import type { Inspection, InspectionSummary } from '@motcua/contract/inspections.ts';
import { followUpOf } from '@motcua/domain/inspection/recommendations.ts';
import { availableInspectionActs, isSecret } from '@motcua/domain/inspection/states.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Sight } from './policy.ts';
import { type Names, unitView } from './seen.ts';
import type { InspectionRow } from './store.ts';
import type { RecommendationRow } from './store-recommendations.ts';

/** An inspection as it stands in a list. */
export function summaryView(
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

/** What the officer may do with it today. */
export function actsOf(
  row: InspectionRow,
  sight: Sight,
  today: PlainDate,
): Inspection['availableActs'] {
  const acting = sight.isMember || (sight.isInspector && !sight.isInspected);
  return availableInspectionActs(row.state).filter((act) =>
    act === 'cancel' ? acting : sight.isMember && (act !== 'begin' || today >= row.startsOn),
  );
}
