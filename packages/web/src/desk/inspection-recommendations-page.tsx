import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { ScrollRegion } from '../components/scroll-region.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import styles from '../features/inspections/inspections.module.css';
import { useRecommendations } from '../features/inspections/queries.ts';
import { RecommendationsList } from '../features/inspections/recommendations-list.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

/** What inspections asked of whom, and what became of it, by addressee. */
export function InspectionRecommendationsPage() {
  const { inspections } = useMessages();
  const found = useRecommendations();
  return (
    <>
      <header className={page.head}>
        <PageTitle>{inspections.recommendations}</PageTitle>
        <p className="soft">{inspections.recommendationsLead}</p>
      </header>
      <ReformNav />
      <div className={styles.page}>
        {found.isError && (
          <Panel>
            <Failed error={found.error} retry={() => found.refetch()} />
          </Panel>
        )}
        {found.isPending && (
          <Panel>
            <LoadingLines rows={6} />
          </Panel>
        )}
        {found.data !== undefined && found.data.groups.length > 0 && (
          <Panel title={inspections.byGroup(found.data.groups.length)}>
            <ScrollRegion label={inspections.groups} className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{inspections.group}</th>
                    <th scope="col" className={styles.number}>
                      {inspections.total}
                    </th>
                    <th scope="col" className={styles.number}>
                      {inspections.recommendationStates.resolved}
                    </th>
                    <th scope="col" className={styles.number}>
                      {inspections.overdueHead}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {found.data.groups.map(({ group, total, resolved, overdue }) => (
                    <tr key={group}>
                      <th scope="row">{group}</th>
                      <td className={styles.number}>{total}</td>
                      <td className={styles.number}>{resolved}</td>
                      <td className={styles.number}>{overdue}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          </Panel>
        )}
        {found.data !== undefined && (
          <Panel title={inspections.recommendations}>
            <RecommendationsList items={found.data.items} />
          </Panel>
        )}
      </div>
    </>
  );
}
