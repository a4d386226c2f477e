import { unitDetailsSchema } from '@motcua/contract/units.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { UnitField } from '../../components/unit-field.tsx';
import type { Api } from '../../lib/api.ts';
import { useApi } from '../../lib/api-context.tsx';
import { useMessages } from '../../lib/locale.tsx';

/** The register a person opens without naming one: that of the own desk, or of the desk of the own unit; null where there is none. */
export function useOwnDesk(held: { deskId: string | null; unitId: string }[]) {
  const api = useApi();
  const desk = held.find(({ deskId }) => deskId !== null)?.deskId ?? null;
  const unitId = held[0]?.unitId ?? '';
  return useQuery({
    ...deskOfUnit(api, unitId),
    enabled: desk === null && unitId !== '',
    ...(desk === null ? {} : { initialData: desk }),
  });
}

/** Any other desk, by the unit it belongs to. */
export function DeskChoice({ name, onPick }: { name: string; onPick: (deskId: string) => void }) {
  const { register } = useMessages();
  const api = useApi();
  const client = useQueryClient();
  const [without, setWithout] = useState<string | null>(null);
  return (
    <UnitField
      key={name}
      label={register.unit}
      name={name}
      error={without === null ? undefined : register.noDeskAt(without)}
      onPick={async (unit) => {
        const desk = await client.fetchQuery(deskOfUnit(api, unit.id)).catch(() => null);
        setWithout(desk === null ? unit.name : null);
        if (desk !== null) onPick(desk);
      }}
    />
  );
}

function deskOfUnit(api: Api, unitId: string) {
  return {
    queryKey: ['desk of unit', unitId],
    staleTime: 300_000,
    queryFn: async (): Promise<string | null> =>
      (await api.get(`/units/${unitId}`, { schema: unitDetailsSchema })).desks[0]?.id ?? null,
  };
}
