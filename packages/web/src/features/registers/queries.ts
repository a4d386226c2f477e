import { registerPageSchema } from '@motcua/contract/registers.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import type { RegisterSearch } from './register-search.ts';

/** The register of a desk and year; this year where the address names none. */
export function useRegister({ desk, year }: RegisterSearch) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['register', desk, year],
    enabled: desk !== undefined,
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      api.get('/registers', {
        schema: registerPageSchema,
        query: { desk, year, after: pageParam, limit: 100 },
      }),
    getNextPageParam: ({ next }) => next,
  });
}
