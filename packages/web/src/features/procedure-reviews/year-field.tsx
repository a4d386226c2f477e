import { NativeSelect } from '@mantine/core';
import { useMessages } from '../../lib/locale.tsx';

const YEARS_BACK = 8;

export function YearField({
  year,
  now,
  onChange,
}: {
  year: number;
  now: number;
  onChange: (year: number) => void;
}) {
  const { year: label } = useMessages().reviews;
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, back) => now + 1 - back);
  const all = years.includes(year) ? years : [...years, year];
  return (
    <NativeSelect
      label={label}
      value={String(year)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={all.map(String)}
    />
  );
}
