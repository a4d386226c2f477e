import { alarmPageSchema } from '@motcua/contract/alarms.ts';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';

/** How many alarms about the figures are open within reach; nothing where the officer may not see them. */
export function useOpenAlarms() {
  const api = useApi();
  return useQuery({
    queryKey: ['alarms', 'open'],
    queryFn: () =>
      api.get('/alarms', { schema: alarmPageSchema, query: { state: 'open', limit: 1 } }),
  });
}
