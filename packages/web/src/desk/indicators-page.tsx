import { getRouteApi } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import styles from '../features/indicators/indicators.module.css';
import { useIndicatorSets } from '../features/indicators/queries.ts';
import { SetCard } from '../features/indicators/set-card.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/indicators');

/** The sets of indicators that the office is measured by. */
export function IndicatorsPage() {
  const { indicators: words } = useMessages();
  const { unit, axis } = route.useSearch();
  const sets = useIndicatorSets();
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <p className={`soft ${styles.lead}`}>{words.lead}</p>
      </header>
      {sets.isError && <Failed error={sets.error} retry={() => sets.refetch()} />}
      {sets.isPending && <LoadingLines rows={8} />}
      {sets.data && (
        <ul className={styles.sets}>
          {sets.data.sets.map((set) => (
            <SetCard
              key={set.id}
              set={set}
              search={{
                ...(unit === undefined ? {} : { unit }),
                ...(axis === undefined ? {} : { axis }),
              }}
            />
          ))}
        </ul>
      )}
    </>
  );
}
