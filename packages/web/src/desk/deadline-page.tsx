import { PageTitle } from '../components/page-title.tsx';
import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { DeadlineChanges } from '../features/deadlines/deadline-changes.tsx';
import { LedgerTable } from '../features/deadlines/ledger-table.tsx';
import { DueWords } from '../features/deadlines/promise-panel.tsx';
import { useDossierDeadline } from '../features/deadlines/queries.ts';
import { useDossier } from '../features/dossiers/queries.ts';
import { useLocale } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/dossiers/$id/deadline');

/** The ledger of one dossier as a page that prints: an applicant or an inspector can check each day. */
export function DeadlinePage() {
  const { messages } = useLocale();
  const { deadline: words, dossier: dossierWords } = messages;
  const { id } = route.useParams();
  const dossier = useDossier(id).data;
  const deadline = useDossierDeadline(id, true);
  if (deadline.isError)
    return <Failed error={deadline.error} retry={() => deadline.refetch()} page />;
  if (deadline.data === undefined) return <LoadingLines rows={10} />;
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{words.ledgerTitle}</PageTitle>
        <span className={`${styles.controls} no-print`}>
          <Button variant="default" component={Link} to={`/dossiers/${id}` as '/'}>
            {messages.common.back}
          </Button>
          <PrintButton>{dossierWords.printLedger}</PrintButton>
        </span>
        {dossier && (
          <p>
            <strong className="figures">{dossier.code}</strong>. {dossier.applicantName}.{' '}
            {dossier.procedureName}. {dossier.unitName}.
          </p>
        )}
      </header>
      <Panel>
        <div style={{ display: 'grid', gap: 16, maxWidth: 820 }}>
          <div>
            <DueWords answer={deadline.data} />
            <p style={{ margin: '4px 0 0' }}>
              {words.limit}: {deadline.data.limit}
            </p>
          </div>
          <LedgerTable lines={deadline.data.ledger ?? []} />
          <DeadlineChanges changes={deadline.data.changes} />
        </div>
      </Panel>
    </>
  );
}
