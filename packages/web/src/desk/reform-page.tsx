import { PageTitle } from '../components/page-title.tsx';
import {
  AwaitingPanel,
  DuePanel,
  OverduePanel,
  YearPanel,
} from '../features/plans/home-panels.tsx';
import styles from '../features/plans/plans.module.css';
import { holds, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { FeedbackDuePanel, LostPointsPanel, RecommendationsPanel } from './reform-home-panels.tsx';
import { ReformNav } from './reform-nav.tsx';

/** The home of whoever answers for reform: what is due, what is late, what costs points. */
export function ReformPage() {
  const { reform: words } = useMessages();
  const officer = useOfficer();
  const place = placeOf(officer);
  const plans = holds(officer, 'reform_officer', 'head', 'leader');
  const oversees = plans || holds(officer, 'inspector', 'administrator');
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
      <div>
        <div className={styles.flow}>
          <OverduePanel />
          <DuePanel />
          {plans && <AwaitingPanel />}
          {oversees && <LostPointsPanel />}
          <FeedbackDuePanel />
          {oversees && <RecommendationsPanel />}
        </div>
        {place !== null && <YearPanel unit={place.unitId} />}
      </div>
    </>
  );
}
