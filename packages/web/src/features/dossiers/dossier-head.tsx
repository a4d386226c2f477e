import { PageTitle } from '../../components/page-title.tsx';
import type { DossierView } from '@motcua/contract/dossiers.ts';
import { Link } from '@tanstack/react-router';
import { Remaining } from '../../components/remaining.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './dossier.module.css';

/** Which dossier, of whom, and what is left of its time. */
export function DossierHead({ dossier }: { dossier: DossierView }) {
  const { messages, formats } = useLocale();
  const { dossier: words, terms, work } = messages;
  const code =
    dossier.code ??
    (dossier.filingNumber === null ? words.notCoded : work.filingNumber(dossier.filingNumber));
  const moved =
    dossier.promisedAt !== null && dossier.dueAt !== null && dossier.promisedAt !== dossier.dueAt;
  return (
    <header className={styles.head}>
      <div className={styles.identity}>
        <PageTitle className={`${styles.code} figures`}>{code}</PageTitle>
        <p className={styles.procedure}>
          {dossier.procedureName} <span className="soft figures">({dossier.procedureCode})</span>
        </p>
        <p className={styles.applicant}>{dossier.applicantName}</p>
      </div>
      <div className={styles.time}>
        <Remaining left={dossier.remaining} large />
        <p>
          <strong>
            {dossier.endedAt !== null && dossier.outcome !== null
              ? `${terms.status[dossier.status]} (${terms.outcome[dossier.outcome]})`
              : terms.status[dossier.status]}
          </strong>
          {dossier.timeliness !== null && <> · {terms.timeliness[dossier.timeliness]}</>}
        </p>
        {dossier.approved && dossier.endedAt === null && <p>{words.approved}</p>}
        {dossier.apologised && <p>{words.apologised}</p>}
        {dossier.promisedAt !== null && (
          <p className="figures">
            {words.promised}: <strong>{formats.moment(dossier.promisedAt)}</strong>
            {dossier.provisional && <> ({messages.deadline.provisional.toLowerCase()})</>}
          </p>
        )}
        {moved && dossier.dueAt !== null && (
          <p className="soft figures">
            {words.original}: {formats.moment(dossier.dueAt)}
          </p>
        )}
        {dossier.dueAt !== null && (
          <Link to="/dossiers/$id/deadline" params={{ id: dossier.id }} className="no-print">
            {messages.deadline.showLedger}
          </Link>
        )}
      </div>
    </header>
  );
}
