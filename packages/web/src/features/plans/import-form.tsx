import { FileInput } from '@mantine/core';
import { importResultSchema } from '@motcua/contract/plans.ts';
import { useState } from 'react';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { ProblemError } from '../../lib/problem.ts';
import { sendFile } from '../../lib/upload.ts';
import { DialogForm } from './dialog-form.tsx';
import styles from './plans.module.css';
import { useRefreshPlans } from './queries.ts';

/** Takes the tasks of a draft in from a workbook; what is wrong is named cell by cell. */
export function ImportForm(props: {
  id: string;
  onDone: (tasks: number) => void;
  onClose: () => void;
}) {
  const { locale, messages } = useLocale();
  const { import: words } = messages.plans;
  const refresh = useRefreshPlans();
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    if (file === null) return;
    setSending(true);
    setError(null);
    try {
      const path = `/reform-plans/${props.id}/imports`;
      const schema = importResultSchema;
      const done = await sendFile(file, { name: file.name, locale, path, schema });
      refresh();
      props.onDone(done.tasks);
    } catch (caught) {
      setError(caught);
    }
    setSending(false);
  };
  const faults = error instanceof ProblemError ? (error.problem?.errors ?? []) : [];
  return (
    <DialogForm
      title={words.title}
      explain={words.explain}
      submit={words.send}
      sending={sending}
      error={faults.length > 0 ? null : error}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <FileInput
        label={words.choose}
        accept=".xlsx"
        value={file}
        required
        withAsterisk={false}
        onChange={(chosen) => {
          setFile(chosen);
          setError(null);
        }}
      />
      {faults.length > 0 && (
        <div role="alert">
          <p>
            <strong>{words.faults(faults.length)}</strong>
          </p>
          <ScrollRegion label={words.faults(faults.length)} className={styles.faults}>
            <ul>
              {faults.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          </ScrollRegion>
        </div>
      )}
    </DialogForm>
  );
}
