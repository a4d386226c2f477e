import { indicatorListSchema } from '@motcua/contract/indicators.ts';
import { type scoreAxes, type scoreOf, scoresSchema } from '@motcua/contract/scorecards.ts';
import { lostPointsSchema, scoreItemOpenedSchema } from '@motcua/contract/scorecards-opened.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';

export interface ScoreAsked {
  set: string;
  unit: string;
  axis: (typeof scoreAxes)[number];
  period: string;
}

/** Sets with their items, measures and sources; they change with the software only. */
export function useIndicatorSets() {
  const api = useApi();
  return useQuery({
    queryKey: ['indicator sets'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => api.get('/indicators', { schema: indicatorListSchema }),
  });
}

/** Scores; keys begin with `scores`, so that news about figures make them fresh. */
export function useScores(
  asked: ScoreAsked & { of?: (typeof scoreOf)[number]; level?: string; items?: 'none' },
  enabled = true,
) {
  const api = useApi();
  const { set, ...query } = asked;
  return useQuery({
    queryKey: ['scores', asked],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.get(`/indicators/${encodeURIComponent(set)}/scores`, { schema: scoresSchema, query }),
  });
}

export function useLostPoints(asked: ScoreAsked, enabled = true) {
  const api = useApi();
  const { set, ...query } = asked;
  return useQuery({
    queryKey: ['scores', 'lost', asked],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.get(`/indicators/${encodeURIComponent(set)}/lost-points`, {
        schema: lostPointsSchema,
        query,
      }),
  });
}

export function useScoreItem(asked: ScoreAsked & { item: string }) {
  const api = useApi();
  const { set, item, ...query } = asked;
  return useQuery({
    queryKey: ['scores', 'item', asked],
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.get(`/indicators/${encodeURIComponent(set)}/scores/${encodeURIComponent(item)}`, {
        schema: scoreItemOpenedSchema,
        query,
      }),
  });
}
