import { Button, Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { FEEDBACK_SUBJECTS } from '@motcua/domain/feedback/subject.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/states.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './feedback.module.css';
import { useRules, useWriteDown } from './queries.ts';

const EMPTY = { text: '', address: '', name: '', phone: '', email: '', home: '', dossierCode: '' };
type Texts = typeof EMPTY;

/** What somebody says by telephone or at the desk, written down while they speak. */
export function WriteForm() {
  const { messages, locale } = useLocale();
  const { feedback: words, common } = messages;
  const rules = useRules();
  const write = useWriteDown();
  const [texts, setTexts] = useState<Texts>(EMPTY);
  const [channel, setChannel] = useState<'phone' | 'desk'>('phone');
  const [subject, setSubject] = useState<string | null>(null);
  const [field, setField] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | undefined>(undefined);
  const [anonymous, setAnonymous] = useState(false);
  const input = (name: keyof Texts) => ({
    value: texts[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTexts((now) => ({ ...now, [name]: value }));
    },
  });
  if (write.answer !== undefined) {
    const { id, code, secret } = write.answer;
    return (
      <Notice icon="check" title={words.kept} text={words.keptText(code, secret)}>
        <div className={styles.buttons}>
          <Link to="/feedback/$id" params={{ id }}>
            {words.open}
          </Link>
          <Button
            variant="default"
            onClick={() => {
              setTexts(EMPTY);
              write.reset();
            }}
          >
            {words.another}
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        write.send({
          ...{ channel, text: texts.text, anonymous, ...(unit === undefined ? {} : { unit }) },
          subject: FEEDBACK_SUBJECTS.find((one) => one === subject) ?? null,
          field: subject === 'urban' ? field : null,
          ...{ address: texts.address || null, dossierCode: texts.dossierCode || null },
          sender: {
            ...{ name: texts.name || null, phone: texts.phone || null },
            ...{ email: texts.email || null, address: texts.home || null },
          },
        });
      }}
    >
      <ErrorSummary error={write.error ?? undefined} />
      <SegmentedControl
        aria-label={words.channel}
        value={channel}
        data={(['phone', 'desk'] as const).map((value) => ({
          value,
          label: words.channels[value],
        }))}
        onChange={(value) => setChannel(value === 'desk' ? 'desk' : 'phone')}
      />
      <Textarea
        label={words.text}
        description={words.textHint}
        {...input('text')}
        required
        withAsterisk={false}
        autosize
        minRows={4}
        maxLength={5000}
        data-autofocus
      />
      <Select
        label={words.subject}
        value={subject}
        clearable
        data={FEEDBACK_SUBJECTS.map((value) => ({ value, label: words.subjects[value] }))}
        onChange={setSubject}
      />
      {subject === 'urban' && (
        <Select
          label={words.field}
          value={field}
          data={(rules.data?.fields ?? []).map(({ code, name }) => ({
            value: code,
            label: name[locale],
          }))}
          onChange={setField}
        />
      )}
      <TextInput label={words.place} {...input('address')} maxLength={300} />
      <TextInput label={words.senderName} {...input('name')} maxLength={120} />
      <TextInput label={words.senderPhone} {...input('phone')} inputMode="tel" maxLength={30} />
      <TextInput label={words.senderEmail} {...input('email')} inputMode="email" maxLength={200} />
      <TextInput label={words.senderAddress} {...input('home')} maxLength={300} />
      <Checkbox
        label={words.anonymous}
        checked={anonymous}
        onChange={(event) => setAnonymous(event.currentTarget.checked)}
      />
      <TextInput label={words.dossierCode} {...input('dossierCode')} maxLength={60} />
      <UnitField
        label={`${words.unit} (${words.unitHint})`}
        name=""
        onPick={({ id }) => setUnit(id)}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={write.sending}>
          {words.keep}
        </Button>
        <Link to="/feedback" search={{}}>
          {common.cancel}
        </Link>
      </div>
    </form>
  );
}
