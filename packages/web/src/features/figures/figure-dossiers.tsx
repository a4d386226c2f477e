import type { FigureDossier } from '@motcua/contract/figures.ts';
import { compareInstants, type Instant } from '@motcua/domain/shared/instant.ts';
import { Link } from '@tanstack/react-router';
import { MoreButton } from '../../components/more-button.tsx';
import { Failed, LoadingLines, Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import type { FigureQuestion } from './figure-question.ts';
import styles from './figures.module.css';
import { useFigureDossiers } from './queries.ts';

/** The dossiers behind a figure; each leads to itself and to the ledger of its due date. */
export function FigureDossiers({
  question,
  count,
  asOf,
  heading,
}: {
  question: FigureQuestion;
  count: number;
  /** Up to when the figure counts: what is due before it and has not ended is overdue. */
  asOf: Instant;
  heading: string;
}) {
  const { messages, formats } = useLocale();
  const words = messages.figures;
  const list = useFigureDossiers(question, true);
  if (list.isError && list.data === undefined)
    return <Failed error={list.error} retry={() => list.refetch()} />;
  if (list.data === undefined) return <LoadingLines rows={5} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Notice icon="list" title={words.noDossiers} />;
  return (
    <section aria-label={[words.dossiers, heading].filter(Boolean).join(': ')}>
      <h2 className={styles.heading}>{words.dossiersOf(formats.number(count))}</h2>
      <ul className={styles.dossiers} aria-busy={list.isFetching}>
        {rows.map((dossier) => (
          <Line key={`${dossier.id} ${dossier.at}`} dossier={dossier} asOf={asOf} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <MoreButton list={list} label={messages.work.more} />
      ) : (
        <p className="soft">{messages.work.end}</p>
      )}
    </section>
  );
}

/** Open and past its due instant; what waits for people has its clock stopped. */
export function isOverdueAt(
  { dueAt, endedAt, status }: Pick<FigureDossier, 'dueAt' | 'endedAt' | 'status'>,
  asOf: Instant,
): boolean {
  if (dueAt === null || (endedAt !== null && compareInstants(endedAt, asOf) <= 0)) return false;
  if (status === 'supplement_requested' || status === 'payment_requested') return false;
  return compareInstants(dueAt, asOf) < 0;
}

function Line({ dossier, asOf }: { dossier: FigureDossier; asOf: Instant }) {
  const { messages, formats } = useLocale();
  const { figures: words, terms } = messages;
  const statuses: Record<string, string> = terms.status;
  const code =
    dossier.code ??
    (dossier.filingNumber === null
      ? messages.dossier.notCoded
      : messages.work.filingNumber(dossier.filingNumber));
  const overdue = dossier.timeliness === null && isOverdueAt(dossier, asOf);
  const times = [
    dossier.receivedAt && words.received(formats.moment(dossier.receivedAt)),
    dossier.dueAt && words.due(formats.moment(dossier.dueAt)),
    dossier.endedAt && words.ended(formats.moment(dossier.endedAt)),
  ];
  return (
    <li>
      <div className={styles.lineHead}>
        <Link
          to="/dossiers/$id"
          params={{ id: dossier.id }}
          state={{}}
          className={`${styles.code} figures`}
        >
          {code}
        </Link>
        <span className={overdue || dossier.timeliness === 'late' ? styles.late : 'soft'}>
          {overdue
            ? words.overdueNow
            : dossier.timeliness === null
              ? statuses[dossier.status]
              : terms.timeliness[dossier.timeliness]}
        </span>
      </div>
      <p>{dossier.procedureName}</p>
      <p className="soft figures">
        {dossier.unitName}. {times.filter(Boolean).join(' · ')}
        {dossier.n !== 1 && ` · ${words.times(formats.number(dossier.n))}`}
      </p>
      {dossier.dueAt !== null && (
        <Link to="/dossiers/$id/deadline" params={{ id: dossier.id }} state={{}}>
          {messages.deadline.showLedger} <span className="unseen">{words.ledgerOf(code)}</span>
        </Link>
      )}
    </li>
  );
}
