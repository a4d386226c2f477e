import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { unitPageSchema } from '@motcua/contract/units.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api-context.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { fieldIds } from './check.ts';
import type { ReceptionDraft } from './draft.ts';

type Agency = NonNullable<ReceptionDraft['agency']>;

/** Which agency resolves: that of the desk unless another is chosen, as a provincial centre does for the departments. */
export function AgencyField({
  agency,
  own,
  onPick,
  error,
}: {
  agency: Agency | null;
  own: string;
  onPick: (agency: Agency | null) => void;
  error: string | undefined;
}) {
  const { reception } = useMessages();
  const api = useApi();
  const [text, setText] = useState(agency?.name ?? own);
  const [words] = useDebouncedValue(text.trim(), 200);
  const combobox = useCombobox();
  const found = useQuery({
    queryKey: ['units', words],
    enabled: words !== '' && words !== (agency?.name ?? own),
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
          id={fieldIds.agency}
          label={reception.agency}
          placeholder={reception.agencyPlaceholder}
          value={text}
          error={error}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown();
            setText(agency?.name ?? own);
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown
        hidden={words === '' || words === (agency?.name ?? own) || !found.isFetched}
      >
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
