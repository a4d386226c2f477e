import {
  messagePageSchema,
  messageSchema,
  type MessageState,
  noticeListSchema,
} from '@motcua/contract/notifications.ts';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import { useSubmit } from '../../lib/use-submit.ts';

const [MESSAGES, NOTICES] = ['messages', 'notices'];

export function useOutgoing(state: MessageState | undefined, asked: boolean) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [MESSAGES, state],
    enabled: asked,
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) =>
      api.get('/messages', { schema: messagePageSchema, query: { state, cursor } }),
    getNextPageParam: ({ next }) => next,
  });
}

export function useRetryMessage(onDone: () => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (id: string) => api.post(`/messages/${id}/retries`, { schema: messageSchema }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: [MESSAGES] });
      onDone();
    },
  });
}

export function useNotices() {
  const api = useApi();
  return useQuery({
    queryKey: [NOTICES],
    queryFn: () => api.get('/notices', { schema: noticeListSchema }),
  });
}

export function useReadNotice() {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (id: string) => api.post(`/notices/${id}/reading`, { schema: noticeListSchema }),
    onDone: (list) => client.setQueryData([NOTICES], list),
  });
}
