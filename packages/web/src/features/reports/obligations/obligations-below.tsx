import { NativeSelect } from '@mantine/core';
import type { Obligation, ObligationList } from '@motcua/contract/reporting-regimes.ts';
import type { ReactNode } from 'react';
import { Notice } from '../../../components/states.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { usePeriodWords } from '../period-words.ts';
import { ObligationGrid } from './obligation-grid.tsx';
import styles from './obligations.module.css';
import { ReviewList } from './review-list.tsx';
import { countsOf, missingFrom } from './urgency.ts';

interface Props {
  answer: ObligationList;
  regime: string | undefined;
  onRegime: (code: string) => void;
  /** Chooses the time beside the regime. */
  time: ReactNode;
}

/** What comes in from below: what waits for a look first, then who has sent what, and who has not. */
export function ObligationsBelow({ answer, regime, onRegime, time }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.reports;
  const regimes = [...new Map(answer.items.map((one) => [one.regime.code, one.regime])).values()];
  const chosen = regimes.find(({ code }) => code === regime) ?? regimes[0];
  if (chosen === undefined)
    return (
      <>
        <div className={styles.filters}>{time}</div>
        <Notice icon="list" title={words.noneBelow} />
      </>
    );
  const owed = answer.items.filter((one) => one.regime.code === chosen.code);
  const counts = countsOf(owed);
  return (
    <>
      <ReviewList owed={answer.items.filter(({ state }) => state === 'submitted')} />
      <div className={styles.filters}>
        <NativeSelect
          label={words.regime}
          value={chosen.code}
          data={regimes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => onRegime(event.currentTarget.value)}
        />
        {time}
      </div>
      <dl className={`${styles.counts} figures`}>
        {(['notBegun', 'inWork', 'submitted', 'returned', 'accepted', 'late'] as const).map(
          (name) => (
            <div key={name}>
              <dt className="soft">{words.counts[name]}</dt>
              <dd>{formats.number(counts[name])}</dd>
            </div>
          ),
        )}
      </dl>
      <Missing owed={missingFrom(owed)} />
      <ObligationGrid owed={owed} label={words.gridOf(chosen.name)} />
    </>
  );
}

const NAMED = 12;

/** Named, not only counted: somebody has to be called. */
function Missing({ owed }: { owed: Obligation[] }) {
  const { messages } = useLocale();
  const words = messages.reports;
  const period = usePeriodWords();
  const byPeriod = Map.groupBy(owed, (one) => one.period.code);
  return [...byPeriod.values()].map((missing) => {
    const [first] = missing;
    if (first === undefined) return null;
    const names = missing.slice(0, NAMED).map(({ unit }) => unit.name);
    return (
      <p key={first.period.code} className={styles.missing}>
        <strong>{words.missingOf(missing.length, period.name(first.period))}</strong>{' '}
        {names.join(', ')}
        {missing.length > NAMED && ` ${words.andOthers(missing.length - NAMED)}`}.
      </p>
    );
  });
}
