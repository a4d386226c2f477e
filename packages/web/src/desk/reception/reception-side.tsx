import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel } from '../../components/panel.tsx';
import { PromisePanel } from '../../features/deadlines/promise-panel.tsx';
import { DeclineDialog, SupplementDialog } from '../../features/reception/answer-dialogs.tsx';
import { channelOf, fieldIds } from '../../features/reception/check.ts';
import styles from '../../features/reception/reception.module.css';
import { useMessages } from '../../lib/locale.tsx';
import { useMinute } from '../../lib/minute.ts';
import { useSlow } from '../../lib/slow.ts';
import type { ReceptionForm } from './use-reception-form.ts';

/** Beside the form, always in sight: the promise, and the three answers a desk can give. */
export function ReceptionSide({
  form,
  missing,
}: {
  form: ReceptionForm;
  missing: ProcedureDetails['checklist'];
}) {
  const { reception, files, deadline, common } = useMessages();
  const [dialog, setDialog] = useState<'decline' | 'supplement' | null>(null);
  const now = useMinute();
  const { value, change, procedure, desk, errors, acceptance } = form;
  const channel = procedure && channelOf(value, procedure);
  const slow = useSlow(acceptance.sending);
  const accept = () => {
    if (form.busy || acceptance.sending) return;
    const [first] = form.accept();
    if (first) document.getElementById(first.field)?.focus();
  };
  useHotkeys(
    [
      ['F9', accept],
      ['mod+Enter', accept],
    ],
    [],
  );
  return (
    <aside className={styles.side} aria-label={deadline.promised}>
      <Panel title={deadline.promised} id="promise">
        <PromisePanel
          limit={channel?.limit ?? (procedure === null ? null : { kind: 'text', text: '' })}
          legalLimit={channel?.legalLimit}
          limitText={channel?.limitText ?? null}
          choices={channel?.limitChoices ?? []}
          received={(value.elsewhere ? value.receivedForAgencyAt : null) ?? now}
          calendar={value.agency?.code ?? desk?.unitCode}
          agreed={{
            id: fieldIds.agreedDueDate,
            value: value.agreedDueDate,
            onChange: (agreedDueDate) => change((before) => ({ ...before, agreedDueDate })),
            error: errors[fieldIds.agreedDueDate],
          }}
        />
      </Panel>
      <ErrorSummary
        error={acceptance.error ?? undefined}
        fields={form.shown.map(({ field, wrong }) => ({
          id: field,
          message: reception.wrong[wrong],
        }))}
      />
      {slow && (
        <p role="status" className={styles.hint}>
          {common.sendingAgain}
        </p>
      )}
      {form.busy && <p className={styles.hint}>{files.stillSending}</p>}
      <Button
        className={styles.submit}
        onClick={accept}
        loading={acceptance.sending}
        disabled={form.busy}
        fullWidth
        data-enter-stop
      >
        {reception.accept} (F9)
      </Button>
      {procedure !== null && missing.length > 0 && (
        <p className={styles.hint}>{reception.missingHint(missing.length)}</p>
      )}
      <div className={styles.others}>
        <Button
          variant="default"
          px={8}
          disabled={procedure === null || missing.length === 0}
          onClick={() => form.mayAnswer() && setDialog('supplement')}
        >
          {reception.supplementAction}
        </Button>
        <Button
          variant="default"
          px={8}
          disabled={procedure === null}
          onClick={() => form.mayAnswer() && setDialog('decline')}
        >
          {reception.declineAction}
        </Button>
      </div>
      <DeclineDialog
        opened={dialog === 'decline'}
        onClose={() => setDialog(null)}
        sending={form.decline.sending}
        error={form.decline.error ?? undefined}
        onSend={form.sendDecline}
      />
      <SupplementDialog
        missing={missing}
        opened={dialog === 'supplement'}
        onClose={() => setDialog(null)}
        sending={form.supplement.sending}
        error={form.supplement.error ?? undefined}
        onSend={form.sendSupplement}
      />
    </aside>
  );
}
