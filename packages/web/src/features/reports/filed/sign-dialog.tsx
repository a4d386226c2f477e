import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core';
import type { FiledReport } from '@motcua/contract/filed-reports.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { useMessages } from '../../../lib/locale.tsx';
import { usePeriodWords } from '../period-words.ts';
import styles from './filed.module.css';

interface Props {
  report: FiledReport;
  opened: boolean;
  sending: boolean;
  error: unknown;
  onClose: () => void;
  onSend: (body: { documentNumber?: string; acceptBroken: boolean }) => void;
}

/** A signature locks figures and texts: who signs is told what is missing and what does not add up. */
export function SignDialog({ opened, onClose, ...form }: Props) {
  const { reports, common } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={reports.acts.sign}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <SignForm {...form} onClose={onClose} />}
    </Modal>
  );
}

function SignForm({ report, sending, error, onClose, onSend }: Omit<Props, 'opened'>) {
  const { reports: words, common } = useMessages();
  const period = usePeriodWords();
  const [number, setNumber] = useState('');
  const [accepts, setAccepts] = useState(false);
  const broken = report.content.checks.filter(({ holds }) => holds === false);
  const { missing } = report.content;
  const isFlawed = broken.length > 0 || missing.length > 0;
  return (
    <form
      style={{ display: 'grid', gap: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        const given = number.trim();
        onSend({ acceptBroken: accepts, ...(given === '' ? {} : { documentNumber: given }) });
      }}
    >
      <ErrorSummary error={error} />
      <p style={{ margin: 0 }}>
        {words.sureSign(
          words.nameOf(report.regime.name, report.unit.name, period.name(report.period)),
        )}
      </p>
      {isFlawed && (
        <div className={styles.flaws}>
          {missing.length > 0 && (
            <ScrollRegion className={styles.names} label={words.missingLabel}>
              <p>{words.missingParts(missing.map(({ unit }) => unit.name).join('; '))}</p>
            </ScrollRegion>
          )}
          {broken.map(({ code, sentence }) => (
            <p key={code}>{sentence}</p>
          ))}
          <Checkbox
            label={words.signAnyway}
            checked={accepts}
            onChange={(event) => setAccepts(event.currentTarget.checked)}
          />
        </div>
      )}
      <TextInput
        id="documentNumber"
        label={`${words.documentNumber} ${common.optionalMark}`}
        placeholder="15/BC-UBND"
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        maxLength={60}
        autoComplete="off"
        data-autofocus
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={sending} disabled={isFlawed && !accepts}>
          {words.acts.sign}
        </Button>
      </Group>
    </form>
  );
}
