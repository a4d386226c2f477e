import { Button, Group, Modal } from '@mantine/core';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './surveys.module.css';

/** Asks before what cannot be undone. */
export function ConfirmDialog(props: {
  title: string;
  text: string;
  act: string;
  sending: boolean;
  error: unknown;
  onSure: () => void;
  onClose: () => void;
}) {
  const { common } = useMessages();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={styles.form}>
        <ErrorSummary error={props.error} />
        <p className={styles.text}>{props.text}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {common.cancel}
          </Button>
          <Button loading={props.sending} onClick={props.onSure} data-autofocus>
            {props.act}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
