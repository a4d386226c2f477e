import type { Recommendation } from '@motcua/contract/inspection-recommendations.ts';
import {
  availableRecommendationActs,
  isOverdue,
  type RecommendationSide,
} from '@motcua/domain/inspection/recommendations.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Sight, Standing } from './policy.ts';
import type { RecommendationEventRow, RecommendationRow } from './store-recommendations.ts';

/** On which side of a recommendation the officer stands; nobody judges the own work. */
export function sidesOf(of: {
  row: Pick<RecommendationRow, 'unitId'>;
  standing: Standing;
  sight: Sight;
}): RecommendationSide[] {
  const { row, standing, sight } = of;
  const isAddressee = row.unitId !== null && standing.answersFor.has(row.unitId);
  const isInspector = sight.isMember || (sight.isInspector && !sight.isInspected);
  return [
    ...(isAddressee ? (['addressee'] as const) : []),
    ...(isInspector ? (['inspector'] as const) : []),
  ];
}

export function recommendationView(
  row: RecommendationRow,
  of: {
    unitNames: ReadonlyMap<string, string>;
    inspectedUnit: string;
    events: readonly RecommendationEventRow[];
    sides: readonly RecommendationSide[];
    today: PlainDate;
  },
): Recommendation {
  const { unitId, revision: _, ...told } = row;
  return {
    ...told,
    unit: unitId === null ? null : { id: unitId, name: of.unitNames.get(unitId) ?? '' },
    inspectedUnit: of.inspectedUnit,
    isOverdue: isOverdue(row, of.today),
    history: of.events
      .filter(({ recommendationId }) => recommendationId === row.id)
      .map(({ act, at, officerName, words }) => ({ act, at, officerName, words })),
    availableActs: availableRecommendationActs(row.state, of.sides),
  };
}
