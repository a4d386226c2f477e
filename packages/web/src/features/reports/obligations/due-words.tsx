import type { Obligation } from '@motcua/contract/reporting-regimes.ts';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './obligations.module.css';

/** By when it must be sent, and how many working days are left. */
export function DueWords({ owed, left }: { owed: Obligation; left: number | undefined }) {
  const { messages, formats } = useLocale();
  const words = messages.reports;
  const waits = owed.reminder !== 'done' && owed.reminder !== 'not_yet';
  return (
    <span className={styles.due}>
      <span className="figures">{words.dueOn(formats.date(owed.dueOn))}</span>
      {owed.reminder === 'due_today' && <strong className={styles.soon}>{words.dueToday}</strong>}
      {waits && left !== undefined && !owed.late && (
        <span className={owed.reminder === 'due_soon' ? styles.soon : 'soft'}>
          {words.daysLeft(left)}
        </span>
      )}
      {owed.reminder === 'not_yet' && <span className="soft">{words.runsYet}</span>}
    </span>
  );
}
