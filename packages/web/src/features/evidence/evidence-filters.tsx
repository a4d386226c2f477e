import { Autocomplete, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { UnitField } from '../../components/unit-field.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useMessages } from '../../lib/locale.tsx';
import type { EvidenceSearch } from './evidence-search.ts';
import styles from './locker.module.css';

interface Props {
  search: EvidenceSearch;
  onChange: (next: Partial<EvidenceSearch>) => void;
}

/** What to look for in the locker; everything lives in the address. */
export function EvidenceFilters({ search, onChange }: Props) {
  const { evidence: words } = useMessages();
  const find = useDebouncedCallback((next: Partial<EvidenceSearch>) => onChange(next), 250);
  const [typed, setTyped] = useState({
    q: search.q ?? '',
    criterion: search.criterion ?? '',
    field: search.field ?? '',
  });
  const type = (next: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...next }));
    find(
      Object.fromEntries(
        Object.entries(next).map(([name, text]) => [name, text.trim() || undefined]),
      ),
    );
  };
  return (
    <search className={styles.filters}>
      <TextInput
        type="search"
        label={words.locker.search}
        className={styles.wide}
        value={typed.q}
        autoComplete="off"
        onChange={(event) => type({ q: event.currentTarget.value })}
      />
      <UnitField
        key={search.unit ?? ''}
        label={words.locker.unit}
        name={search.unitName ?? ''}
        onPick={({ id, name }) => onChange({ unit: id, unitName: name })}
      />
      {search.unit !== undefined && (
        <Button
          variant="default"
          onClick={() => onChange({ unit: undefined, unitName: undefined })}
        >
          {words.locker.allUnits}
        </Button>
      )}
      <NativeSelect
        label={words.locker.year}
        value={search.year === undefined ? '' : String(search.year)}
        data={[{ value: '', label: words.locker.allYears }, ...years()]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange({ year: chosen === '' ? undefined : Number(chosen) });
        }}
      />
      <TextInput
        label={words.locker.criterion}
        placeholder={words.locker.criterionHint}
        value={typed.criterion}
        autoComplete="off"
        onChange={(event) => type({ criterion: event.currentTarget.value })}
      />
      <Autocomplete
        label={words.locker.field}
        placeholder={words.locker.allFields}
        data={words.fields}
        value={typed.field}
        onChange={(field) => type({ field })}
      />
      <Checkbox
        label={words.locker.showWithdrawn}
        checked={search.withdrawn === '1'}
        onChange={(event) => onChange({ withdrawn: event.currentTarget.checked ? '1' : undefined })}
      />
    </search>
  );
}

/** This year and nine before it: evidence is kept for comparison over many seasons. */
function years(): string[] {
  const thisYear = Number(todayInVietnam().slice(0, 4));
  return Array.from({ length: 10 }, (_, back) => String(thisYear - back));
}
