import { Button, Group, Modal } from '@mantine/core';
import type { EntryImportAnswer } from '@motcua/contract/register-entries.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useImport } from './queries.ts';
import styles from './registers.module.css';

interface Props {
  opened: boolean;
  code: string;
  unit: { id: string; name: string };
  onClose: () => void;
}

/** Rows of a workbook or CSV file: looked through first, then written all together. */
export function ImportDialog({ opened, onClose, ...rest }: Props) {
  const { messages } = useLocale();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={messages.reformRegisters.import}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {opened && <Fields {...rest} onClose={onClose} />}
    </Modal>
  );
}

function Fields({ code, unit: first, onClose }: Omit<Props, 'opened'>) {
  const { messages, formats } = useLocale();
  const { reformRegisters: words, common } = messages;
  const [unit, setUnit] = useState(first);
  const [file, setFile] = useState<File | null>(null);
  const load = useImport(code, unit.id);
  const answer = load.answer;
  const isGood = answer !== undefined && answer.faults.length === 0;
  const isDone = isGood && answer.entered > 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null) load.send({ file, dryRun: !isGood });
      }}
    >
      <ErrorSummary error={load.error} />
      <p className="soft">{words.importLead}</p>
      <UnitField key={unit.id} label={words.unit} name={unit.name} onPick={setUnit} />
      <label className={styles.file}>
        <span>{words.importFile}</span>
        <input
          type="file"
          accept=".xlsx,.csv"
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0] ?? null);
            load.reset();
          }}
        />
      </label>
      {answer !== undefined && <Outcome answer={answer} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {isDone ? common.close : common.cancel}
        </Button>
        {!isDone && (
          <Button type="submit" loading={load.sending} disabled={file === null}>
            {isGood ? words.importDo : words.importCheck}
          </Button>
        )}
      </Group>
      <span className="unseen" role="status">
        {isDone ? words.importDone(formats.number(answer.entered)) : ''}
      </span>
    </form>
  );
}

function Outcome({ answer }: { answer: EntryImportAnswer }) {
  const { locale, messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  if (answer.faults.length === 0)
    return (
      <p className={styles.good}>
        {answer.entered > 0
          ? words.importDone(formats.number(answer.entered))
          : words.importGood(formats.number(answer.rows))}
      </p>
    );
  return (
    <div className={styles.warnings} role="alert">
      <strong>{words.importFaults(formats.number(answer.faults.length))}</strong>
      <ul>
        {answer.faults.map((fault) => (
          <li key={`${fault.row} ${fault.column} ${fault.vi}`}>
            {words.importRow(formats.number(fault.row), fault.column)}: {fault[locale]}
          </li>
        ))}
      </ul>
    </div>
  );
}
