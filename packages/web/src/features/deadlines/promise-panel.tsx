import { Button, Skeleton } from '@mantine/core';
import type { TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { type PlainDate, weekdayOf } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { limitWords } from './limit-words.ts';
import styles from './promise-panel.module.css';
import { type Promised, usePromise } from './queries.ts';

interface Choice {
  limit: TimeLimit;
  limitText: string;
}

interface Props {
  limit: TimeLimit | null;
  /** The term of the law, where a decision shortened it: both are told, the shorter one binds. */
  legalLimit?: TimeLimit | undefined;
  limitText: string | null;
  choices: Choice[];
  received: Instant;
  /** Code of the unit whose days count. */
  calendar: string | undefined;
  agreed: {
    id: string;
    value: PlainDate | null;
    onChange: (date: PlainDate | null) => void;
    error: string | undefined;
  };
}

/** What will be printed on the slip as the promised day, with its reasons, before anything is promised. */
export function PromisePanel(props: Props) {
  const { limit, legalLimit, limitText, choices, received, calendar, agreed } = props;
  const { messages, formats } = useLocale();
  const { deadline, common } = messages;
  const [opened, setOpened] = useState(false);
  const promise = usePromise({ received, limit, calendar });
  if (limit === null) return <p className="soft">{deadline.none}</p>;
  if (limit.kind === 'text')
    return (
      <AgreedDate
        text={limitText ?? limit.text}
        choices={choices}
        received={received}
        calendar={calendar}
        agreed={agreed}
      />
    );
  if (promise.isError) return <p role="alert">{sentenceOf(promise.error, common)}</p>;
  if (promise.data === undefined) return <Skeleton height={64} />;
  return (
    <div className={styles.promise}>
      <DueWords answer={promise.data} />
      <p className="soft">
        {legalLimit === undefined ? deadline.limit : deadline.limitCut}:{' '}
        {limitWords(limit, messages.terms, formats)}
        {legalLimit !== undefined &&
          `. ${deadline.limit}: ${limitWords(legalLimit, messages.terms, formats)}`}
      </p>
      <Button
        variant="transparent"
        c="var(--ink)"
        size="compact-md"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? deadline.hideLedger : deadline.showLedger}
      </Button>
      {opened && (
        <ScrollRegion className={styles.ledger} label={deadline.notes}>
          <LedgerTable lines={promise.data.ledger ?? []} />
        </ScrollRegion>
      )}
    </div>
  );
}

export function DueWords({ answer }: { answer: Promised }) {
  const { messages, formats } = useLocale();
  const { deadline } = messages;
  const { due, dueDate, alternative } = answer;
  if (due === null || dueDate === null)
    return <p className={styles.provisional}>{deadline.agreedWhy}</p>;
  return (
    <div aria-live="polite">
      <p className={`${styles.due} figures`}>
        <span>{formats.time(due)}</span> {deadline.weekdays[weekdayOf(dueDate)]},{' '}
        {formats.date(dueDate)}
      </p>
      {answer.provisional && (
        <p className={styles.provisional}>
          <strong>{deadline.provisional}.</strong>{' '}
          {alternative &&
            deadline.alternative(
              formats.date(alternative.because.date),
              formats.date(alternative.dueDate),
            )}
        </p>
      )}
    </div>
  );
}

function AgreedDate({
  text,
  choices,
  received,
  calendar,
  agreed,
}: {
  text: string;
  choices: Choice[];
  received: Instant;
  calendar: string | undefined;
  agreed: Props['agreed'];
}) {
  const { deadline } = useLocale().messages;
  return (
    <div className={styles.promise}>
      <p className={styles.provisional}>{deadline.agreedWhy}</p>
      <p>
        {deadline.printed}: <q>{text}</q>
      </p>
      {choices.length > 0 && <p className="soft">{deadline.choices}</p>}
      {choices.map((choice) => (
        <ChoiceButton
          key={choice.limitText}
          choice={choice}
          received={received}
          calendar={calendar}
          onPick={agreed.onChange}
        />
      ))}
      <DateField
        id={agreed.id}
        label={deadline.agreed}
        value={agreed.value}
        onChange={agreed.onChange}
        error={agreed.error}
      />
    </div>
  );
}

function ChoiceButton({
  choice,
  received,
  calendar,
  onPick,
}: {
  choice: Choice;
  received: Instant;
  calendar: string | undefined;
  onPick: (date: PlainDate) => void;
}) {
  const { messages, formats } = useLocale();
  const promise = usePromise({ received, limit: choice.limit, calendar });
  const dueDate = promise.data?.dueDate ?? undefined;
  return (
    <Button
      variant="default"
      justify="space-between"
      disabled={dueDate === undefined}
      onClick={() => dueDate && onPick(dueDate)}
      rightSection={dueDate && formats.date(dueDate)}
    >
      {limitWords(choice.limit, messages.terms, formats)}
    </Button>
  );
}
