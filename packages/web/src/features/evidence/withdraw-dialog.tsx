import { Button, Group, Modal, Textarea } from '@mantine/core';
import type { Evidence } from '@motcua/contract/evidence.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useWithdrawEvidence } from '../../components/evidence/queries.ts';
import { useNotify } from '../../components/notify.ts';
import { useMessages } from '../../lib/locale.tsx';
import styles from './locker.module.css';

interface Props {
  evidence: Evidence | null;
  onClose: () => void;
}

/** A mistaken paper leaves the locker with a reason, and stays readable. */
export function WithdrawDialog({ evidence, onClose }: Props) {
  const { common, evidence: words } = useMessages();
  return (
    <Modal
      opened={evidence !== null}
      onClose={onClose}
      title={evidence === null ? '' : words.withdraw.actNamed(evidence.title)}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {evidence !== null && <WithdrawForm evidence={evidence} onClose={onClose} />}
    </Modal>
  );
}

function WithdrawForm({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const { common, evidence: words } = useMessages();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const withdrawal = useWithdrawEvidence(({ title }) => {
    notify(words.withdraw.done(title));
    onClose();
  });
  const empty = reason.trim() === '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!empty) withdrawal.send({ id: evidence.id, reason: reason.trim() });
      }}
    >
      <ErrorSummary error={withdrawal.error} />
      <Textarea
        label={words.withdraw.reason}
        description={words.withdraw.hint}
        value={reason}
        error={asked && empty ? common.required : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={withdrawal.sending}>
          {words.withdraw.act}
        </Button>
      </Group>
    </form>
  );
}
