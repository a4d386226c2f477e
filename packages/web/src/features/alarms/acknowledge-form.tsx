import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useNotify } from '../../components/notify.ts';
import { useMessages } from '../../lib/locale.tsx';
import styles from './alarms.module.css';
import { useAcknowledge } from './queries.ts';

/** Who takes note says what is done about it; the alarm itself stays until the figures are true again. */
export function AcknowledgeForm({ alarmId, onDone }: { alarmId: string; onDone: () => void }) {
  const { alarms: words, common } = useMessages();
  const notify = useNotify();
  const [note, setNote] = useState('');
  const acknowledge = useAcknowledge(alarmId);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        acknowledge.mutate(note, {
          onSuccess: () => {
            notify(words.saved);
            onDone();
          },
        });
      }}
    >
      <ErrorSummary error={acknowledge.error ?? undefined} />
      <Textarea
        label={words.note}
        description={words.noteHint}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={1000}
        minRows={2}
        autosize
        required
        withAsterisk={false}
        data-autofocus
        autoFocus
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={acknowledge.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
