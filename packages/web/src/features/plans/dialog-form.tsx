import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './plans.module.css';

interface Props {
  title: string;
  /** What pressing the button does, before it is pressed. */
  explain?: string;
  submit: string;
  sending: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** The frame of every form about plans. */
export function DialogForm(props: Props) {
  const { common } = useMessages();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size="lg"
      // A click beside the sheet must not lose what is typed.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        {props.explain !== undefined && <p>{props.explain}</p>}
        <ErrorSummary error={props.error ?? undefined} />
        {props.children}
        <div className={styles.buttons}>
          <Button type="submit" loading={props.sending}>
            {props.submit}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
