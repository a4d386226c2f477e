import type { FigureRow } from '@motcua/contract/figures.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Failed, LoadingLines, Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from './figure-link.tsx';
import { countOf, type FigureQuestion, rowsQuery } from './figure-question.ts';
import styles from './figure-cut-table.module.css';
import { useFigureNames, useFigureRows } from './queries.ts';

interface Props {
  question: FigureQuestion;
  /** Goes one unit down: the same figure of that unit. */
  onOpenUnit: (question: FigureQuestion) => void;
}

/** A figure taken apart: where it comes from, the largest first. */
export function FigureCutTable({ question, onOpenUnit }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.figures;
  const nameOf = useFigureNames();
  const answer = useFigureRows(rowsQuery(question));
  if (answer.isError) return <Failed error={answer.error} retry={() => answer.refetch()} />;
  if (answer.data === undefined) return <LoadingLines rows={6} />;
  const { share, figure, plus } = question;
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
            <th scope="col">
              {plus === undefined ? nameOf(figure) : `${nameOf(figure)} + ${nameOf(plus)}`}
            </th>
            {share && <th scope="col">{nameOf(share)}</th>}
            {share && <th scope="col">%</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const whole = { ...question, key: row.key, name: row.name };
            const { share: _share, plus: _plus, ...count } = whole;
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
                  {plus === undefined ? (
                    <FigureLink question={count} value={row.figures[figure]} />
                  ) : (
                    formats.number(countOf(row.figures, question))
                  )}
                </td>
                {share && (
                  <td>
                    <FigureLink question={{ ...count, figure: share }} value={row.figures[share]} />
                  </td>
                )}
                {share && (
                  <td>
                    <FigureLink question={whole} value={ratioOf(row, question)} />
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
function ratioOf({ figures }: FigureRow, question: FigureQuestion): number | null {
  const { share } = question;
  if (share === undefined || figures[share] === 0) return null;
  return countOf(figures, question) / figures[share];
}

function sorted(rows: readonly FigureRow[], question: FigureQuestion): FigureRow[] {
  const { share } = question;
  const count = ({ figures }: FigureRow) => countOf(figures, question);
  return rows
    .filter((row) => count(row) !== 0 || (share !== undefined && row.figures[share] !== 0))
    .toSorted((a, b) => count(b) - count(a) || (a.name < b.name ? -1 : 1));
}
