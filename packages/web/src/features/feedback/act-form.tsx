import { Button, Select, Textarea } from '@mantine/core';
import type { FeedbackDetails } from '@motcua/contract/feedback.ts';
import { REFUSAL_GROUNDS } from '@motcua/domain/feedback/events.ts';
import { DIVERTED_SUBJECTS } from '@motcua/domain/feedback/subject.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { ACT_FORMS, type ActValues, type Asked, bodyOf, type FormAct } from './act-fields.ts';
import styles from './feedback.module.css';
import { useRules } from './queries.ts';

interface Props {
  act: FormAct;
  feedback: FeedbackDetails;
  sending: boolean;
  error: unknown;
  onSend: (noun: string, body: object) => void;
  onCancel: () => void;
}

const OWN = ['behaviour', 'regulation', 'urban'] as const;

/** The fields of one act; what is missing is said at the field. */
export function ActForm({ act, feedback, sending, error, onSend, onCancel }: Props) {
  const { messages } = useLocale();
  const { feedback: words, common } = messages;
  const [values, setValues] = useState<ActValues>(() => firstValues(feedback));
  const [asked, setAsked] = useState(false);
  const set = (name: Asked, value: string) => setValues((now) => ({ ...now, [name]: value }));
  const body = bodyOf(act, values);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (body !== null) onSend(ACT_FORMS[act].noun, body);
      }}
    >
      <ErrorSummary error={error ?? undefined} />
      {act in words.actHints && (
        <p className="soft" style={{ margin: 0 }}>
          {words.actHints[act]}
        </p>
      )}
      {ACT_FORMS[act].asks.map((name) => (
        <Field
          key={name}
          name={name}
          values={values}
          isMissing={asked && body === null && (values[name] ?? '').trim() === ''}
          set={set}
        />
      ))}
      <div className={styles.buttons}>
        <Button type="submit" loading={sending}>
          {words.acts[act]}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

function Field(props: {
  name: Asked;
  values: ActValues;
  isMissing: boolean;
  set: (name: Asked, value: string) => void;
}) {
  const { messages, locale } = useLocale();
  const { feedback: words, common } = messages;
  const { name, values, set } = props;
  const rules = useRules();
  const error = props.isMissing ? common.required : undefined;
  const choose = (label: string, data: { value: string; label: string }[]) => (
    <Select
      label={label}
      value={values[name] ?? null}
      data={data}
      error={error}
      allowDeselect={false}
      onChange={(value) => set(name, value ?? '')}
    />
  );
  switch (name) {
    case 'subject':
      return choose(
        words.subject,
        OWN.map((value) => ({ value, label: words.subjects[value] })),
      );
    case 'field':
      if (values.subject !== 'urban') return null;
      return choose(
        words.field,
        (rules.data?.fields ?? []).map(({ code, name: field, limit }) => ({
          value: code,
          label: `${field[locale]} (${limit[locale]})`,
        })),
      );
    case 'ground':
      return choose(
        words.ground,
        REFUSAL_GROUNDS.map((value) => ({ value, label: words.grounds[value] })),
      );
    case 'diverted':
      return choose(
        words.subject,
        DIVERTED_SUBJECTS.map((value) => ({ value, label: words.subjects[value] })),
      );
    case 'unit':
      return (
        <UnitField label={words.unit} name="" error={error} onPick={({ id }) => set('unit', id)} />
      );
    default:
      return (
        <Textarea
          label={labelOf(name, words)}
          value={values[name] ?? ''}
          error={error}
          autosize
          minRows={name === 'answer' ? 6 : 3}
          maxLength={name === 'answer' ? 20_000 : name === 'reason' ? 500 : 5000}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      );
  }
}

function labelOf(
  name: 'reason' | 'question' | 'text' | 'answer' | 'guidance',
  words: { reason: string; question: string; text: string; answerText: string; guidance: string },
): string {
  return name === 'answer' ? words.answerText : words[name];
}

/** What the sender said it is about is the first guess. */
function firstValues({ subject, askedSubject, field }: FeedbackDetails): ActValues {
  const about = subject ?? askedSubject;
  const own = OWN.find((one) => one === about);
  const diverted = DIVERTED_SUBJECTS.find((one) => one === about);
  return {
    ...(own === undefined ? {} : { subject: own }),
    ...(diverted === undefined ? {} : { diverted }),
    ...(field === null ? {} : { field: field.code }),
  };
}
