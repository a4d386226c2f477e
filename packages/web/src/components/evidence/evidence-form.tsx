import { Autocomplete, Button, Group, TextInput } from '@mantine/core';
import type { Evidence } from '@motcua/contract/evidence.ts';
import { type FormEvent, useState } from 'react';
import { useDraft } from '../../lib/draft.ts';
import { useMessages } from '../../lib/locale.tsx';
import { DateField } from '../date-field.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { useNotify } from '../notify.ts';
import {
  type EvidenceDraft,
  emptyEvidence,
  evidenceBody,
  evidenceDraftSchema,
  faultsOf,
  missingOf,
} from './evidence-draft.ts';
import styles from './evidence.module.css';
import { EvidenceFileField } from './evidence-file-field.tsx';
import { useAddEvidence } from './queries.ts';

interface Props {
  unit: string;
  subject?: string | undefined;
  onClose: () => void;
  onSaved: (evidence: Evidence) => void;
}

/** A paper with what an appraiser asks for; what is typed stays in this browser until it is in the locker. */
export function EvidenceForm({ unit, subject, onClose, onSaved }: Props) {
  const { common, evidence: words } = useMessages();
  const notify = useNotify();
  const draft = useDraft({
    name: `evidence.${unit}`,
    schema: evidenceDraftSchema,
    empty: emptyEvidence,
  });
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const adding = useAddEvidence((evidence) => {
    draft.clear();
    notify(words.saved(evidence.title));
    onSaved(evidence);
  });
  const { value } = draft;
  const change = (part: Partial<EvidenceDraft>) =>
    draft.change((before) => ({ ...before, ...part }));
  const faults = faultsOf(value);
  const missing = missingOf(value);
  const sentences = { title: common.required, url: words.form.urlWrong };
  function submit(event: FormEvent) {
    event.preventDefault();
    // The dialog may stand inside another form of React's tree.
    event.stopPropagation();
    setAsked(true);
    if (faults.length === 0 && !busy) adding.send(evidenceBody(value, unit));
  }
  const errorOf = (name: 'title' | 'url') =>
    asked && faults.includes(name) ? sentences[name] : undefined;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary
        error={adding.error}
        fields={
          asked ? faults.map((name) => ({ id: `paper-${name}`, message: sentences[name] })) : []
        }
      />
      <TextInput
        id="paper-title"
        label={words.form.title}
        description={words.form.titleHint}
        value={value.title}
        error={errorOf('title')}
        maxLength={500}
        data-autofocus
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <TextInput
          label={words.form.number}
          placeholder="12/KH-UBND"
          value={value.number}
          maxLength={100}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <DateField
          label={words.form.issuedOn}
          value={value.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          label={words.form.signer}
          value={value.signer}
          maxLength={200}
          onChange={(event) => change({ signer: event.currentTarget.value })}
        />
        <Autocomplete
          label={`${words.form.field} ${common.optionalMark}`}
          data={words.fields}
          value={value.field}
          maxLength={100}
          onChange={(field) => change({ field })}
        />
      </div>
      <EvidenceFileField file={value.file} onChange={(file) => change({ file })} onBusy={setBusy} />
      <TextInput
        id="paper-url"
        label={`${words.form.url} ${common.optionalMark}`}
        description={words.form.urlHint}
        value={value.url}
        error={errorOf('url')}
        type="url"
        inputMode="url"
        maxLength={1000}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <p className="soft" role="status">
        {busy
          ? words.form.stillSending
          : value.title.trim() !== '' && missing.length > 0
            ? words.form.incomplete(missing.map((part) => words.parts[part]).join(', '))
            : ''}
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={adding.sending} disabled={busy}>
          {subject === undefined ? words.form.save : words.form.saveAndUse}
        </Button>
      </Group>
    </form>
  );
}
