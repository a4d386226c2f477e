import {
  actResultSchema,
  dossierPageSchema,
  dossierSchema,
  type DossierSummary,
  historyLineSchema,
  workCountsSchema,
} from '@motcua/contract/dossiers.ts';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import * as z from 'zod';
import { useApi } from '../../lib/api-context.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useSubmit } from '../../lib/use-submit.ts';
import type { ListSearch } from '../../lib/list-search.ts';

const MINUTE = 60_000;

/** A list grows downwards page by page; it is looked at anew each minute, for its first column is time. */
export function useDossierList(search: ListSearch, sort: 'due' | 'newest', enabled = true) {
  const api = useApi();
  const { only: _only, name: _name, reportUnit: _unit, group: _group, ...filters } = search;
  return useInfiniteQuery({
    queryKey: ['dossiers', filters, sort],
    enabled,
    initialPageParam: '',
    placeholderData: keepPreviousData,
    refetchInterval: MINUTE,
    queryFn: ({ pageParam }) =>
      api.get('/dossiers', {
        schema: dossierPageSchema,
        query: { ...filters, sort, limit: 50, cursor: pageParam },
      }),
    getNextPageParam: ({ next }) => next,
  });
}

export function useWorkCounts() {
  const api = useApi();
  return useQuery({
    queryKey: ['dossiers', 'counts'],
    refetchInterval: MINUTE,
    queryFn: () => api.get('/dossiers/counts', { schema: workCountsSchema }),
  });
}

/** Whoever opens a dossier sees it as it stands: somebody else may have acted a second ago. */
export function useDossier(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['dossier', id],
    staleTime: 0,
    refetchInterval: MINUTE,
    queryFn: () => api.get(`/dossiers/${id}`, { schema: dossierSchema }),
  });
}

/** Its sentences come in the reader's language, so each language is a list of its own. */
export function useHistory(id: string) {
  const api = useApi();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['dossier', id, 'events', locale],
    staleTime: 0,
    queryFn: () =>
      api.get(`/dossiers/${id}/events`, {
        schema: z.object({ items: z.array(historyLineSchema) }),
      }),
  });
}

/** Everything that an act may have moved is fetched again: the dossier, the lists and their numbers. */
export function useRefreshDossiers() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['dossier'] }),
      client.invalidateQueries({ queryKey: ['dossiers'] }),
    ]);
}

export function useTakeOver(onTaken: (dossier: DossierSummary) => void) {
  const api = useApi();
  const refresh = useRefreshDossiers();
  return useSubmit({
    post: (dossier: DossierSummary, idempotencyKey) =>
      api.post(`/dossiers/${dossier.id}/take-overs`, {
        schema: actResultSchema,
        body: {},
        idempotencyKey,
      }),
    onDone: (_answer, dossier) => {
      onTaken(dossier);
      void refresh();
    },
  });
}
