import {
  lateDossierListSchema,
  type NewSimulation,
  type NewTimeCut,
  type Simulation,
  simulationListSchema,
  simulationSchema,
  timeCutListSchema,
  timeCutSchema,
} from '@motcua/contract/time-cuts.ts';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import { useSubmit } from '../../lib/use-submit.ts';

const CUTS = 'time-cuts';

export function useTimeCuts(year: number) {
  const api = useApi();
  return useQuery({
    queryKey: [CUTS, year],
    queryFn: () => api.get('/time-cuts', { schema: timeCutListSchema, query: { year } }),
  });
}

export function useRecordCut(onDone: () => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (body: NewTimeCut, idempotencyKey) =>
      api.post('/time-cuts', { schema: timeCutSchema, body, idempotencyKey }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: [CUTS] });
      onDone();
    },
  });
}

export function useSimulations(review: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: [CUTS, 'simulations', review],
    queryFn: () =>
      api.get('/time-cut-simulations', { schema: simulationListSchema, query: { review } }),
  });
}

export function useSimulation(id: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: [CUTS, 'simulation', id],
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => api.get(`/time-cut-simulations/${id}`, { schema: simulationSchema }),
  });
}

/** What one may ask; whatever is left out is as the server has it. */
export type AskedSimulation = Pick<NewSimulation, 'unit' | 'procedures'> &
  Partial<Omit<NewSimulation, 'unit' | 'procedures'>>;

export function useSimulate(onDone: (simulation: Simulation) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (body: AskedSimulation, idempotencyKey) =>
      api.post('/time-cut-simulations', { schema: simulationSchema, body, idempotencyKey }),
    onDone: (simulation) => {
      client.setQueryData([CUTS, 'simulation', simulation.id], simulation);
      void client.invalidateQueries({ queryKey: [CUTS, 'simulations'] });
      onDone(simulation);
    },
  });
}

export function useLateDossiers(id: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [CUTS, 'late', id],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      api.get(`/time-cut-simulations/${id}/late-dossiers`, {
        schema: lateDossierListSchema,
        query: { after: pageParam },
      }),
    getNextPageParam: ({ next }) => next,
  });
}
