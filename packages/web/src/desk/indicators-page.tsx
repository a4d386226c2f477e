import type { IndicatorSetView } from '@motcua/contract/indicators.ts';
import { getRouteApi } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { defaultAxis } from '../features/dashboards/dashboard-search.ts';
import styles from '../features/indicators/indicators.module.css';
import { useIndicatorSets } from '../features/indicators/queries.ts';
import { SetCard } from '../features/indicators/set-card.tsx';
import { SetStanding } from '../features/indicators/set-standing.tsx';
import { oversees, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { todayInVietnam } from '../lib/format.ts';
import { useMessages } from '../lib/locale.tsx';
import { useLive } from '../lib/use-live.ts';
import { periodFor } from './indicator-scope.ts';
import page from './page.module.css';

const route = getRouteApi('/indicators');
const NEWS = { figures: [['scores']] } as const;

/** The sets of indicators that the office is measured by. */
export function IndicatorsPage() {
  const { indicators: words } = useMessages();
  const search = route.useSearch();
  const officer = useOfficer();
  const sets = useIndicatorSets();
  useLive(NEWS);
  const unit = search.unit ?? placeOf(officer)?.unitCode;
  const axis = search.axis ?? defaultAxis(oversees(officer));
  // The period of one set is none of another that is scored by the year.
  const kept = { unit: search.unit, axis: search.axis };
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <p className="soft">{words.lead}</p>
      </header>
      {sets.isError && <Failed error={sets.error} retry={() => sets.refetch()} />}
      {sets.isPending && <LoadingLines rows={8} />}
      {sets.data && (
        <>
          <h2 className={styles.group}>{words.inForce}</h2>
          <ul className={styles.sets}>
            {sets.data.sets.filter(isInForce).map((set) => (
              <SetCard
                key={set.id}
                set={set}
                search={kept}
                standing={
                  unit !== undefined && !set.ofPersons ? (
                    <SetStanding
                      asked={{ set: set.id, unit, axis, period: periodFor(set, search).text }}
                    />
                  ) : null
                }
              />
            ))}
          </ul>
          <h2 className={styles.group}>{words.notInForceTitle}</h2>
          <ul className={styles.sets}>
            {sets.data.sets
              .filter((set) => !isInForce(set))
              .map((set) => (
                <SetCard key={set.id} set={set} search={kept} />
              ))}
          </ul>
        </>
      )}
    </>
  );
}

function isInForce({ validFrom, validTo }: IndicatorSetView): boolean {
  const today = todayInVietnam();
  return validFrom <= today && (validTo === null || validTo >= today);
}
