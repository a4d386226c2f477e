import type { Axis } from '@motcua/contract/figures.ts';
import { wallSchema } from '@motcua/contract/wall.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';

/** Asked for again this often even without news: dossiers become overdue by the clock alone. */
export const TICK_MS = 20_000;

export interface WallAsked {
  unit: string;
  axis: Axis;
  limit?: number;
}

export function useWall(asked: WallAsked | null) {
  const api = useApi();
  return useQuery({
    queryKey: ['wall', asked],
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    refetchInterval: TICK_MS,
    queryFn: () => api.get('/wall', { schema: wallSchema, query: { ...asked } }),
  });
}
