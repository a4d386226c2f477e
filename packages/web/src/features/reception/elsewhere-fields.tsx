import { Checkbox, TextInput } from '@mantine/core';
import { type Instant, isInstant } from '@motcua/domain/shared/instant.ts';
import { useState } from 'react';
import { readDate } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import { fieldIds } from './check.ts';
import type { ReceptionDraft } from './draft.ts';
import styles from './reception.module.css';

interface Props {
  draft: ReceptionDraft;
  change: (next: (before: ReceptionDraft) => ReceptionDraft) => void;
  errors: Record<string, string>;
}

/** Non-territorial reception: when the competent agency had the dossier, for its clock starts there (NĐ 309/2026 Art. 8). */
export function ElsewhereFields({ draft, change, errors }: Props) {
  const { messages } = useLocale();
  const { reception } = messages;
  return (
    <div className={styles.grid}>
      <Checkbox
        className={styles.wide}
        label={reception.elsewhere}
        checked={draft.elsewhere}
        onChange={(event) => {
          const elsewhere = event.currentTarget.checked;
          change((before) => ({ ...before, elsewhere }));
        }}
      />
      {draft.elsewhere && (
        <MomentField
          value={draft.receivedForAgencyAt}
          onChange={(receivedForAgencyAt) =>
            change((before) => ({ ...before, receivedForAgencyAt }))
          }
          error={errors[fieldIds.receivedForAgency]}
        />
      )}
    </div>
  );
}

function MomentField({
  value,
  onChange,
  error,
}: {
  value: Instant | null;
  onChange: (moment: Instant | null) => void;
  error: string | undefined;
}) {
  const { messages, formats } = useLocale();
  const { reception } = messages;
  const [text, setText] = useState(value === null ? '' : formats.moment(value).replace(',', ''));
  return (
    <TextInput
      id={fieldIds.receivedForAgency}
      className={styles.span2}
      label={reception.receivedForAgency}
      description={reception.receivedForAgencyHint}
      placeholder="09:30 24/04/2026"
      value={text}
      error={error}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(readMoment(event.currentTarget.value));
      }}
    />
  );
}

/** `09:30 24/04/2026`, in Viet Nam; null when it is no moment. */
export function readMoment(text: string): Instant | null {
  const match = /^(\d{1,2})[:hg](\d{2}),?\s+(\S+)$/.exec(text.trim());
  const date = readDate(match?.[3] ?? '');
  if (match === null || date === null) return null;
  const instant = `${date}T${(match[1] ?? '').padStart(2, '0')}:${match[2]}:00+07:00`;
  return isInstant(instant) ? instant : null;
}
