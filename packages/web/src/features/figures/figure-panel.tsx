import type { FigureName, FigureRow } from '@motcua/contract/figures.ts';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { FigureDefinition } from './figure-definition.tsx';
import { FigureDossiers } from './figure-dossiers.tsx';
import { FigureLink } from './figure-link.tsx';
import {
  countOf,
  figureParts,
  type FigureQuestion,
  listedFigure,
  rowsQuery,
} from './figure-question.ts';
import styles from './figures.module.css';
import { useFigureNames, useFigureRows } from './queries.ts';

/** One figure laid open: how much, of what, what that means, and which dossiers. */
export function FigurePanel({
  question,
  heading = '',
}: {
  question: FigureQuestion;
  /** Begins the names of its parts, where the same figure may lie open beside it. */
  heading?: string;
}) {
  const { messages, formats } = useLocale();
  const words = messages.figures;
  const answer = useFigureRows(rowsQuery(question));
  if (answer.isError) return <Failed error={answer.error} retry={() => answer.refetch()} />;
  if (answer.data === undefined) return <LoadingLines rows={6} />;
  const { unit, from, to, asOf, axis, rows } = answer.data;
  const row = rowOf(rows, question);
  return (
    <div className={styles.panel}>
      <p className={styles.scope}>
        {unit.name} ({words.axes[axis]}). {words.period(formats.date(from), formats.date(to))}.{' '}
        {words.asOf(formats.moment(asOf))}.
      </p>
      {question.share === undefined ? (
        <Count question={question} row={row} />
      ) : (
        <Share question={question} row={row} share={question.share} />
      )}
      <Otherwise question={question} row={row} />
      <FigureDefinition question={question} heading={heading} />
      <FigureDossiers
        question={{ ...question, figure: listedFigure(question) }}
        count={row?.figures[listedFigure(question)] ?? 0}
        asOf={asOf}
        heading={heading}
      />
    </div>
  );
}

/** The row of the answer that the question means; a cut gives no row to what did not occur. */
export function rowOf(rows: readonly FigureRow[], { cut, key }: FigureQuestion): FigureRow | null {
  if (cut === 'whole') return rows[0] ?? null;
  return rows.find((row) => row.key === (key ?? '')) ?? null;
}

function Count({ question, row }: { question: FigureQuestion; row: FigureRow | null }) {
  const { messages, formats } = useLocale();
  const nameOf = useFigureNames();
  const parts = figureParts[question.figure] ?? [];
  const { title: _title, printed: _printed, ...rest } = question;
  return (
    <>
      <p className={`${styles.value} figures`}>
        {formats.number(row?.figures[question.figure] ?? 0)}
      </p>
      {row !== null && parts.length > 0 && (
        <dl className={styles.parts} aria-label={messages.figures.parts}>
          {parts.map((part) => (
            <div key={part}>
              <dt>{part === 'movedOut' ? `${nameOf(part)} (−)` : nameOf(part)}</dt>
              <dd>
                <FigureLink question={{ ...rest, figure: part }} value={row.figures[part]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** A locked report keeps its figures while the books go on: both numbers are told, neither is hidden. */
function Otherwise({ question, row }: { question: FigureQuestion; row: FigureRow | null }) {
  const { messages, formats } = useLocale();
  const counted = row?.figures[question.figure] ?? 0;
  if (question.printed === undefined || question.printed === counted) return null;
  return (
    <p className={styles.otherwise} role="note">
      {messages.figures.otherwise(formats.number(question.printed), formats.number(counted))}
    </p>
  );
}

function Share(props: { question: FigureQuestion; row: FigureRow | null; share: FigureName }) {
  const { question, row, share } = props;
  const { messages, formats } = useLocale();
  const words = messages.figures;
  const nameOf = useFigureNames();
  const above = row === null ? 0 : countOf(row.figures, question);
  const below = row?.figures[share] ?? 0;
  const { share: _share, plus, title: _title, ...rest } = question;
  return (
    <>
      <p className={`${styles.value} figures`}>
        {below === 0 ? words.noCase : formats.percent(above / below)}
      </p>
      <dl className={styles.parts} aria-label={words.twoNumbers}>
        <div>
          <dt>{words.numerator(nameOf(question.figure))}</dt>
          <dd>
            <FigureLink question={rest} value={row?.figures[question.figure] ?? 0} />
          </dd>
        </div>
        {plus !== undefined && (
          <div>
            <dt>{words.added(nameOf(plus))}</dt>
            <dd>
              <FigureLink question={{ ...rest, figure: plus }} value={row?.figures[plus] ?? 0} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.denominator(nameOf(share))}</dt>
          <dd>
            <FigureLink question={{ ...rest, figure: share }} value={below} />
          </dd>
        </div>
      </dl>
    </>
  );
}
