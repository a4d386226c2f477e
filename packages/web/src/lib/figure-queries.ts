import {
  type Axis,
  type Cut,
  figureAnswerSchema,
  figureSeriesSchema,
} from '@motcua/contract/figures.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.tsx';

/** Scope and period of figures, as plain text. */
export interface FiguresAsked {
  unit: string;
  axis: Axis;
  cut: Cut;
  from: string;
  to: string;
  asOf?: string | undefined;
}

/** Rows of a cut. Every query about figures begins with `figures`: news make them all fresh at once. */
export function useFigures(asked: FiguresAsked | null, everyMs?: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['figures', 'rows', asked],
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
    queryFn: () => api.get('/figures', { schema: figureAnswerSchema, query: { ...asked } }),
  });
}

/** The same figures day by day or month by month. */
export function useFigureSeries(asked: (FiguresAsked & { step: 'day' | 'month' }) | null) {
  const api = useApi();
  return useQuery({
    queryKey: ['figures', 'series', asked],
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    queryFn: () => api.get('/figures/series', { schema: figureSeriesSchema, query: { ...asked } }),
  });
}
