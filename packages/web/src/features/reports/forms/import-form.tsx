import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './forms.module.css';
import { useAddForm } from './queries.ts';
import { readFormFile } from './read-form-file.ts';

interface Props {
  opened: boolean;
  /** What stands in the field at first. */
  text?: string;
  onClose: () => void;
  onDone: (code: string) => void;
}

/** Takes a form as JSON, from a file or pasted; every fault is told with its place before anything is sent. */
export function ImportForm({ opened, onClose, ...rest }: Props) {
  const { messages } = useLocale();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={messages.forms.import}
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {opened && <Fields {...rest} onClose={onClose} />}
    </Modal>
  );
}

function Fields({ text: first = '', onClose, onDone }: Omit<Props, 'opened'>) {
  const { locale, messages } = useLocale();
  const { forms: words, common } = messages;
  const [text, setText] = useState(first);
  const add = useAddForm(onDone);
  const read = text.trim() === '' ? null : readFormFile(text);
  return (
    <form
      className={styles.import}
      onSubmit={(event) => {
        event.preventDefault();
        if (read?.form) add.send(read.form);
      }}
    >
      <ErrorSummary error={add.error} />
      <label className={styles.file}>
        <span>{words.file}</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={async (event) => {
            const file = event.currentTarget.files?.[0];
            if (file) setText(await file.text());
          }}
        />
      </label>
      <Textarea
        id="form-json"
        label={words.json}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        minRows={8}
        maxRows={18}
        autosize
        spellCheck={false}
      />
      {read?.faults && (
        <div className={styles.faults} role="alert">
          <strong>{words.faults(read.faults.length)}</strong>
          <ul>
            {read.faults.slice(0, SHOWN).map((fault) => (
              <li key={`${fault.where} ${fault.vi}`}>
                {fault.where !== '' && <code>{fault.where}</code>} {fault[locale]}
              </li>
            ))}
          </ul>
        </div>
      )}
      {read?.form && (
        <p className={styles.good}>{words.good(read.form.number, read.form.tables.length)}</p>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={add.sending} disabled={!read?.form}>
          {words.add}
        </Button>
      </Group>
    </form>
  );
}

const SHOWN = 30;
