import type { DossierView } from '@motcua/contract/dossiers.ts';
import { unitDetailsSchema } from '@motcua/contract/units.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import type { Messages } from '../../messages/desk.ts';
import type { Colleague } from './act-field.tsx';

/** Officers of the agency who may take the step; those of the coming step's role first. */
export function useColleagues(
  dossier: DossierView | undefined,
  terms: Messages['terms'],
): Colleague[] {
  const api = useApi();
  const unitId = dossier?.unitId ?? '';
  const unit = useQuery({
    queryKey: ['unit', unitId],
    enabled: unitId !== '',
    staleTime: 300_000,
    queryFn: () => api.get(`/units/${unitId}`, { schema: unitDetailsSchema }),
  });
  const wanted = dossier?.steps.find(({ state }) => state === 'coming')?.role ?? null;
  return sortedByRole(unit.data?.officers ?? [], wanted).map(({ id, name, role }) => ({
    id,
    name,
    role: terms.role[role],
  }));
}

/** Each officer once, under the wanted role where he holds it. */
export function sortedByRole<O extends { id: string; role: Role }>(
  officers: O[],
  wanted: Role | null,
): O[] {
  const first = officers.filter(({ role }) => role === wanted);
  const others = officers.filter(({ role }) => role !== wanted);
  return [
    ...new Map([...others, ...first].map((officer) => [officer.id, officer])).values(),
  ].toSorted((a, b) => Number(b.role === wanted) - Number(a.role === wanted));
}
