import {
  type Decision,
  type fieldListSchema,
  type NewTask,
  type ReformFields,
  reformFieldsSchema,
  type TaskBody,
  taskDetailsSchema,
  taskListSchema,
} from '@motcua/contract/plan-tasks.ts';
import {
  type NewPlan,
  type PlanBody,
  planDetailsSchema,
  planListSchema,
  planReviewSchema,
} from '@motcua/contract/plans.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { useApi } from '../../lib/api-context.tsx';
import { useSubmit } from '../../lib/use-submit.ts';

export const PLANS = 'reform-plans';
export const TASKS = 'plan-tasks';

export type FieldList = z.output<typeof fieldListSchema>;

/** Lists of fields and causes change with the software only. */
export function useReformFields() {
  const api = useApi();
  return useQuery({
    queryKey: ['reform-fields'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => api.get('/reform-fields', { schema: reformFieldsSchema }),
  });
}

/** The name of a field by the list that holds it; its code while the lists are on their way. */
export function fieldName(
  fields: ReformFields | undefined,
  { list, field, locale }: { list: string | null; field: string | null; locale: 'vi' | 'en' },
): string {
  const lists = fields?.lists.filter(({ code }) => list === null || code === list) ?? [];
  for (const one of lists) {
    const found = one.fields.find(({ code }) => code === field);
    if (found !== undefined) return found[locale];
  }
  return field ?? '';
}

export function usePlans(asked: {
  unit?: string | undefined;
  year?: number | undefined;
  kind?: 'year' | undefined;
}) {
  const api = useApi();
  return useQuery({
    queryKey: [PLANS, 'list', asked],
    placeholderData: keepPreviousData,
    queryFn: () => api.get('/reform-plans', { schema: planListSchema, query: { ...asked } }),
  });
}

export function usePlan(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [PLANS, id],
    queryFn: () => api.get(`/reform-plans/${id}`, { schema: planDetailsSchema }),
  });
}

export function useReview(id: string, kind: 'mid_year' | 'year') {
  const api = useApi();
  return useQuery({
    queryKey: [PLANS, id, 'review', kind],
    queryFn: () =>
      api.get(`/reform-plans/${id}/review`, { schema: planReviewSchema, query: { kind } }),
  });
}

export function useTask(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [TASKS, id],
    queryFn: () => api.get(`/plan-tasks/${id}`, { schema: taskDetailsSchema }),
  });
}

export function useTasks(asked: {
  view: 'due' | 'overdue' | 'awaiting' | 'all';
  side: 'lead' | 'owner' | 'any';
  within?: number;
}) {
  const api = useApi();
  return useQuery({
    queryKey: [TASKS, 'list', asked],
    queryFn: () => api.get('/plan-tasks', { schema: taskListSchema, query: { ...asked } }),
  });
}

/** What was done to a plan or a task is seen in all that shows them. */
export function useRefreshPlans(): () => void {
  const client = useQueryClient();
  return () => {
    for (const queryKey of [[PLANS], [TASKS], ['directives']])
      void client.invalidateQueries({ queryKey });
  };
}

export function useBeginPlan(onDone: (id: string) => void) {
  const api = useApi();
  const refresh = useRefreshPlans();
  return useSubmit({
    post: (body: NewPlanBody, idempotencyKey) =>
      api.post('/reform-plans', { schema: planDetailsSchema, body, idempotencyKey }),
    onDone: ({ id }) => {
      refresh();
      onDone(id);
    },
  });
}

export type NewPlanBody = Omit<NewPlan, 'from' | 'to'> & { from: string; to: string };

/** Title, weight and, of a draft, target; another change meanwhile is refused. */
export function useEditPlan(of: { id: string; revision: number }, onDone: () => void) {
  const api = useApi();
  const refresh = useRefreshPlans();
  return useSubmit({
    post: (body: PlanBody) =>
      api.put(`/reform-plans/${of.id}`, {
        schema: planDetailsSchema,
        ...{ body, version: of.revision },
      }),
    onDone: () => {
      refresh();
      onDone();
    },
  });
}

export function useIssuePlan(id: string, onDone: () => void) {
  const api = useApi();
  const refresh = useRefreshPlans();
  return useSubmit({
    post: (body: Decision, idempotencyKey) =>
      api.post(`/reform-plans/${id}/decisions`, {
        schema: planDetailsSchema,
        ...{ body, idempotencyKey },
      }),
    onDone: () => {
      refresh();
      onDone();
    },
  });
}

/** A new task of a plan, or another text for one of a draft. */
export function useSaveTask(of: { planId: string; taskId?: string }, onDone: () => void) {
  const api = useApi();
  const refresh = useRefreshPlans();
  return useSubmit({
    post: (body: TaskBody | NewTask, idempotencyKey) =>
      of.taskId === undefined
        ? api.post(`/reform-plans/${of.planId}/tasks`, {
            schema: taskDetailsSchema,
            ...{ body, idempotencyKey },
          })
        : api.put(`/plan-tasks/${of.taskId}`, { schema: taskDetailsSchema, body }),
    onDone: () => {
      refresh();
      onDone();
    },
  });
}

/** One act on a task, under its noun; another change meanwhile is refused. */
export function useTaskAct(of: { id: string; revision: number; noun: string }, onDone: () => void) {
  const api = useApi();
  const client = useQueryClient();
  const refresh = useRefreshPlans();
  return useSubmit({
    post: (body: object, idempotencyKey) =>
      api.post(`/plan-tasks/${of.id}/${of.noun}`, {
        schema: taskDetailsSchema,
        ...{ body, idempotencyKey, version: of.revision },
      }),
    onDone: (task) => {
      client.setQueryData([TASKS, of.id], task);
      refresh();
      onDone();
    },
  });
}

/** Lays evidence to a task or a directive, and takes it away. */
export function useEvidenceOf(path: string, onDone: () => void) {
  const api = useApi();
  return {
    attach: async (evidenceId: string, schema: z.ZodType) => {
      await api.post(`${path}/evidence`, { schema, body: { evidenceId } });
      onDone();
    },
    detach: async (evidenceId: string) => {
      await api.remove(`${path}/evidence/${evidenceId}`);
      onDone();
    },
  };
}
