import { weekdayOf } from '@motcua/domain/shared/plain-date.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './ledger-table.module.css';
import type { LedgerLine } from './queries.ts';

const quiet = new Set([
  'weekend',
  'holiday',
  'day_in_lieu',
  'swapped_off',
  'closure',
  'unconfirmed',
]);

/** Day by day, with a sentence for each: what an applicant can check with a finger on the calendar. */
export function LedgerTable({ lines }: { lines: LedgerLine[] }) {
  const { locale, messages, formats } = useLocale();
  const { deadline } = messages;
  return (
    <table className={styles.ledger}>
      <caption className="unseen">{deadline.ledgerTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{deadline.date}</th>
          <th scope="col">{deadline.why}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr
            key={`${line.date} ${line.mark} ${line.remaining}`}
            className={styles[line.mark] ?? (quiet.has(line.mark) ? styles.quiet : undefined)}
            data-mark={line.mark}
          >
            <td className="figures">
              {formats.date(line.date)}
              <span className={styles.weekday}>{deadline.weekdays[weekdayOf(line.date)]}</span>
            </td>
            <td>{locale === 'vi' ? line.sentence : line.sentenceEn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
