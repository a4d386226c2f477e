import { Button, FileButton, Group, Modal, Radio, Textarea, TextInput } from '@mantine/core';
import { POSTING_FORMS, type PostingForm } from '@motcua/domain/procedure-review/posting.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Icon } from '../../components/icons.tsx';
import { useNotify } from '../../components/notify.ts';
import { useApi } from '../../lib/api-context.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import { keepPhotograph, useRecordPosting } from './posting-queries.ts';
import styles from './reviews.module.css';

export interface AskedCheck {
  form: PostingForm;
  codes: readonly string[];
}

interface Props {
  unit: { id: string; name: string };
  asked: AskedCheck | null;
  onClose: () => void;
  onDone: () => void;
}

/** What somebody sees before the board or on the page, with the proof. */
export function PostingDialog({ unit, asked, onClose, onDone }: Props) {
  const { posting, common } = useLocale().messages;
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={posting.dialog.title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {asked !== null && <CheckForm {...{ unit, asked, onClose, onDone }} />}
    </Modal>
  );
}

function CheckForm({ unit, asked, onClose, onDone }: Props & { asked: AskedCheck }) {
  const { messages, locale, formats } = useLocale();
  const { posting, common } = messages;
  const words = posting.dialog;
  const api = useApi();
  const notify = useNotify();
  const [form, setForm] = useState(asked.form);
  const [found, setFound] = useState(true);
  const [day, setDay] = useState<PlainDate | null>(todayInVietnam());
  const [photo, setPhoto] = useState<File | null>(null);
  const [url, setUrl] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [sendingPhoto, setSendingPhoto] = useState(false);
  const recording = useRecordPosting(() => {
    notify(words.saved);
    onDone();
  });
  const isUrlWrong = url.trim() !== '' && !/^https?:\/\/\S+$/.test(url.trim());
  const lacksProof = found && photo === null && url.trim() === '';
  async function send(checkedOn: PlainDate) {
    setFailed(null);
    setSendingPhoto(true);
    try {
      const title = words.evidence(posting.forms[form], unit.name);
      const evidenceId =
        photo === null
          ? undefined
          : await keepPhotograph(api, {
              ...{ file: photo, unit: unit.id, title, day: checkedOn, locale },
            });
      recording.send({
        ...{ unit: unit.id, procedureCodes: [...asked.codes], form, checkedOn, found },
        ...(evidenceId === undefined ? {} : { evidenceId }),
        ...(url.trim() === '' ? {} : { url: url.trim() }),
        note: note.trim(),
      });
    } catch (error) {
      setFailed(error);
    } finally {
      setSendingPhoto(false);
    }
  }
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (day !== null && !isUrlWrong && !lacksProof) void send(day);
      }}
    >
      <ErrorSummary error={recording.error ?? failed} />
      {asked.codes.length > 1 && (
        <p style={{ margin: 0 }}>{words.for(formats.number(asked.codes.length))}</p>
      )}
      <Radio.Group
        label={words.form}
        value={form}
        onChange={(value) => setForm(POSTING_FORMS.find((one) => one === value) ?? 'wall')}
      >
        <div className={styles.form}>
          {POSTING_FORMS.map((one) => (
            <Radio key={one} value={one} label={posting.forms[one]} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={words.found}
        value={found ? 'yes' : 'no'}
        onChange={(value) => setFound(value === 'yes')}
      >
        <div className={styles.form}>
          <Radio value="yes" label={words.yes} />
          <Radio value="no" label={words.no} />
        </div>
      </Radio.Group>
      <DateField w={160} label={words.day} value={day} onChange={setDay} />
      <div className={styles.form}>
        <FileButton
          onChange={setPhoto}
          accept="image/jpeg,image/png"
          inputProps={{ 'aria-label': words.photo, capture: 'environment' }}
        >
          {(props) => (
            <Button variant="default" leftSection={<Icon name="attach" />} {...props}>
              {words.photo}
            </Button>
          )}
        </FileButton>
        {photo !== null && <span>{words.photoName(photo.name)}</span>}
      </div>
      <TextInput
        label={words.url}
        placeholder="https://"
        inputMode="url"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
        error={tried && isUrlWrong ? words.urlWrong : undefined}
        maxLength={1000}
      />
      {tried && lacksProof && (
        <p role="alert" className={styles.late} style={{ margin: 0 }}>
          {words.needProof}
        </p>
      )}
      <Textarea
        label={words.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        maxLength={1000}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={recording.sending || sendingPhoto}>
          {words.save}
        </Button>
      </Group>
    </form>
  );
}
