import { getRouteApi, Link } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { holds, useOfficer } from '../features/sessions/officer.tsx';
import { FlagsPanel } from '../features/surveys/flags-panel.tsx';
import { InvitingPanel } from '../features/surveys/inviting-panel.tsx';
import { useSurvey } from '../features/surveys/queries.ts';
import { ResultsView } from '../features/surveys/results-view.tsx';
import { SamplePanel } from '../features/surveys/sample-panel.tsx';
import { SurveyHead } from '../features/surveys/survey-head.tsx';
import styles from '../features/surveys/surveys.module.css';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/reform/surveys/$id');

/** One survey, from its sample to what it found. */
export function SurveyPage() {
  const { surveys: words } = useMessages();
  const { id } = route.useParams();
  const officer = useOfficer();
  const survey = useSurvey(id);
  if (survey.isError) return <Failed error={survey.error} retry={() => survey.refetch()} page />;
  if (survey.data === undefined) return <LoadingLines rows={10} />;
  const mayManage = holds(
    officer,
    ...(['reform_officer', 'procedure_controller', 'leader', 'administrator'] as const),
  );
  const isOver = survey.data.state === 'closed' || survey.data.state === 'published';
  return (
    <>
      <header className={page.head}>
        <PageTitle>{survey.data.title}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <Link to="/reform/surveys">{words.back}</Link>
          {isOver && <PrintButton />}
        </span>
      </header>
      <div className={styles.stack}>
        <SurveyHead survey={survey.data} mayManage={mayManage} />
        {isOver && <ResultsView id={id} mayManage={mayManage} />}
        {survey.data.state !== 'draft' && (
          <>
            {survey.data.state !== 'sampled' && <FlagsPanel flags={survey.data.flags} />}
            <InvitingPanel survey={survey.data} mayManage={mayManage} />
            <SamplePanel survey={survey.data} />
          </>
        )}
      </div>
    </>
  );
}
