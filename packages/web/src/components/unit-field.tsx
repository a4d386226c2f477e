import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { unitPageSchema } from '@motcua/contract/units.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../lib/api-context.tsx';
import { useMessages } from '../lib/locale.tsx';

export interface PickedUnit {
  id: string;
  name: string;
  code?: string;
}

interface Props {
  label: string;
  /** Name of the unit that is chosen now. */
  name: string;
  onPick: (unit: PickedUnit) => void;
  id?: string;
  error?: string | undefined;
  className?: string | undefined;
}

/** A unit by its name, old or new, with or without accents, or by its code. Key it by the chosen unit. */
export function UnitField({ label, name, onPick, id, error, className }: Props) {
  const { reception } = useMessages();
  const api = useApi();
  const [text, setText] = useState(name);
  const [words] = useDebouncedValue(text.trim(), 200);
  const combobox = useCombobox();
  const found = useQuery({
    queryKey: ['units', words],
    enabled: words !== '' && words !== name,
    queryFn: () => api.get('/units', { schema: unitPageSchema, query: { q: words, limit: 10 } }),
  });
  const items = found.data?.items ?? [];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const picked = items.find((unit) => unit.id === id);
        if (picked) {
          setText(picked.name);
          onPick({
            id: picked.id,
            name: picked.name,
            ...(picked.code === null ? {} : { code: picked.code }),
          });
        }
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          id={id}
          label={label}
          placeholder={reception.agencyPlaceholder}
          className={className}
          value={text}
          error={error}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown();
            setText(name);
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={words === '' || words === name || !found.isFetched}>
        <Combobox.Options>
          {items.map((unit) => (
            <Combobox.Option key={unit.id} value={unit.id}>
              {unit.name} <span className="soft figures">{unit.code}</span>
            </Combobox.Option>
          ))}
          {items.length === 0 && <Combobox.Empty>{reception.agencyNone}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
