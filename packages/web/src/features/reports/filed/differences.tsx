import type { ReportDifferences } from '@motcua/contract/filed-reports.ts';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { Failed, LoadingLines } from '../../../components/states.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './filed.module.css';
import { useDifferences } from './queries.ts';

type Cell = ReportDifferences['cells'][number]['before'];

/** What one version says otherwise than another: figures, texts, and whose figures are in. */
export function Differences({ id, from, to }: { id: string; from: number; to: number }) {
  const { messages } = useLocale();
  const words = messages.reports;
  const found = useDifferences(id, { from, to });
  if (found.isError) return <Failed error={found.error} retry={() => found.refetch()} />;
  if (found.data === undefined) return <LoadingLines rows={3} />;
  const { cells, sections, parts, reason } = found.data;
  const isSame = cells.length === 0 && sections.length === 0 && parts.length === 0;
  return (
    <>
      {reason !== null && <p>{words.because(reason)}</p>}
      {isSame && <p className="soft">{words.noDifferences}</p>}
      {cells.length > 0 && <Cells cells={cells} from={from} to={to} />}
      {parts.length > 0 && (
        <ul>
          {parts.map(({ unit, before, after }) => (
            <li key={unit.id}>
              {unit.name}: {before === null ? words.notIn : words.versionName(before)} →{' '}
              {after === null ? words.notIn : words.versionName(after)}
            </li>
          ))}
        </ul>
      )}
      {sections.map(({ code, title, before, after }) => (
        <section key={code} aria-label={title}>
          <h4>{title}</h4>
          <p className={`${styles.text} ${styles.before}`}>{before || words.notWritten}</p>
          <p className={`${styles.text} ${styles.after}`}>{after || words.notWritten}</p>
        </section>
      ))}
    </>
  );
}

function Cells({
  cells,
  from,
  to,
}: {
  cells: ReportDifferences['cells'];
  from: number;
  to: number;
}) {
  const { messages, formats } = useLocale();
  const words = messages.reports;
  const write = (cell: Cell) =>
    cell === null ? '—' : typeof cell === 'number' ? formats.number(cell) : cell;
  const change = ({ before, after }: { before: Cell; after: Cell }) => {
    if (typeof before !== 'number' || typeof after !== 'number') return '';
    return `${after > before ? '+' : '−'}${formats.number(Math.abs(after - before))}`;
  };
  return (
    <ScrollRegion className={styles.scroll} label={words.changedFigures}>
      <table className={`${styles.table} figures`}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            <th scope="col" className={styles.number}>
              {words.versionName(from)}
            </th>
            <th scope="col" className={styles.number}>
              {words.versionName(to)}
            </th>
            <th scope="col" className={styles.number}>
              {words.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.table} ${cell.row} ${cell.column}`}>
              <th scope="row">{cell.row}</th>
              <td>
                {cell.column} {cell.columnTitle}
              </td>
              <td className={styles.number}>{write(cell.before)}</td>
              <td className={`${styles.number} ${styles.after}`}>{write(cell.after)}</td>
              <td className={styles.number}>{change(cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
