import { Button, Progress, TextInput } from '@mantine/core';
import type { StudyDetails, StudyReading } from '@motcua/contract/studies.ts';
import { type DragEvent, useRef, useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { Panel } from '../../components/panel.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { ReadingFields } from './reading-fields.tsx';
import styles from './studies.module.css';
import { refusalOfLog, uploadStudy } from './upload-study.ts';

const USUAL: StudyReading = { calendar: 'office', byTime: false, zone: '+07:00', names: {} };

/** Brings a log from outside: chosen by keyboard or dropped, sent with its progress, refused in words. */
export function UploadPanel({ onMade }: { onMade: (study: StudyDetails) => void }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.studies.upload;
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [reading, setReading] = useState(USUAL);
  const [part, setPart] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  function choose(chosen: File | undefined) {
    if (chosen === undefined) return;
    const refused = refusalOfLog(chosen);
    setError(refused === null ? null : words[refused]);
    setFile(refused === null ? chosen : null);
    setTitle(chosen.name.replace(/(\.(xes|csv|json|jsonocel|sqlite|xml))?(\.gz)?$/i, ''));
  }

  async function send() {
    if (file === null) return setError(words.none);
    setError(null);
    setPart(0);
    try {
      onMade(await uploadStudy(file, { title, reading, locale, onProgress: setPart }));
    } catch (caught) {
      setError(sentenceOf(caught, messages.common));
    } finally {
      setPart(null);
    }
  }

  return (
    <Panel id="upload" title={words.title}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button, for the mouse alone */}
        <div
          className={`${styles.drop} ${over ? styles.over : ''}`}
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            choose(event.dataTransfer.files[0]);
          }}
        >
          <input
            ref={input}
            type="file"
            hidden
            onChange={(event) => {
              choose(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <span>
            {words.drop}{' '}
            <Button
              variant="default"
              size="compact-md"
              leftSection={<Icon name="attach" size={16} />}
              onClick={() => input.current?.click()}
            >
              {words.choose}
            </Button>
          </span>
          <span className={styles.hint}>{words.hint}</span>
          {file && <strong>{words.chosen(file.name, formats.size(file.size))}</strong>}
        </div>
        <TextInput
          className={styles.wide}
          label={words.name}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ReadingFields reading={reading} onChange={setReading} />
        <Button type="submit" disabled={part !== null}>
          {words.send}
        </Button>
        {part !== null && <Sending part={part} />}
        {error !== null && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </form>
    </Panel>
  );
}

function Sending({ part }: { part: number }) {
  const { messages, formats } = useLocale();
  const text = messages.studies.upload.sending(formats.percent(Math.round(part * 100) / 100));
  return (
    <div className={styles.sending} role="status">
      <Progress value={part * 100} aria-label={text} />
      <span>{text}</span>
    </div>
  );
}
