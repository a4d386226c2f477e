import { Autocomplete } from '@mantine/core';
import { unitDetailsSchema } from '@motcua/contract/units.ts';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';

interface Props {
  common: {
    id: string;
    label: string;
    description: string | undefined;
    error: string | undefined;
    withAsterisk: boolean;
  };
  unit: string;
  value: string;
  onChange: (name: string) => void;
}

/** A name of the unit, or any other: registers tell of officers who have left, too. */
export function OfficerChoice({ common, unit, value, onChange }: Props) {
  const api = useApi();
  const details = useQuery({
    queryKey: ['units', 'details', unit],
    enabled: unit !== '',
    queryFn: () => api.get(`/units/${encodeURIComponent(unit)}`, { schema: unitDetailsSchema }),
  });
  const names = [...new Set((details.data?.officers ?? []).map(({ name }) => name))];
  return <Autocomplete {...common} data={names} value={value} onChange={onChange} />;
}
