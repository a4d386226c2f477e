import type { Evidence } from '@motcua/contract/evidence.ts';
import { useWithdrawEvidence } from '../../components/evidence/queries.ts';
import { useNotify } from '../../components/notify.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { useMessages } from '../../lib/locale.tsx';

interface Props {
  evidence: Evidence | null;
  onClose: () => void;
}

/** A mistaken paper leaves the locker with a reason, and stays readable. */
export function WithdrawDialog({ evidence, onClose }: Props) {
  const { withdraw: words } = useMessages().evidence;
  const notify = useNotify();
  const withdrawal = useWithdrawEvidence(({ title }) => {
    notify(words.done(title));
    onClose();
  });
  return (
    <ReasonDialog
      opened={evidence !== null}
      title={evidence === null ? '' : words.actNamed(evidence.title)}
      reason={words.reason}
      hint={words.hint}
      act={words.act}
      sending={withdrawal.sending}
      error={withdrawal.error}
      onClose={() => {
        withdrawal.reset();
        onClose();
      }}
      onSend={(reason) => evidence !== null && withdrawal.send({ id: evidence.id, reason })}
    />
  );
}
