import {
  type DirectiveBody,
  type DirectiveTask,
  directiveCountSchema,
  directiveDetailsSchema,
  directiveListSchema,
} from '@motcua/contract/directives.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-context.tsx';
import { useSubmit } from '../../../lib/use-submit.ts';
import { useRefreshPlans } from '../queries.ts';
import type { DirectiveSearch } from './directive-search.ts';

export const DIRECTIVES = 'directives';

export function useDirectives({ q, from, to }: DirectiveSearch) {
  const api = useApi();
  return useQuery({
    queryKey: [DIRECTIVES, 'list', { q, from, to }],
    placeholderData: keepPreviousData,
    queryFn: () => api.get('/directives', { schema: directiveListSchema, query: { q, from, to } }),
  });
}

export function useDirectiveCounts(asked: { fromYear: number; toYear: number }) {
  const api = useApi();
  return useQuery({
    queryKey: [DIRECTIVES, 'counts', asked],
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.get('/directives/counts', { schema: directiveCountSchema, query: { ...asked } }),
  });
}

export function useDirective(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [DIRECTIVES, id],
    queryFn: () => api.get(`/directives/${id}`, { schema: directiveDetailsSchema }),
  });
}

/** A new directive, or what was entered of one corrected. */
export function useSaveDirective(id: string | undefined, onDone: (id: string) => void) {
  const api = useApi();
  const refresh = useRefreshPlans();
  return useSubmit({
    post: (body: DirectiveBody, idempotencyKey) =>
      id === undefined
        ? api.post('/directives', { schema: directiveDetailsSchema, body, idempotencyKey })
        : api.put(`/directives/${id}`, { schema: directiveDetailsSchema, body }),
    onDone: (saved) => {
      refresh();
      onDone(saved.id);
    },
  });
}

export function useOpenDirectiveTask(id: string, onDone: () => void) {
  const api = useApi();
  const refresh = useRefreshPlans();
  return useSubmit({
    post: (body: DirectiveTask, idempotencyKey) =>
      api.post(`/directives/${id}/tasks`, {
        schema: directiveDetailsSchema,
        ...{ body, idempotencyKey },
      }),
    onDone: () => {
      refresh();
      onDone();
    },
  });
}
