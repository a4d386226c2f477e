import { Button, Progress } from '@mantine/core';
import type { EvidenceFile } from '@motcua/contract/evidence.ts';
import { useRef, useState } from 'react';
import { useLocale } from '../../lib/locale.tsx';
import { ACCEPTED_TYPES, refusalOf } from '../../lib/upload.ts';
import { Icon } from '../icons.tsx';
import { sentenceOf } from '../states.tsx';
import styles from './evidence.module.css';
import { sendEvidenceFile } from './queries.ts';

interface Props {
  file: EvidenceFile | null;
  onChange: (file: EvidenceFile | null) => void;
  onBusy: (busy: boolean) => void;
}

/** One file, sent as soon as it is chosen; its check code is the proof of what was shown. */
export function EvidenceFileField({ file, onChange, onBusy }: Props) {
  const { locale, messages, formats } = useLocale();
  const { evidence: words, files } = messages;
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState<number | null>(null);
  const [failed, setFailed] = useState<{ file: File | null; message: string } | null>(null);

  async function send(chosen: File) {
    const refused = refusalOf(chosen);
    // The same file would be refused again; only another one helps.
    if (refused !== null)
      return setFailed({ file: null, message: `${chosen.name}: ${files.refused[refused]}` });
    setFailed(null);
    setPart(0);
    onBusy(true);
    try {
      onChange(await sendEvidenceFile(chosen, { locale, onProgress: setPart }));
    } catch (caught) {
      setFailed({ file: chosen, message: sentenceOf(caught, messages.common) });
    } finally {
      setPart(null);
      onBusy(false);
    }
  }

  return (
    <fieldset className={styles.file}>
      <legend>{words.form.file}</legend>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED_TYPES.join(',')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen !== undefined) void send(chosen);
          event.currentTarget.value = '';
        }}
      />
      {file === null ? (
        <>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<Icon name="attach" size={16} />}
            loading={part !== null}
            onClick={() => input.current?.click()}
          >
            {files.choose}
          </Button>
          <span className="soft">
            {files.hint}. {words.form.fileOne}
          </span>
        </>
      ) : (
        <div className={styles.chosen}>
          <Icon name="file" />
          <div className={styles.line}>
            <span>
              {file.name} <span className="soft">{formats.size(file.bytes)}</span>
            </span>
            <span className={`soft ${styles.hash}`}>{words.hash(file.sha256)}</span>
          </div>
          <button type="button" className={styles.remove} onClick={() => onChange(null)}>
            {words.form.removeFile}
          </button>
        </div>
      )}
      {part !== null && (
        <Progress
          value={part * 100}
          aria-label={words.form.sending(formats.percent(Math.round(part * 100) / 100))}
        />
      )}
      {failed !== null && (
        <p className={styles.error} role="alert">
          {failed.message} <Retry file={failed.file} onRetry={(again) => void send(again)} />
        </p>
      )}
    </fieldset>
  );
}

function Retry({ file, onRetry }: { file: File | null; onRetry: (file: File) => void }) {
  const { files } = useLocale().messages;
  if (file === null) return null;
  return (
    <button type="button" className={styles.remove} onClick={() => onRetry(file)}>
      {files.retry(file.name)}
    </button>
  );
}
