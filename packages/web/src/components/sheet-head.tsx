import { todayInVietnam } from '../lib/format.ts';
import { useLocale } from '../lib/locale.tsx';
import styles from './sheet-head.module.css';

/** What stands above a page when it is printed: the office and the motto of the state, as on any paper of an office, and the day. */
export function SheetHead({ office }: { office: string }) {
  const { messages, formats } = useLocale();
  const words = messages.common.sheet;
  return (
    <div className={`only-print ${styles.head}`}>
      <div>
        <p className={styles.office}>{office}</p>
        <p>{words.printedOn(formats.date(todayInVietnam()))}</p>
      </div>
      <div>
        <p className={styles.office}>{words.state}</p>
        <p className={styles.motto}>{words.motto}</p>
      </div>
    </div>
  );
}
