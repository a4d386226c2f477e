import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../lib/locale.tsx';
import { ErrorSummary } from './error-summary.tsx';

interface Props {
  opened: boolean;
  title: string;
  /** The name of the field. */
  reason: string;
  hint: string;
  /** What the button does. */
  act: string;
  maxLength?: number;
  sending: boolean;
  error: unknown;
  onClose: () => void;
  onSend: (reason: string) => void;
}

/** What is sent back, opened again or taken away needs a reason that somebody else can work with. */
export function ReasonDialog({ opened, title, onClose, ...form }: Props) {
  const { common } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      // A click beside the sheet must not lose what is typed.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <ReasonForm {...form} onClose={onClose} />}
    </Modal>
  );
}

function ReasonForm(props: Omit<Props, 'opened' | 'title'>) {
  const { hint, act, maxLength = 500, sending, error, onClose, onSend } = props;
  const { common } = useMessages();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const empty = reason.trim() === '';
  return (
    <form
      style={{ display: 'grid', gap: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!empty) onSend(reason.trim());
      }}
    >
      <ErrorSummary error={error} />
      <Textarea
        id="reason"
        label={props.reason}
        description={hint}
        value={reason}
        error={asked && empty ? common.required : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={3}
        maxLength={maxLength}
        data-autofocus
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={sending}>
          {act}
        </Button>
      </Group>
    </form>
  );
}
