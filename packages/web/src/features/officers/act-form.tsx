import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './officers.module.css';

interface Props {
  /** What pressing the button does, before it is pressed. */
  explain: string;
  submit: string;
  sending: boolean;
  error: unknown;
  missing?: { id: string; message: string }[];
  onSubmit: () => void;
  onCancel: () => void;
  danger?: boolean;
  children?: ReactNode;
}

/** The frame of every act on an officer. */
export function OfficerActForm(props: Props) {
  const { common } = useMessages();
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <p className={styles.explain}>{props.explain}</p>
      <ErrorSummary error={props.error ?? undefined} fields={props.missing ?? []} />
      {props.children}
      <div className={styles.buttons}>
        <Button type="submit" loading={props.sending} data-autofocus={props.danger || undefined}>
          {props.submit}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
