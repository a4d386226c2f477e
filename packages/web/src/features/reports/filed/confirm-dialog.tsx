import { Button, Group, Modal } from '@mantine/core';
import type { FiledReport } from '@motcua/contract/filed-reports.ts';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { useMessages } from '../../../lib/locale.tsx';
import { usePeriodWords } from '../period-words.ts';

interface Props {
  act: 'submit' | 'accept' | null;
  report: FiledReport;
  sending: boolean;
  error: unknown;
  onClose: () => void;
  onSend: (act: 'submit' | 'accept') => void;
}

/** Says in a sentence what leaves whose hands before it does. */
export function ConfirmDialog({ act, report, sending, error, onClose, onSend }: Props) {
  const { reports, common } = useMessages();
  const period = usePeriodWords();
  const what = reports.nameOf(report.regime.name, report.unit.name, period.name(report.period));
  return (
    <Modal
      opened={act !== null}
      onClose={onClose}
      title={act === null ? '' : reports.acts[act]}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {act !== null && (
        <div style={{ display: 'grid', gap: 16 }}>
          <ErrorSummary error={error} />
          <p style={{ margin: 0 }}>{reports.sure[act](what, report.parent?.name ?? '')}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button loading={sending} onClick={() => onSend(act)} data-autofocus>
              {reports.acts[act]}
            </Button>
          </Group>
        </div>
      )}
    </Modal>
  );
}
