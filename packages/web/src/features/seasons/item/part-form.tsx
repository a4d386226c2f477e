import { Button } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { Icon } from '../../../components/icons.tsx';
import { useMessages } from '../../../lib/locale.tsx';
import { isStale } from '../queries.ts';
import styles from './item.module.css';
import type { ItemWriting } from './use-item-draft.ts';

interface Props {
  label: string;
  save: string;
  writing: ItemWriting;
  sending: boolean;
  error: unknown;
  /** `onward`: with Ctrl + Enter, and where the button says so. */
  onSave: (onward: boolean) => void;
  children: ReactNode;
}

/** One part of an item being written: notices, fields, a button; Ctrl + Enter saves and goes on. */
export function PartForm({ label, save, writing, sending, error, onSave, children }: Props) {
  const { seasons: words } = useMessages();
  function submit(event: FormEvent) {
    event.preventDefault();
    onSave(false);
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave(true);
  }
  const stale = isStale(error) || writing.notice === 'overtaken';
  return (
    <form className={styles.form} aria-label={label} onSubmit={submit} onKeyDown={press} noValidate>
      {stale && (
        <p className={styles.banner} role="alert">
          <Icon name="alert" /> {words.changedMeanwhile}
        </p>
      )}
      {!stale && writing.notice === 'kept' && <p className={styles.kept}>{words.restored}</p>}
      {!isStale(error) && <ErrorSummary error={error} />}
      {children}
      <div>
        <Button type="submit" loading={sending}>
          {save}
        </Button>
      </div>
    </form>
  );
}
