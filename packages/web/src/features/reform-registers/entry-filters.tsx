import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useLocale } from '../../lib/locale.tsx';
import type { RegisterSearch } from './register-search.ts';
import styles from './registers.module.css';

interface Props {
  definition: RegisterDefinition;
  search: RegisterSearch;
  onChange: (next: Partial<RegisterSearch>) => void;
  /** Counts know units and days only, a calendar units. */
  only?: 'period' | 'unit';
}

/** What is looked for; everything lives in the address. */
export function EntryFilters({ definition, search, onChange, only }: Props) {
  const { locale, messages } = useLocale();
  const { reformRegisters: words } = messages;
  const [typed, setTyped] = useState(search.q ?? '');
  const find = useDebouncedCallback((q: string) => onChange({ q: q.trim() || undefined }), 250);
  const { states, dues } = definition;
  return (
    <search className={`${styles.filters} no-print`}>
      {only === undefined && (
        <TextInput
          type="search"
          label={words.search}
          value={typed}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            find(event.currentTarget.value);
          }}
        />
      )}
      <UnitField
        key={search.unit ?? ''}
        label={words.unit}
        name={search.unitName ?? ''}
        onPick={({ id, name }) => onChange({ unit: id, unitName: name })}
      />
      {search.unit !== undefined && (
        <Button
          variant="default"
          onClick={() => onChange({ unit: undefined, unitName: undefined })}
        >
          {words.allUnits}
        </Button>
      )}
      {only !== 'unit' &&
        (['from', 'to'] as const).map((end) => (
          <DateField
            key={end}
            label={words[end]}
            value={dayOf(search[end])}
            onChange={(day) => onChange({ [end]: day ?? undefined })}
          />
        ))}
      {only === undefined && states !== undefined && (
        <NativeSelect
          label={words.state}
          value={search.state ?? ''}
          data={[
            { value: '', label: words.anyState },
            ...states.map(({ code, name }) => ({ value: code, label: name[locale] })),
          ]}
          onChange={(event) => onChange({ state: event.currentTarget.value || undefined })}
        />
      )}
      {only === undefined && dues !== undefined && (
        <NativeSelect
          label={words.due}
          value={search.due ?? ''}
          data={[
            { value: '', label: words.anyDue },
            { value: 'overdue', label: words.dueStates.overdue },
            { value: 'soon', label: words.dueStates.soon },
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange({ due: chosen === 'overdue' || chosen === 'soon' ? chosen : undefined });
          }}
        />
      )}
      {only === undefined && (
        <Checkbox
          label={words.struck}
          checked={search.struck === '1'}
          onChange={(event) => onChange({ struck: event.currentTarget.checked ? '1' : undefined })}
        />
      )}
    </search>
  );
}

function dayOf(text: string | undefined) {
  return text !== undefined && isPlainDate(text) ? text : null;
}
