import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ActResult } from '@motcua/contract/dossiers.ts';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Icon } from '../../components/icons.tsx';
import { Paper } from '../../components/paper.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './reception.module.css';

export type Answer = 'accepted' | 'declined' | 'supplementAsked';

const papers = {
  accepted: { form: 'receipt', label: 'printSlip' },
  declined: { form: 'decline', label: 'printDecline' },
  supplementAsked: { form: 'supplement', label: 'printSupplement' },
} as const satisfies Record<Answer, { form: string; label: string }>;

interface Props {
  answer: Answer;
  result: ActResult;
  applicantName: string;
  onNext: () => void;
  onSameApplicant: () => void;
}

/** The number to read aloud, the day to remember, the paper in the printer, and one key to the next in the queue. */
export function AnsweredPanel({ answer, result, applicantName, onNext, onSameApplicant }: Props) {
  const { messages, formats } = useLocale();
  const { reception, deadline } = messages;
  const { form, label } = papers[answer];
  useHotkeys([['n', onNext]]);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <section className={styles.done} aria-labelledby="answered">
      <div role="status">
        <h1 id="answered" className={styles.doneWord}>
          <Icon name="check" size={22} />
          {reception[answer]}
        </h1>
      </div>
      {result.code !== null && <p className={`${styles.code} figures`}>{result.code}</p>}
      <p className={styles.promise}>
        {reception.acceptedFor(applicantName)}
        {result.dueAt !== null && (
          <>
            {'. '}
            {deadline.promised}: <strong className="figures">{formats.moment(result.dueAt)}</strong>
          </>
        )}
      </p>
      <div className={styles.actions}>
        <Button onClick={onNext} autoFocus>
          {reception.next}
        </Button>
        <Button variant="default" onClick={onSameApplicant}>
          {reception.sameApplicant}
        </Button>
        <Button variant="default" component={Link} to={`/dossiers/${result.id}` as '/'}>
          {reception.openDossier}
        </Button>
      </div>
      <Paper
        path={`/dossiers/${result.id}/papers/${form}.pdf`}
        title={reception[label]}
        printLabel={reception[label]}
        printNow
      />
    </section>
  );
}
