import {
  alarmPageSchema,
  alarmSchema,
  type AlarmQuery,
  reconciliationListSchema,
  reconciliationSchema,
} from '@motcua/contract/alarms.ts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import type { LiveKeys } from '../../lib/use-live.ts';

const ALARMS = 'alarms';
const RECONCILIATIONS = 'reconciliations';

/** What a page of alarms asks anew when there is news of one. */
export const ALARM_KEYS: LiveKeys = { alarm: [[ALARMS], [RECONCILIATIONS]] };

const PROGRESS_MS = 1000;

export function useAlarms(state: AlarmQuery['state']) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [ALARMS, state],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/alarms', { schema: alarmPageSchema, query: { state, cursor: pageParam } }),
    getNextPageParam: (page) => page.next,
  });
}

/** Asked again each second while one is running, so that its progress shows. */
export function useReconciliations() {
  const api = useApi();
  return useQuery({
    queryKey: [RECONCILIATIONS],
    queryFn: () => api.get('/reconciliations', { schema: reconciliationListSchema }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((run) => run.state === 'running') === true ? PROGRESS_MS : false,
  });
}

export function useReconcile() {
  const api = useApi();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => api.post('/reconciliations', { schema: reconciliationSchema }),
    onSettled: refresh,
  });
}

export function useAcknowledge(alarmId: string) {
  const api = useApi();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (note: string) =>
      api.post(`/alarms/${alarmId}/acknowledgements`, { schema: alarmSchema, body: { note } }),
    onSettled: refresh,
  });
}

function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [ALARMS, RECONCILIATIONS].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
}
