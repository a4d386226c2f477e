import { Button, Group, Modal, TextInput } from '@mantine/core';
import type { PublicationBody } from '@motcua/contract/seasons.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './seasons.module.css';

interface Props {
  opened: boolean;
  sending: boolean;
  error: unknown;
  onClose: () => void;
  onSend: (body: PublicationBody) => void;
}

/** The decision by which the results are published: number and day, where there is one already. */
export function PublishDialog({ opened, onClose, ...form }: Props) {
  const { common, seasons: words } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.acts.publish}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <PublishForm {...form} onClose={onClose} />}
    </Modal>
  );
}

function PublishForm({ sending, error, onClose, onSend }: Omit<Props, 'opened'>) {
  const { common, seasons: words } = useMessages();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<PlainDate | null>(null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend({
          ...(number.trim() === '' ? {} : { documentNumber: number.trim() }),
          ...(date === null ? {} : { documentDate: date }),
        });
      }}
    >
      <ErrorSummary error={error} />
      <p>{words.publish.hint}</p>
      <div className={styles.pair}>
        <TextInput
          label={`${words.publish.number} ${common.optionalMark}`}
          placeholder="123/QĐ-UBND"
          value={number}
          maxLength={60}
          onChange={(event) => setNumber(event.currentTarget.value)}
          data-autofocus
        />
        <DateField
          label={`${words.publish.date} ${common.optionalMark}`}
          value={date}
          onChange={setDate}
        />
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={sending}>
          {words.acts.publish}
        </Button>
      </Group>
    </form>
  );
}
