import { Checkbox, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { unitPageSchema } from '@motcua/contract/units.ts';
import { type Instant, isInstant } from '@motcua/domain/shared/instant.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api-context.tsx';
import { readDate } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import { fieldIds } from './check.ts';
import type { ReceptionDraft } from './draft.ts';
import styles from './reception.module.css';

interface Props {
  draft: ReceptionDraft;
  change: (next: (before: ReceptionDraft) => ReceptionDraft) => void;
  errors: Record<string, string>;
}

/** Non-territorial reception: for whom, and when that agency had the dossier, for its clock starts there (NĐ 309/2026 Art. 8). */
export function ElsewhereFields({ draft, change, errors }: Props) {
  const { messages } = useLocale();
  const { reception } = messages;
  return (
    <div className={styles.grid}>
      <Checkbox
        className={styles.wide}
        label={reception.elsewhere}
        checked={draft.elsewhere}
        onChange={(event) => {
          const elsewhere = event.currentTarget.checked;
          change((before) => ({ ...before, elsewhere }));
        }}
      />
      {draft.elsewhere && (
        <>
          <div className={styles.span2}>
            <AgencyField agency={draft.agency} onPick={(agency) => change((before) => ({ ...before, agency }))} error={errors[fieldIds.agency]} />
          </div>
          <MomentField value={draft.receivedForAgencyAt} onChange={(receivedForAgencyAt) => change((before) => ({ ...before, receivedForAgencyAt }))} error={errors[fieldIds.receivedForAgency]} />
        </>
      )}
    </div>
  );
}

function AgencyField({ agency, onPick, error }: { agency: ReceptionDraft['agency']; onPick: (agency: ReceptionDraft['agency']) => void; error: string | undefined }) {
  const { messages } = useLocale();
  const { reception } = messages;
  const api = useApi();
  const [text, setText] = useState(agency?.name ?? '');
  const [words] = useDebouncedValue(text.trim(), 200);
  const combobox = useCombobox();
  const found = useQuery({
    queryKey: ['units', words],
    enabled: words !== '' && words !== agency?.name,
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
          onPick({ id: picked.id, name: picked.name, ...(picked.code === null ? {} : { code: picked.code }) });
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
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onPick(null);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={words === '' || !found.isFetched}>
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

function MomentField({ value, onChange, error }: { value: Instant | null; onChange: (moment: Instant | null) => void; error: string | undefined }) {
  const { messages, formats } = useLocale();
  const { reception } = messages;
  const [text, setText] = useState(value === null ? '' : formats.moment(value).replace(',', ''));
  return (
    <TextInput
      id={fieldIds.receivedForAgency}
      className={styles.span2}
      label={reception.receivedForAgency}
      description={reception.receivedForAgencyHint}
      placeholder="09:30 24/04/2026"
      value={text}
      error={error}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(readMoment(event.currentTarget.value));
      }}
    />
  );
}

/** `09:30 24/04/2026`, in Viet Nam; null when it is no moment. */
export function readMoment(text: string): Instant | null {
  const match = /^(\d{1,2})[:hg](\d{2}),?\s+(\S+)$/.exec(text.trim());
  const date = readDate(match?.[3] ?? '');
  if (match === null || date === null) return null;
  const instant = `${date}T${(match[1] ?? '').padStart(2, '0')}:${match[2]}:00+07:00`;
  return isInstant(instant) ? instant : null;
}
