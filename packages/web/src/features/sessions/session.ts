import { type SignedInOfficer, type SignIn, sessionSchema } from '@motcua/contract/sessions.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import { statusOf } from '../../lib/problem.ts';

const KEY = ['session'];

/** The officer whose cookie this browser holds; null when nobody is signed in. */
export function useSession() {
  const api = useApi();
  return useQuery({
    queryKey: KEY,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<SignedInOfficer | null> => {
      try {
        return (
          await api.get('/sessions/current', {
            schema: sessionSchema.pick({ officer: true }),
            ask: false,
          })
        ).officer;
      } catch (error) {
        if (statusOf(error) === 401) return null;
        throw error;
      }
    },
  });
}

export function useSignIn(onDone?: () => void) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) =>
      api.post('/sessions', { schema: sessionSchema, body, ask: false }),
    onSuccess: ({ officer }) => {
      client.setQueryData(KEY, officer);
      onDone?.();
    },
  });
}

/** Nothing of one officer stays in memory for the next. */
export function useSignOut() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.remove('/sessions/current'),
    onSettled: () => {
      client.clear();
      client.setQueryData(KEY, null);
    },
  });
}
