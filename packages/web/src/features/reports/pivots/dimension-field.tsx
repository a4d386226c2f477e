import { NativeSelect } from '@mantine/core';
import { pivotWords } from '@motcua/domain/figures/pivot-words.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { dimensionOf, type PivotRows } from './pivot-search.ts';

type Choice = PivotRows | 'figures';

/** By what rows or columns are laid out: only what can be had, by what kind of thing it is. */
export function DimensionField(props: {
  label: string;
  value: Choice;
  offered: readonly Choice[];
  onChange: (next: Choice) => void;
}) {
  const { label, value, offered, onChange } = props;
  const { messages, locale } = useLocale();
  const words = messages.pivot;
  const nameOf = (one: Choice) => {
    if (one === 'figures') return words.manyFigures;
    const dimension = dimensionOf(one);
    return dimension === null ? messages.figures.cuts.head : pivotWords[dimension][locale];
  };
  const itemOf = (one: Choice) => ({ value: one, label: nameOf(one) });
  // An address may ask for what cannot be had: it is named, and cannot be chosen again.
  const asked = offered.includes(value) ? [] : [{ ...itemOf(value), disabled: true }];
  const known = new Set<string>(groups.flatMap(({ of }) => of));
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[
        ...asked,
        ...offered.filter((one) => !known.has(one)).map(itemOf),
        ...groups.flatMap(({ name, of }) => {
          const items = offered.filter((one) => of.some((other) => other === one)).map(itemOf);
          return items.length === 0 ? [] : [{ group: words.groups[name], items }];
        }),
      ]}
      onChange={(event) => {
        const next = offered.find((one) => one === event.currentTarget.value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}

const groups = [
  { name: 'places', of: ['unit', 'each_unit', 'desk', 'officer', 'head'] },
  { name: 'kinds', of: ['field', 'procedure', 'channel', 'field_channel'] },
  { name: 'time', of: ['half_month', 'month', 'quarter', 'year'] },
  { name: 'parts', of: ['service', 'outcome', 'timeliness', 'cause', 'state'] },
] as const satisfies readonly { name: string; of: readonly Choice[] }[];
