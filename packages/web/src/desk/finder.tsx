import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import { Icon } from '../components/icons.tsx';
import { useMessages } from '../lib/locale.tsx';
import styles from './shell.module.css';

/** A code, typed or scanned from a slip, and a name go the same way: into the list that opens. */
export function Finder({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const { shell } = useMessages();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <search className={styles.search}>
      <form
        className={styles.finder}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          void navigate({ to: '/lookup', search: { q: text.trim(), only: true } });
          setText('');
        }}
      >
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          aria-label={shell.searchLabel}
          placeholder={shell.searchPlaceholder}
          enterKeyHint="search"
        />
      </form>
    </search>
  );
}
