import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import type { CitizenCard } from '@motcua/domain/dossier/citizen-card.ts';
import { type RefObject, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { Icon } from '../../components/icons.tsx';
import { findCard } from '../../lib/card-scanner.ts';
import { useMessages } from '../../lib/locale.tsx';
import { fieldIds } from './check.ts';
import type { ApplicantDraft, ReceptionDraft } from './draft.ts';
import styles from './reception.module.css';

interface Props {
  draft: ReceptionDraft;
  change: (next: (before: ReceptionDraft) => ReceptionDraft) => void;
  onCard: (card: CitizenCard) => void;
  scan: RefObject<HTMLInputElement | null>;
  errors: Record<string, string>;
}

export function ApplicantSection({ draft, change, onCard, scan, errors }: Props) {
  const { reception } = useMessages();
  const { applicant } = draft;
  const person = applicant.kind === 'person';
  const set = (next: Partial<ApplicantDraft>) =>
    change((before) => ({ ...before, applicant: { ...before.applicant, ...next } }));
  const field = (name: 'name' | 'idNumber' | 'sex' | 'address' | 'phone' | 'email') => ({
    id: `applicant.${name}`,
    value: applicant[name],
    error: errors[`applicant.${name}`],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      set({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={styles.grid}>
      <ScanField
        field={scan}
        scanned={applicant.scanned ? applicant.name : null}
        onCard={onCard}
        onNumber={(idNumber) => set({ idNumber })}
      />
      <div className={styles.span2} data-enter-skip>
        <span className={styles.label} id="applicant-kind">
          {reception.kind}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="applicant-kind"
          value={applicant.kind}
          onChange={(kind) => set({ kind: kind === 'organisation' ? 'organisation' : 'person' })}
          data={[
            { value: 'person', label: reception.person },
            { value: 'organisation', label: reception.organisation },
          ]}
        />
      </div>
      <TextInput
        {...field('name')}
        className={styles.span2}
        label={person ? reception.personName : reception.organisationName}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      <TextInput
        {...field('idNumber')}
        label={person ? reception.idNumber : reception.taxCode}
        inputMode="numeric"
        autoComplete="off"
      />
      {person ? (
        <DateField
          id={fieldIds.birthDate}
          label={reception.birthDate}
          value={applicant.birthDate}
          onChange={(birthDate) => set({ birthDate })}
          error={errors[fieldIds.birthDate]}
          autoComplete="off"
        />
      ) : (
        <TextInput {...field('email')} label={reception.email} type="email" autoComplete="off" />
      )}
      <TextInput
        {...field('phone')}
        label={reception.phone}
        type="tel"
        inputMode="tel"
        autoComplete="off"
      />
      <TextInput
        {...field('address')}
        className={styles.span2}
        label={reception.address}
        autoComplete="off"
      />
      {person && (
        <TextInput {...field('email')} label={reception.email} type="email" autoComplete="off" />
      )}
      <Checkbox
        className={styles.wide}
        label={reception.represented}
        checked={draft.represented}
        onChange={(event) => {
          const represented = event.currentTarget.checked;
          change((before) => ({ ...before, represented }));
        }}
      />
      {draft.represented && <RepresentativeFields draft={draft} change={change} errors={errors} />}
    </div>
  );
}

function ScanField({
  field,
  scanned,
  onCard,
  onNumber,
}: {
  field: RefObject<HTMLInputElement | null>;
  scanned: string | null;
  onCard: (card: CitizenCard) => void;
  onNumber: (idNumber: string) => void;
}) {
  const { reception } = useMessages();
  const [text, setText] = useState('');
  const [unread, setUnread] = useState(false);
  const read = (typed: string) => {
    // A scanner ends with Enter, which is heard everywhere; a text that comes at once was pasted.
    const card = typed.length - text.length > 20 ? findCard(typed) : null;
    setUnread(false);
    setText(card === null ? typed : '');
    if (card !== null) onCard(card);
  };
  return (
    <TextInput
      id={fieldIds.scan}
      ref={field}
      className={styles.span2}
      label={reception.scan}
      placeholder={reception.scanHint}
      leftSection={<Icon name="scan" />}
      value={text}
      error={unread ? reception.scanUnread : undefined}
      description={<span role="status">{scanned !== null && reception.scanned(scanned)}</span>}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      autoComplete="off"
      spellCheck={false}
      autoFocus
      onChange={(event) => read(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || text.trim() === '') return;
        if (!/^\d{9,12}$/.test(text.trim())) {
          event.preventDefault();
          return setUnread(true);
        }
        onNumber(text.trim());
        setText('');
      }}
    />
  );
}

function RepresentativeFields({
  draft,
  change,
  errors,
}: Pick<Props, 'draft' | 'change' | 'errors'>) {
  const { reception } = useMessages();
  const { representative } = draft;
  const field = (name: keyof typeof representative) => ({
    id: `representative.${name}`,
    value: representative[name],
    error: errors[`representative.${name}`],
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      change((before) => ({
        ...before,
        representative: { ...before.representative, [name]: value },
      }));
    },
  });
  return (
    <>
      <TextInput {...field('name')} label={reception.representativeName} />
      <TextInput {...field('idNumber')} label={reception.representativeId} inputMode="numeric" />
      <TextInput {...field('phone')} label={reception.representativePhone} type="tel" />
      <TextInput {...field('authorisation')} label={reception.authorisation} />
    </>
  );
}
