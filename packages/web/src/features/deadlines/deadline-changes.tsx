import { useLocale } from '../../lib/locale.tsx';
import styles from './ledger-table.module.css';
import type { DossierPromise } from './queries.ts';

/** Each promise that was given, with its cause; none is overwritten. */
export function DeadlineChanges({ changes }: { changes: DossierPromise['changes'] }) {
  const { messages, formats } = useLocale();
  const { deadline } = messages;
  if (changes.length < 2) return null;
  return (
    <section>
      <h2>{deadline.changes}</h2>
      <table className={styles.ledger}>
        <tbody>
          {changes.map(({ at, cause, due }) => (
            <tr key={`${at} ${cause}`}>
              <td className="figures">{formats.moment(at)}</td>
              <td>{deadline.causes[cause]}</td>
              <td className="figures">
                {deadline.promised}: {formats.moment(due)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
