import type { FigureRow } from '@motcua/contract/figures.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Failed, LoadingLines, Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from './figure-link.tsx';
import { type FigureQuestion, rowsQuery } from './figure-question.ts';
import styles from './figure-cut-table.module.css';
import { useFigureNames, useFigureRows } from './queries.ts';

interface Props {
  question: FigureQuestion;
  /** Goes one unit down: the same figure of that unit. */
  onOpenUnit: (question: FigureQuestion) => void;
}

/** A figure taken apart: where it comes from, the largest first. */
export function FigureCutTable({ question, onOpenUnit }: Props) {
  const { messages } = useLocale();
  const words = messages.figures;
  const nameOf = useFigureNames();
  const answer = useFigureRows(rowsQuery(question));
  if (answer.isError) return <Failed error={answer.error} retry={() => answer.refetch()} />;
  if (answer.data === undefined) return <LoadingLines rows={6} />;
  const { share, figure } = question;
  const rows = sorted(answer.data.rows, question);
  if (rows.length === 0) return <Notice icon="chart" title={words.noDossiers} />;
  const deeper = (row: FigureRow) =>
    question.cut === 'unit' && row.key !== answer.data.unit.id && row.key !== '';
  return (
    <ScrollRegion className={styles.scroll} label={words.cuts[question.cut]}>
      <table className={`${styles.cuts} figures`}>
        <thead>
          <tr>
            <th scope="col">{words.cuts[question.cut]}</th>
            <th scope="col">{nameOf(figure)}</th>
            {share && <th scope="col">{nameOf(share)}</th>}
            {share && <th scope="col">%</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { share: _, ...count } = { ...question, key: row.key, name: row.name };
            return (
              <tr key={row.key}>
                <th scope="row">
                  {deeper(row) ? (
                    <button
                      type="button"
                      className={styles.unit}
                      onClick={() =>
                        onOpenUnit({
                          ...question,
                          ...{ unit: row.key, cut: 'whole', key: undefined, name: row.name },
                        })
                      }
                    >
                      {row.name}
                    </button>
                  ) : (
                    row.name || words.rest
                  )}
                </th>
                <td>
                  <FigureLink question={count} value={row.figures[figure]} />
                </td>
                {share && (
                  <td>
                    <FigureLink question={{ ...count, figure: share }} value={row.figures[share]} />
                  </td>
                )}
                {share && (
                  <td>
                    <FigureLink question={{ ...count, share }} value={ratioOf(row, question)} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Null where no case arose. */
function ratioOf({ figures }: FigureRow, { figure, share }: FigureQuestion): number | null {
  if (share === undefined || figures[share] === 0) return null;
  return figures[figure] / figures[share];
}

function sorted(rows: readonly FigureRow[], { figure, share }: FigureQuestion): FigureRow[] {
  return rows
    .filter(({ figures }) => figures[figure] !== 0 || (share !== undefined && figures[share] !== 0))
    .toSorted((a, b) => b.figures[figure] - a.figures[figure] || (a.name < b.name ? -1 : 1));
}
