import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type RefObject, useEffect, useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { useProcedureSearch } from './queries.ts';
import type { RecentProcedure } from './recent.ts';
import styles from './procedure-picker.module.css';

interface Props {
  id: string;
  field: RefObject<HTMLInputElement | null>;
  recent: RecentProcedure[];
  onPick: (code: string) => void;
  error?: string | undefined;
}

/** A few words, accents or not, or the code; what this clerk receives most is offered before a letter is typed. */
export function ProcedurePicker({ id, field, recent, onPick, error }: Props) {
  const { reception, common } = useMessages();
  const [text, setText] = useState('');
  const [words] = useDebouncedValue(text.trim(), 180);
  const search = useProcedureSearch(words);
  const combobox = useCombobox();
  const searching = text.trim() !== '';
  const offered: { code: string; name: string }[] = searching ? (search.data?.items ?? []) : recent;
  const { selectFirstOption, resetSelectedOption } = combobox;
  const first = offered[0]?.code;
  useEffect(() => {
    if (first !== undefined && searching) selectFirstOption();
    else resetSelectedOption();
  }, [first, searching, selectFirstOption, resetSelectedOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(code) => {
        combobox.closeDropdown();
        setText('');
        onPick(code);
      }}
    >
      <Combobox.Target>
        <TextInput
          id={id}
          ref={field}
          aria-label={reception.procedureLabel}
          placeholder={reception.procedurePlaceholder}
          leftSection={<Icon name="search" />}
          value={text}
          error={error}
          autoComplete="off"
          spellCheck={false}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!searching && recent.length === 0}>
        <Combobox.Options
          aria-label={searching ? reception.found : reception.recent}
          className={styles.options}
        >
          {!searching && recent.length > 0 && (
            <div className={styles.heading}>{reception.recent}</div>
          )}
          {offered.map(({ code, name }) => (
            <Combobox.Option key={code} value={code} className={styles.option}>
              <span>{name}</span>
              <span className={styles.code}>{code}</span>
            </Combobox.Option>
          ))}
          {searching && search.isError && (
            <Combobox.Empty>{sentenceOf(search.error, common)}</Combobox.Empty>
          )}
          {searching && search.isLoading && <Combobox.Empty>{common.loading}</Combobox.Empty>}
          {searching && search.isSuccess && offered.length === 0 && (
            <Combobox.Empty>{reception.procedureNone}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
