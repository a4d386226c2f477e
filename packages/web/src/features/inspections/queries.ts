import {
  recommendationListSchema,
  type NewRecommendation,
  type RecommendationActBody,
} from '@motcua/contract/inspection-recommendations.ts';
import {
  checklistsSchema,
  inspectionListSchema,
  inspectionParamsSchema,
  inspectionSchema,
  inspectorsSchema,
  type NewInspection,
  type NewInspectionPlan,
  type NewSample,
  unitRiskSchema,
} from '@motcua/contract/inspections.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import { useSubmit } from '../../lib/use-submit.ts';

const KEY = ['inspections'];

export function useInspections(year: number) {
  const api = useApi();
  return useQuery({
    queryKey: [...KEY, 'list', year],
    queryFn: () => api.get('/inspections', { schema: inspectionListSchema, query: { year } }),
  });
}

export function useInspection(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: () => api.get(`/inspections/${id}`, { schema: inspectionSchema }),
  });
}

export function useRecommendations() {
  const api = useApi();
  return useQuery({
    queryKey: [...KEY, 'recommendations'],
    queryFn: () => api.get('/inspection-recommendations', { schema: recommendationListSchema }),
  });
}

export function useUnitRisk(asked: { unit: string; from: string; to: string } | null) {
  const api = useApi();
  return useQuery({
    queryKey: [...KEY, 'risk', asked],
    enabled: asked !== null,
    queryFn: () => api.get('/inspection-risks', { schema: unitRiskSchema, query: { ...asked } }),
  });
}

export function useTeamChoices(enabled: boolean) {
  const api = useApi();
  const people = useQuery({
    queryKey: [...KEY, 'inspectors'],
    enabled,
    queryFn: () => api.get('/inspectors', { schema: inspectorsSchema }),
  });
  const checklists = useQuery({
    queryKey: [...KEY, 'checklists'],
    enabled,
    queryFn: () => api.get('/inspection-checklists', { schema: checklistsSchema }),
  });
  return { people, checklists };
}

/** After each write everything about inspections is read anew. */
function useDone(onDone?: () => void) {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: KEY });
    onDone?.();
  };
}

export function usePlanInspection(onDone: (id: string) => void) {
  const api = useApi();
  const done = useDone();
  return useSubmit({
    post: (body: NewInspection) => api.post('/inspections', { schema: inspectionSchema, body }),
    onDone: ({ id }) => {
      done();
      onDone(id);
    },
  });
}

export function useMakePlan(onDone: () => void) {
  const api = useApi();
  const done = useDone(onDone);
  return useSubmit({
    post: (body: NewInspectionPlan) =>
      api.post('/inspection-plans', { schema: inspectionParamsSchema, body }),
    onDone: done,
  });
}

/** Whatever is done to an inspection answers with the inspection. */
export function useInspectionAct<Body>(
  id: string,
  noun: 'beginnings' | 'conclusions' | 'cancellations' | 'samples' | 'recommendations' | 'evidence',
  onDone?: () => void,
) {
  const api = useApi();
  const done = useDone(onDone);
  return useSubmit({
    post: (body: Body) =>
      api.post(`/inspections/${id}/${noun}`, { schema: inspectionSchema, body }),
    onDone: done,
  });
}

export const useDrawSample = (id: string, onDone?: () => void) =>
  useInspectionAct<NewSample>(id, 'samples', onDone);

export const useRecommend = (id: string, onDone: () => void) =>
  useInspectionAct<NewRecommendation>(id, 'recommendations', onDone);

export function useRecommendationAct(id: string, onDone: () => void) {
  const api = useApi();
  const done = useDone(onDone);
  return useSubmit({
    post: (body: RecommendationActBody) =>
      api.post(`/inspection-recommendations/${id}/acts`, {
        schema: recommendationListSchema,
        body,
      }),
    onDone: done,
  });
}
