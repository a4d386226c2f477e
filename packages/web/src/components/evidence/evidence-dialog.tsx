import { Modal } from '@mantine/core';
import type { Evidence } from '@motcua/contract/evidence.ts';
import { useMessages } from '../../lib/locale.tsx';
import { EvidenceForm } from './evidence-form.tsx';

interface Props {
  opened: boolean;
  unit: string;
  /** What it is brought for; absent in the locker itself. */
  subject?: string | undefined;
  onClose: () => void;
  onSaved: (evidence: Evidence) => void;
}

export function EvidenceDialog({ opened, unit, subject, onClose, onSaved }: Props) {
  const { common, evidence: words } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.attach}
      size="lg"
      // A click beside the sheet must not lose what is typed.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <EvidenceForm {...{ unit, subject, onClose, onSaved }} />}
    </Modal>
  );
}
