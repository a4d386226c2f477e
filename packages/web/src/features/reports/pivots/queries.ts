import { pivotSchema } from '@motcua/contract/report-pivots.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-context.tsx';

export interface PivotAsked {
  unit: string;
  axis: string;
  from: string;
  to: string;
  asOf: string | undefined;
  rows: string;
  columns: string;
  measure: string;
}

/** Two dimensions crossed, one figure in each cell. */
export function usePivot(asked: PivotAsked) {
  const api = useApi();
  return useQuery({
    queryKey: ['figures', 'pivots', asked],
    placeholderData: keepPreviousData,
    queryFn: () => api.get('/report-pivots', { schema: pivotSchema, query: { ...asked } }),
  });
}
