import { procedureDetailsSchema, procedurePageSchema } from '@motcua/contract/procedures.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';

const FIVE_MINUTES = 300_000;

/** Words or a code; the server forgives accents and typing errors. */
export function useProcedureSearch(words: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['procedures', words],
    enabled: words !== '',
    staleTime: FIVE_MINUTES,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.get('/procedures', { schema: procedurePageSchema, query: { q: words, limit: 12 } }),
  });
}

export function useProcedure(code: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ['procedure', code],
    enabled: code !== null,
    staleTime: FIVE_MINUTES,
    queryFn: () =>
      api.get(`/procedures/${encodeURIComponent(code ?? '')}`, { schema: procedureDetailsSchema }),
  });
}
