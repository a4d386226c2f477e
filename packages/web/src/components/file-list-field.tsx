import { Button, Progress } from '@mantine/core';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useLocale } from '../lib/locale.tsx';
import { ACCEPTED_TYPES, refusalOf, type UploadedFile, uploadFile } from '../lib/upload.ts';
import styles from './file-list-field.module.css';
import { Icon } from './icons.tsx';
import { sentenceOf } from './states.tsx';

interface Sending {
  key: number;
  file: File;
  part: number;
  error: string | null;
}

interface Props {
  files: UploadedFile[];
  onChange: (change: (before: UploadedFile[]) => UploadedFile[]) => void;
  /** What the files belong to, for the name of the button. */
  subject: string;
  onBusy?: (busy: boolean) => void;
  id?: string;
  hint?: boolean;
  error?: string | undefined;
}

/** Scans are sent as soon as they are chosen or dropped; one that failed waits here for another try. */
export function FileListField({ files, onChange, subject, onBusy, id, hint, error }: Props) {
  const { locale, messages, formats } = useLocale();
  const [sending, setSending] = useState<Sending[]>([]);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const busy = sending.some((one) => one.error === null);
  useEffect(() => {
    onBusy?.(busy);
  }, [busy, onBusy]);

  const change = (key: number, next: Partial<Sending> | null) =>
    setSending((before) =>
      before.flatMap((one) =>
        one.key !== key ? [one] : next === null ? [] : [{ ...one, ...next }],
      ),
    );

  async function send({ key, file }: Sending) {
    const refused = refusalOf(file);
    if (refused !== null) return change(key, { error: messages.files.refused[refused] });
    change(key, { error: null, part: 0 });
    try {
      const uploaded = await uploadFile(file, {
        name: file.name,
        locale,
        onProgress: (part) => change(key, { part }),
      });
      onChange((before) => [...before, uploaded]);
      change(key, null);
    } catch (caught) {
      change(key, { error: sentenceOf(caught, messages.common) });
    }
  }

  function add(chosen: Iterable<File>) {
    const added = [...chosen].map(
      (file): Sending => ({ key: nextKey(), file, part: 0, error: null }),
    );
    setSending((before) => [...before, ...added]);
    for (const one of added) void send(one);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button, for the mouse alone
    <div
      className={`${styles.field} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_TYPES.join(',')}
        onChange={(event) => {
          add(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
      <Button
        id={id}
        variant="default"
        size="compact-md"
        leftSection={<Icon name="attach" size={16} />}
        onClick={() => input.current?.click()}
        aria-label={messages.files.chooseFor(subject)}
        data-enter-skip
      >
        {messages.files.choose}
      </Button>
      {hint && (
        <span className={styles.hint}>
          {messages.files.drop}. {messages.files.hint}.
        </span>
      )}
      {error && <span className={styles.error}>{error}</span>}
      {files.length + sending.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.fileId}>
              <a href={`/api/v1/files/${file.fileId}`} target="_blank" rel="noreferrer">
                {file.name}
              </a>
              <span className="soft">{formats.size(file.size)}</span>
              <button
                type="button"
                className={styles.icon}
                aria-label={messages.files.remove(file.name)}
                onClick={() =>
                  onChange((before) => before.filter(({ fileId }) => fileId !== file.fileId))
                }
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
          {sending.map((one) => (
            <li key={one.key}>
              <span>{one.file.name}</span>
              {one.error === null ? (
                <Progress
                  value={one.part * 100}
                  w={90}
                  aria-label={messages.files.sending(
                    one.file.name,
                    formats.percent(Math.round(one.part * 100) / 100),
                  )}
                />
              ) : (
                <span role="alert" className={styles.error}>
                  {one.error}
                </span>
              )}
              {one.error !== null && (
                <button
                  type="button"
                  className={styles.again}
                  onClick={() => void send(one)}
                  aria-label={messages.files.retry(one.file.name)}
                >
                  {messages.common.retry}
                </button>
              )}
              <button
                type="button"
                className={styles.icon}
                aria-label={messages.files.remove(one.file.name)}
                onClick={() => change(one.key, null)}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

let last = 0;
function nextKey(): number {
  last += 1;
  return last;
}
