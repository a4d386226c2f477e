import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { dossierStatuses } from '@motcua/domain/dossier/status.ts';
import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import { useEffect, useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { useMessages } from '../../lib/locale.tsx';
import type { ListSearch } from '../../lib/list-search.ts';
import styles from './list-filters.module.css';

interface Props {
  search: ListSearch;
  onChange: (next: Partial<ListSearch>) => void;
  autoFocus?: boolean;
}

export function ListFilters({ search, onChange, autoFocus = false }: Props) {
  const { work, terms } = useMessages();
  const [text, setText] = useState(search.q ?? '');
  const send = useDebouncedCallback((q: string) => onChange({ q: q.trim() || undefined }), 250);
  useEffect(() => {
    setText((before) => (before.trim() === (search.q ?? '') ? before : (search.q ?? '')));
  }, [search.q]);
  return (
    <div className={styles.filters}>
      <TextInput
        type="search"
        className={styles.words}
        aria-label={work.filter}
        placeholder={work.filterPlaceholder}
        leftSection={<Icon name="search" />}
        value={text}
        autoFocus={autoFocus}
        onChange={(event) => {
          setText(event.currentTarget.value);
          send(event.currentTarget.value);
        }}
      />
      <NativeSelect
        aria-label={work.status}
        value={search.status ?? ''}
        data={[
          { value: '', label: work.anyStatus },
          ...dossierStatuses.map((status) => ({ value: status, label: terms.status[status] })),
        ]}
        onChange={(event) =>
          onChange({ status: dossierStatuses.find((one) => one === event.currentTarget.value) })
        }
      />
      <NativeSelect
        aria-label={work.channel}
        value={search.channel ?? ''}
        data={[
          { value: '', label: work.anyChannel },
          ...CHANNELS.map((channel) => ({ value: channel, label: terms.channel[channel] })),
        ]}
        onChange={(event) =>
          onChange({ channel: CHANNELS.find((one) => one === event.currentTarget.value) })
        }
      />
    </div>
  );
}
