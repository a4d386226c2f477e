import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './studies.module.css';

export interface FigureRow {
  key: string;
  cells: ReactNode[];
  /** A bar behind the row's first figure, 0 to 1. */
  bar?: number;
}

const FIRST = 15;
/** So few more are shown at once: a button for one row is a poor bargain. */
const SPARE = 5;

/** A table whose first columns are words and whose others are figures; more rows come when asked for. */
export function FigureTable({
  caption,
  head,
  texts = 1,
  rows,
}: {
  caption: string;
  head: readonly string[];
  texts?: number;
  rows: readonly FigureRow[];
}) {
  const { common, studies } = useMessages();
  const [wanted, setWanted] = useState(FIRST);
  const shown = rows.length <= wanted + SPARE ? rows.length : wanted;
  return (
    <>
      <ScrollRegion className={styles.scroll} label={studies.tableOf(caption)}>
        <table className={`${styles.table} figures`}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {head.map((title, at) => (
                <th key={title} scope="col" className={at < texts ? undefined : styles.number}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Row key={row.key} row={row} texts={texts} head={head} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rows.length > shown && (
        <div className={`${styles.more} no-print`}>
          <Button variant="default" onClick={() => setWanted(shown + 50)}>
            {common.more}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ row, texts, head }: { row: FigureRow; texts: number; head: readonly string[] }) {
  return (
    <tr>
      {row.cells.map((cell, at) =>
        at === 0 ? (
          <th key={head[at]} scope="row">
            {cell}
            {row.bar !== undefined && (
              <span
                className={styles.bar}
                style={{ width: `${Math.max(0.5, row.bar * 100)}%` }}
                aria-hidden="true"
              />
            )}
          </th>
        ) : (
          <td key={head[at]} className={at < texts ? undefined : styles.number}>
            {cell}
          </td>
        ),
      )}
    </tr>
  );
}
