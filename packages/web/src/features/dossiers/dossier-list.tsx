import { Button } from '@mantine/core';
import type { DossierSummary } from '@motcua/contract/dossiers.ts';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../components/icons.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { useNotify } from '../../components/notify.ts';
import { Remaining } from '../../components/remaining.tsx';
import { Failed, LoadingLines, Notice, sentenceOf } from '../../components/states.tsx';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import styles from './dossier-list.module.css';
import { type useDossierList, useTakeOver } from './queries.ts';

interface Props {
  list: ReturnType<typeof useDossierList>;
  empty: string;
  /** Whether rows that nobody holds can be taken from here. */
  takes: boolean;
}

/** Rows by what is left of the working time, the most urgent first; on a telephone each row is a card. */
export function DossierList({ list, empty, takes }: Props) {
  const { work, common } = useMessages();
  const notify = useNotify();
  const take = useTakeOver((dossier) =>
    notify(work.taken(dossier.code ?? dossier.filingNumber ?? '')),
  );
  if (list.isError && list.data === undefined)
    return <Failed error={list.error} retry={() => list.refetch()} />;
  if (list.data === undefined) return <LoadingLines rows={10} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Notice icon="list" title={empty} />;
  return (
    <>
      {take.error !== null && (
        <p role="alert" className={styles.error}>
          <Icon name="alert" /> {sentenceOf(take.error, common)}
        </p>
      )}
      <table className={styles.list} aria-label={work.list} aria-busy={list.isFetching}>
        <thead>
          <tr>
            <th scope="col">{work.remaining}</th>
            <th scope="col">{work.code}</th>
            <th scope="col">{work.applicant}</th>
            <th scope="col">{work.step}</th>
            <th scope="col">{work.due}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((dossier) => (
            <Row
              key={dossier.id}
              dossier={dossier}
              onTake={takes ? take.send : undefined}
              taking={take.sending}
            />
          ))}
        </tbody>
      </table>
      <div className={styles.more}>
        {list.hasNextPage ? (
          <MoreButton list={list} label={work.more} />
        ) : (
          <span className="soft">{work.end}</span>
        )}
      </div>
    </>
  );
}

function Row({
  dossier,
  onTake,
  taking,
}: {
  dossier: DossierSummary;
  onTake: ((dossier: DossierSummary) => void) | undefined;
  taking: boolean;
}) {
  const { messages, formats } = useLocale();
  const { work, terms } = messages;
  const code =
    dossier.code ??
    (dossier.filingNumber === null
      ? messages.dossier.notCoded
      : work.filingNumber(dossier.filingNumber));
  const due = dossier.promisedAt ?? dossier.dueAt;
  return (
    <tr className={styles.row}>
      <td className={styles.left}>
        <Remaining left={dossier.remaining} />
      </td>
      <td className={styles.what}>
        <Link to="/dossiers/$id" params={{ id: dossier.id }} className={`${styles.code} figures`}>
          {code}
        </Link>
        <span className={styles.procedure}>{dossier.procedureName}</span>
      </td>
      <td className={styles.who}>{dossier.applicantName}</td>
      <td className={styles.where}>
        <span>{dossier.stepName ?? terms.status[dossier.status]}</span>
        <span className={styles.holder}>
          {dossier.stepName === null ? '' : (dossier.holderName ?? work.nobody)}
        </span>
        {dossier.needsReview && <span className={styles.review}>{work.needsReview}</span>}
        {onTake && dossier.holderId === null && (
          <Button
            className={styles.take}
            variant="default"
            size="compact-sm"
            loading={taking}
            onClick={() => onTake(dossier)}
            aria-label={work.takeLabel(code)}
          >
            {work.take}
          </Button>
        )}
      </td>
      <td className={`${styles.due} figures`}>{due === null ? '' : formats.day(due)}</td>
    </tr>
  );
}
