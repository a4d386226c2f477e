import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './seasons.module.css';

interface Props {
  opened: boolean;
  title: string;
  hint: string;
  sending: boolean;
  error: unknown;
  onClose: () => void;
  onSend: (reason: string) => void;
}

/** What is sent back or opened again needs a reason that somebody else can work with. */
export function ReasonDialog({ opened, onClose, ...form }: Props) {
  const { common } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={form.title}
      size="lg"
      // A click beside the sheet must not lose what is typed.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <ReasonForm {...form} onClose={onClose} />}
    </Modal>
  );
}

function ReasonForm({ title, hint, sending, error, onClose, onSend }: Omit<Props, 'opened'>) {
  const { common, seasons: words } = useMessages();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const empty = reason.trim() === '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!empty) onSend(reason.trim());
      }}
    >
      <ErrorSummary error={error} />
      <Textarea
        label={words.reason}
        description={hint}
        value={reason}
        error={asked && empty ? common.required : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={sending}>
          {title}
        </Button>
      </Group>
    </form>
  );
}
