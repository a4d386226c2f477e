import {
  type ManagedOfficer,
  managedOfficerSchema,
  type NewOfficer,
  type NewRole,
  officerPageSchema,
  type OfficerWithPassword,
  officerWithPasswordSchema,
  type RoleEnding,
} from '@motcua/contract/officers.ts';
import { unitDetailsSchema } from '@motcua/contract/units.ts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Api } from '../../lib/api.ts';
import { useApi } from '../../lib/api-context.tsx';
import type { OfficerSearch } from './officer-search.ts';

export const OFFICERS = 'officers';

export function useOfficers({ q, unit }: OfficerSearch) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [OFFICERS, q, unit],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      api.get('/officers', {
        schema: officerPageSchema,
        query: { q, unit, cursor: pageParam, limit: 50 },
      }),
    getNextPageParam: ({ next }) => next,
  });
}

/** The desks of a unit, for those who receive there. */
export function useDesks(unitId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['desks', unitId],
    enabled: unitId !== '',
    staleTime: 60_000,
    queryFn: async () => (await api.get(`/units/${unitId}`, { schema: unitDetailsSchema })).desks,
  });
}

// Never sent again by itself: a second password would make the first one wrong.
export function addOfficer(api: Api, body: NewOfficer): Promise<OfficerWithPassword> {
  return api.post('/officers', { schema: officerWithPasswordSchema, body });
}

export function giveRole(api: Api, id: string, body: NewRole): Promise<ManagedOfficer> {
  return api.post(`/officers/${id}/roles`, { schema: managedOfficerSchema, body });
}

export function endRole(api: Api, id: string, body: RoleEnding): Promise<ManagedOfficer> {
  return api.post(`/officers/${id}/role-endings`, { schema: managedOfficerSchema, body });
}

export function renewPassword(api: Api, id: string): Promise<OfficerWithPassword> {
  return api.post(`/officers/${id}/passwords`, { schema: officerWithPasswordSchema });
}

export function closeAccount(api: Api, id: string): Promise<ManagedOfficer> {
  return api.post(`/officers/${id}/account-endings`, { schema: managedOfficerSchema });
}
