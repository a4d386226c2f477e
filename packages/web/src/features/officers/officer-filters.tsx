import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { UnitField } from '../../components/unit-field.tsx';
import { useMessages } from '../../lib/locale.tsx';
import type { OfficerSearch } from './officer-search.ts';
import styles from './officers.module.css';

interface Props {
  search: OfficerSearch;
  onChange: (next: OfficerSearch) => void;
}

export function OfficerFilters({ search, onChange }: Props) {
  const { officers } = useMessages();
  const [text, setText] = useState(search.q ?? '');
  const find = useDebouncedCallback((q: string) => onChange({ q: q.trim() || undefined }), 250);
  return (
    <search className={styles.filters}>
      <TextInput
        type="search"
        label={officers.search}
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <UnitField
        key={search.unit ?? ''}
        label={officers.unit}
        name={search.unitName ?? ''}
        onPick={({ id, name }) => onChange({ unit: id, unitName: name })}
      />
      {search.unit !== undefined && (
        <Button
          variant="default"
          onClick={() => onChange({ unit: undefined, unitName: undefined })}
        >
          {officers.allUnits}
        </Button>
      )}
    </search>
  );
}
