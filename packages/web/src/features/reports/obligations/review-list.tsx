import { Button } from '@mantine/core';
import type { Obligation } from '@motcua/contract/reporting-regimes.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { useNotify } from '../../../components/notify.ts';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { useReview } from '../filed/queries.ts';
import { usePeriodWords } from '../period-words.ts';
import { StateChip } from '../state-chip.tsx';
import styles from './obligations.module.css';

/** Reports that came in and wait for a yes or a no; either is one press away, and so is the report itself. */
export function ReviewList({ owed }: { owed: Obligation[] }) {
  const { messages, formats } = useLocale();
  const words = messages.reports;
  const period = usePeriodWords();
  const notify = useNotify();
  const [returning, setReturning] = useState<Obligation | null>(null);
  const review = useReview((report, kind) => {
    setReturning(null);
    notify(words.done[kind](report.unit.name));
  });
  if (owed.length === 0) return null;
  const nameOf = (one: Obligation) =>
    words.nameOf(one.regime.name, one.unit.name, period.name(one.period));
  return (
    <section aria-label={words.toReview}>
      <h2 className={styles.missing}>{words.toReviewCount(owed.length)}</h2>
      <ErrorSummary error={returning === null ? review.error : undefined} />
      <ul className={styles.list}>
        {owed.map((one) => (
          <li key={`${one.regime.code} ${one.unit.id} ${one.period.code}`}>
            <div className={styles.what}>
              <strong>{one.unit.name}</strong>
              <span className="figures">
                {one.regime.name}, {period.name(one.period)}
              </span>
            </div>
            <span className={`${styles.due} soft figures`}>
              {one.submittedAt && words.sentAt(formats.moment(one.submittedAt))}
            </span>
            <StateChip state={one.state} late={one.late} daysLate={one.daysLate} />
            {one.reportId !== null && (
              <span className={styles.review}>
                <Button
                  variant="default"
                  loading={review.sending}
                  aria-label={`${words.acts.accept}: ${nameOf(one)}`}
                  onClick={() => review.send({ reportId: one.reportId ?? '', kind: 'accept' })}
                >
                  {words.acts.accept}
                </Button>
                <Button
                  variant="transparent"
                  c="var(--ink)"
                  aria-label={`${words.acts.return}: ${nameOf(one)}`}
                  onClick={() => setReturning(one)}
                >
                  {words.acts.return}
                </Button>
                <Link
                  to="/reports/$id"
                  params={{ id: one.reportId }}
                  search={{}}
                  aria-label={`${words.open}: ${nameOf(one)}`}
                >
                  {words.open}
                </Link>
              </span>
            )}
          </li>
        ))}
      </ul>
      <ReasonDialog
        opened={returning !== null}
        title={returning === null ? '' : `${words.acts.return}: ${nameOf(returning)}`}
        hint={words.returnHint}
        act={words.acts.return}
        reason={words.reason}
        sending={review.sending}
        error={review.error}
        onClose={() => setReturning(null)}
        onSend={(reason) =>
          review.send({ reportId: returning?.reportId ?? '', kind: 'return', reason })
        }
      />
    </section>
  );
}
