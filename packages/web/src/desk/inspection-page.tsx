import { useParams } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { AnswersPanel } from '../features/inspections/answers-panel.tsx';
import { FindingsPanel } from '../features/inspections/findings-panel.tsx';
import { InspectionHead } from '../features/inspections/inspection-head.tsx';
import styles from '../features/inspections/inspections.module.css';
import { useInspection } from '../features/inspections/queries.ts';
import { RecommendationsList } from '../features/inspections/recommendations-list.tsx';
import { SamplePanel } from '../features/inspections/sample-panel.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

/** One inspection from its plan to the last recommendation. */
export function InspectionPage() {
  const { inspections } = useMessages();
  const { id } = useParams({ from: '/reform/inspections/$id' });
  const found = useInspection(id);
  if (found.isError) return <Failed error={found.error} retry={() => found.refetch()} page />;
  if (found.isPending)
    return (
      <Panel>
        <LoadingLines rows={8} />
      </Panel>
    );
  const inspection = found.data;
  return (
    <>
      <header className={page.head}>
        <PageTitle>{inspections.pageTitle(inspection.unit.name)}</PageTitle>
      </header>
      <ReformNav />
      <div className={styles.page}>
        <InspectionHead inspection={inspection} />
        <SamplePanel inspection={inspection} />
        <AnswersPanel inspection={inspection} />
        <FindingsPanel inspection={inspection} />
        <Panel title={inspections.recommendations} id="recommendations">
          <RecommendationsList items={inspection.recommendationList} />
        </Panel>
      </div>
    </>
  );
}
