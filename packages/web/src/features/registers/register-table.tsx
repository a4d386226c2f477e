import type { RegisterLine } from '@motcua/contract/registers.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './register-table.module.css';

/** Column by column as the form prints them, numbers without a gap. */
export function RegisterTable({ lines, caption }: { lines: RegisterLine[]; caption: string }) {
  const { messages, formats } = useLocale();
  const { columns } = messages.register;
  const order = [
    'number',
    'code',
    'procedure',
    'sets',
    'applicant',
    'contact',
    'agency',
    'received',
    'due',
    'delivered',
    'how',
    'signature',
    'note',
  ] as const;
  return (
    <ScrollRegion className={styles.scroll} label={caption}>
      <table className={`${styles.register} figures`}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {order.map((column) => (
              <th key={column} scope="col">
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number}>
              <td className={styles.number}>{formats.number(line.number)}</td>
              <td className={styles.code}>
                <Link to="/dossiers/$id" params={{ id: line.dossierId }}>
                  {line.code}
                </Link>
              </td>
              <td className={styles.wide}>{line.procedureName}</td>
              <td className={styles.number}>{formats.number(line.quantity)}</td>
              <td className={styles.agency}>{line.applicantName}</td>
              <td>{[line.address, line.phone].filter(Boolean).join(', ')}</td>
              <td className={styles.agency}>{line.agency}</td>
              <td>{formats.moment(line.receivedAt)}</td>
              <td>{line.promisedAt && formats.moment(line.promisedAt)}</td>
              <td>{line.deliveredAt && formats.moment(line.deliveredAt)}</td>
              <td>{line.resultDelivery && messages.terms.resultDelivery[line.resultDelivery]}</td>
              <td>{line.receivedBy}</td>
              <td>{line.note || messages.terms.status[line.status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
