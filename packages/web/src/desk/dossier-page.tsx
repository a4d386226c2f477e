import { useHotkeys } from '@mantine/hooks';
import type { DossierView } from '@motcua/contract/dossiers.ts';
import { reviewSentence } from '@motcua/domain/dossier/legacy-row.ts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Failed, LoadingLines } from '../components/states.tsx';
import { ActPanel } from '../features/acts/act-panel.tsx';
import { useColleagues } from '../features/acts/colleagues.ts';
import styles from '../features/dossiers/dossier.module.css';
import { DossierHead } from '../features/dossiers/dossier-head.tsx';
import {
  ApplicantPanel,
  DetailsPanel,
  DocumentsPanel,
  PapersPanel,
} from '../features/dossiers/facts-panels.tsx';
import { HistoryPanel } from '../features/dossiers/history-panel.tsx';
import { useDossier, useRefreshDossiers } from '../features/dossiers/queries.ts';
import { StepsPanel } from '../features/dossiers/steps-panel.tsx';
import { useOfficer } from '../features/sessions/officer.tsx';
import { useLocale } from '../lib/locale.tsx';
import { usesSingleKeys } from '../lib/single-keys.ts';

const route = getRouteApi('/dossiers/$id');

export function DossierPage() {
  const { id } = route.useParams();
  const dossier = useDossier(id);
  if (dossier.data === undefined)
    return dossier.isError ? (
      <Failed error={dossier.error} retry={() => dossier.refetch()} page />
    ) : (
      <LoadingLines rows={12} />
    );
  return <Opened dossier={dossier.data} />;
}

function Opened({ dossier }: { dossier: DossierView }) {
  const { locale, messages } = useLocale();
  const { dossier: words, terms } = messages;
  const navigate = useNavigate();
  const officer = useOfficer();
  const refresh = useRefreshDossiers();
  const colleagues = useColleagues(dossier, terms);
  useHotkeys([
    [
      'l',
      () =>
        usesSingleKeys() &&
        dossier.dueAt !== null &&
        navigate({ to: '/dossiers/$id/deadline', params: { id: dossier.id } }),
    ],
    ['p', () => usesSingleKeys() && openPaper(dossier)],
  ]);
  return (
    <>
      <DossierHead dossier={dossier} />
      {dossier.review.length > 0 && (
        <p className={styles.banner}>
          <strong>{words.review}.</strong>{' '}
          {dossier.review.map((reason) => reviewSentence(reason, locale)).join('; ')}
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <ActPanel
            dossier={dossier}
            colleagues={colleagues}
            me={officer.id}
            onMoved={() => void refresh()}
          />
          <HistoryPanel id={dossier.id} />
          <DocumentsPanel dossier={dossier} />
        </div>
        <div className={styles.column}>
          <StepsPanel dossier={dossier} />
          <ApplicantPanel dossier={dossier} />
          <PapersPanel dossier={dossier} />
          <DetailsPanel dossier={dossier} />
        </div>
      </div>
    </>
  );
}

/** The newest paper that goes to the applicant; the control slip stays in the house. */
function openPaper({ papers }: DossierView): void {
  const paper = papers.findLast(({ form }) => form !== 'control-slip') ?? papers.at(-1);
  if (paper) window.open(paper.href, '_blank', 'noopener');
}
