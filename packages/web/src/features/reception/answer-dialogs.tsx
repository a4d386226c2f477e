import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useMessages } from '../../lib/locale.tsx';

interface Dialog {
  opened: boolean;
  onClose: () => void;
  sending: boolean;
  error: unknown;
}

/** Not taken in at the desk: a written reason and form 03. Neither a refusal on the merits nor a step back. */
export function DeclineDialog({
  onSend,
  ...dialog
}: Dialog & { onSend: (reason: string) => void }) {
  const { reception, common } = useMessages();
  const [reason, setReason] = useState('');
  return (
    <Modal
      opened={dialog.opened}
      onClose={dialog.onClose}
      title={reception.declineTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        style={{ display: 'grid', gap: 16 }}
        onSubmit={(event) => {
          event.preventDefault();
          onSend(reason.trim());
        }}
      >
        <p style={{ margin: 0 }}>{reception.declineLead}</p>
        <ErrorSummary error={dialog.error} />
        <Textarea
          label={reception.declineReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={3}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Footer label={reception.declineConfirm} disabled={reason.trim() === ''} dialog={dialog} />
      </form>
    </Modal>
  );
}

export interface SupplementAsked {
  items: { documentId: string; what: string }[];
  reason: string;
}

/** Everything that is missing, asked once and in full (NĐ 61/2018 Art. 15.3); only documents of the published list. */
export function SupplementDialog({
  missing,
  onSend,
  ...dialog
}: Dialog & { missing: { id: string; name: string }[]; onSend: (asked: SupplementAsked) => void }) {
  const { reception, common } = useMessages();
  const [reason, setReason] = useState('');
  const [texts, setTexts] = useState<Record<string, string>>({});
  const textOf = ({ id, name }: { id: string; name: string }) =>
    texts[id] ?? reception.supplementDefault(name);
  const items = missing
    .map((document) => ({ documentId: document.id, what: textOf(document).trim() }))
    .filter(({ what }) => what !== '');
  return (
    <Modal
      opened={dialog.opened}
      onClose={dialog.onClose}
      title={reception.supplementTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        style={{ display: 'grid', gap: 16 }}
        onSubmit={(event) => {
          event.preventDefault();
          onSend({ items, reason: reason.trim() });
        }}
      >
        <p style={{ margin: 0 }}>{reception.supplementLead}</p>
        <ErrorSummary error={dialog.error} />
        {missing.map((document) => (
          <Textarea
            key={document.id}
            label={reception.supplementWhat(document.name)}
            value={textOf(document)}
            onChange={(event) => setTexts({ ...texts, [document.id]: event.currentTarget.value })}
            autosize
            minRows={1}
          />
        ))}
        <Textarea
          label={reception.supplementReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Footer
          label={reception.supplementConfirm}
          disabled={reason.trim() === '' || items.length === 0}
          dialog={dialog}
        />
      </form>
    </Modal>
  );
}

function Footer({ label, disabled, dialog }: { label: string; disabled: boolean; dialog: Dialog }) {
  const { common } = useMessages();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={dialog.onClose}>
        {common.cancel}
      </Button>
      <Button type="submit" loading={dialog.sending} disabled={disabled}>
        {label}
      </Button>
    </Group>
  );
}
