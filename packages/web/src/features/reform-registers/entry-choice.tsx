import { NativeSelect } from '@mantine/core';
import { useLocale } from '../../lib/locale.tsx';
import { useEntries, useReformRegister } from './queries.ts';
import { titleOfEntry } from './value-words.ts';
import type { ValueFieldProps } from './field-props.ts';

/** An entry of another register: the draft an opinion is about, the system a process belongs to. */
export function EntryChoice({ field, value, onChange, error, needed, names }: ValueFieldProps) {
  const { locale, messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const target = field.register ?? '';
  const register = useReformRegister(target);
  const entries = useEntries(target, { limit: 200 });
  const definition = register.data?.definition;
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = typeof value === 'string' ? value : '';
  const reader = { locale, formats, words, names };
  return (
    <NativeSelect
      id={field.code}
      label={field.name[locale]}
      description={field.hint?.[locale]}
      error={error}
      withAsterisk={needed}
      value={chosen}
      data={[
        { value: '', label: words.choose },
        ...(chosen === '' || items.some(({ id }) => id === chosen)
          ? []
          : [{ value: chosen, label: names[chosen] ?? chosen }]),
        ...(definition === undefined
          ? []
          : items.map((entry) => ({
              value: entry.id,
              label: titleOfEntry(definition, entry, reader),
            }))),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}
