import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { FeedbackDetails, PublicationFindings } from '@motcua/contract/feedback.ts';
import { takeOut } from '@motcua/domain/feedback/personal-data.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './feedback.module.css';
import { FoundList } from './found-list.tsx';
import { MarkedText } from './marked-text.tsx';
import { type PublicText, useFindings } from './queries.ts';

interface Props {
  feedback: FeedbackDetails;
  sending: boolean;
  error: unknown;
  onSend: (body: object) => void;
  onCancel: () => void;
}

const NOTHING: PublicationFindings = { title: [], question: [], answer: [] };

/** Side by side: what was written, and exactly what everybody will read. Nothing leaves without a person's yes. */
export function PublishForm({ feedback, sending, error, onSend, onCancel }: Props) {
  const { messages, formats, locale } = useLocale();
  const { feedback: words, common } = messages;
  const [text, setText] = useState<PublicText>(() => ({
    title: feedback.field?.name[locale] ?? words.subjects[feedback.subject ?? 'urban'],
    question: feedback.text,
    answer: feedback.answer ?? '',
  }));
  const [kept, setKept] = useState<readonly string[]>([]);
  const [photoIds, setPhotoIds] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState(false);
  const [asked] = useDebouncedValue(text, 400);
  const findings = useFindings(feedback.id, asked);
  const found = asked === text ? (findings.data ?? NOTHING) : NOTHING;
  const isChecked = asked === text && findings.data !== undefined;
  const left = [...found.title, ...found.question, ...found.answer].filter(
    (span) => !kept.includes(span.text),
  );
  const write = (name: keyof PublicText) => (value: string) => {
    setSeen(false);
    setText((now) => ({ ...now, [name]: value }));
  };
  const replace = (words: readonly string[]) => {
    const cleaned = (name: keyof PublicText) =>
      takeOut(
        text[name],
        found[name].filter((span) => words.includes(span.text)),
      );
    setSeen(false);
    setText({ title: cleaned('title'), question: cleaned('question'), answer: cleaned('answer') });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (seen && left.length === 0) onSend({ ...text, photoIds, kept, seen: true });
      }}
    >
      <h3>{words.publishTitle}</h3>
      <p style={{ margin: 0 }}>{words.publishLead}</p>
      <ErrorSummary error={error ?? undefined} />
      <div className={styles.sides}>
        <section className={styles.side} aria-label={words.original}>
          <div className={styles.sheet}>
            <h3>{words.originalQuestion}</h3>
            <p className={styles.text}>{feedback.text}</p>
          </div>
          <div className={styles.sheet}>
            <h3>{words.originalAnswer}</h3>
            <p className={styles.text}>{feedback.answer}</p>
          </div>
        </section>
        <section className={styles.side} aria-label={words.publicVersion}>
          <TextInput
            label={words.publicTitle}
            value={text.title}
            maxLength={200}
            required
            withAsterisk={false}
            onChange={(event) => write('title')(event.currentTarget.value)}
          />
          {(['question', 'answer'] as const).map((name) => (
            <Textarea
              key={name}
              label={name === 'question' ? words.publicQuestion : words.publicAnswer}
              value={text[name]}
              autosize
              minRows={3}
              required
              withAsterisk={false}
              onChange={(event) => write(name)(event.currentTarget.value)}
            />
          ))}
        </section>
      </div>
      <section className={styles.sheet} aria-label={words.preview}>
        <h3>{words.preview}</h3>
        <MarkedText text={text.title} spans={found.title} />
        <MarkedText text={text.question} spans={found.question} />
        <MarkedText text={text.answer} spans={found.answer} />
      </section>
      <FoundList
        left={left}
        kept={kept}
        isChecked={isChecked}
        onReplace={replace}
        onKeep={(one) => setKept((now) => [...now, one])}
      />
      {feedback.photos.length > 0 && (
        <Checkbox.Group
          label={words.photosShown}
          value={[...photoIds]}
          onChange={(ids) => setPhotoIds(ids)}
        >
          <div className={styles.photos}>
            {feedback.photos.map(({ id }, place) => (
              <div key={id}>
                <img
                  src={`/api/v1/feedback/${feedback.id}/photos/${id}`}
                  alt={words.photo(formats.number(place + 1))}
                />
                <Checkbox value={id} label={words.photo(formats.number(place + 1))} />
              </div>
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Checkbox
        label={words.seen}
        checked={seen}
        disabled={!isChecked || left.length > 0}
        onChange={(event) => setSeen(event.currentTarget.checked)}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={sending} disabled={!seen || left.length > 0}>
          {words.publish}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
