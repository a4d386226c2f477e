import type { IndicatorSetView } from '@motcua/contract/indicators.ts';
import { getRouteApi } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import styles from '../features/indicators/indicators.module.css';
import { useIndicatorSets } from '../features/indicators/queries.ts';
import { SetCard } from '../features/indicators/set-card.tsx';
import { todayInVietnam } from '../lib/format.ts';
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
          {inForceFirst(sets.data.sets).map((set) => (
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

/** What is in force today, then what is not any more or not yet. */
function inForceFirst(sets: readonly IndicatorSetView[]): IndicatorSetView[] {
  const today = todayInVietnam();
  const holds = ({ validFrom, validTo }: IndicatorSetView) =>
    validFrom <= today && (validTo === null || validTo >= today);
  return sets.toSorted((a, b) => Number(holds(b)) - Number(holds(a)));
}
