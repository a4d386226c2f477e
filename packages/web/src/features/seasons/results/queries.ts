import {
  seasonResultsSchema,
  seasonVersionListSchema,
  seasonYearsSchema,
} from '@motcua/contract/season-results.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-context.tsx';
import { SEASONS } from '../queries.ts';

export function useResults(id: string, version: number | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: [SEASONS, 'results', id, version],
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.get(`/index-seasons/${id}/results`, { schema: seasonResultsSchema, query: { version } }),
  });
}

export function useVersions(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [SEASONS, 'versions', id],
    queryFn: () => api.get(`/index-seasons/${id}/versions`, { schema: seasonVersionListSchema }),
  });
}

export function useYears(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [SEASONS, 'years', id],
    queryFn: () => api.get(`/index-seasons/${id}/years`, { schema: seasonYearsSchema }),
  });
}
