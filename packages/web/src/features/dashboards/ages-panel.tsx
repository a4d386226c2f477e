import { AGE_BUCKETS, type AgeBucket, agesSchema, type Ages } from '@motcua/contract/wall.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Chart } from '../../components/chart/chart.tsx';
import type { ChartData, Tone } from '../../components/chart/chart-data.ts';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './dashboards.module.css';
import type { Scope } from './scope.ts';

/** What is in time must not look like what is late. */
const TONES: Record<AgeBucket, Tone> = {
  late_over_30: 'late',
  late_8_to_30: 'late',
  late_1_to_7: 'late',
  late_today: 'late',
  due_today: 'soon',
  due_in_3: 'in-time',
  due_in_7: 'in-time',
  later: 'in-time',
  waiting: 'stopped',
};

type Asked = Pick<Scope, 'unit' | 'axis'> & { bucket?: AgeBucket };

function useAges(asked: Asked, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ['ages', asked],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () => api.get('/wall/ages', { schema: agesSchema, query: { ...asked } }),
  });
}

/** How old what is open is. As it stands now: the age of another instant is another question. */
export function AgesPanel({ scope: { unit, axis } }: { scope: Scope }) {
  const { messages, formats } = useLocale();
  const words = messages.dashboard;
  const [opened, setOpened] = useState<AgeBucket | null>(null);
  const ages = useAges({ unit, axis });
  const data = useMemo(() => agesData(ages.data, words), [ages.data, words]);
  if (ages.isError) return <Failed error={ages.error} retry={() => ages.refetch()} />;
  if (ages.data === undefined) return <LoadingLines rows={6} />;
  return (
    <>
      <Chart
        title={words.agesTitle}
        definition={words.agesDefinition}
        axis={words.age}
        data={data}
        height="340px"
        onOpen={(key) => setOpened(AGE_BUCKETS.find((bucket) => bucket === key) ?? null)}
        cell={({ category, value }) => {
          const bucket = AGE_BUCKETS.find((one) => one === category) ?? null;
          return value === 0 ? (
            '0'
          ) : (
            <button type="button" className={styles.open} onClick={() => setOpened(bucket)}>
              {formats.number(value)}
            </button>
          );
        }}
      />
      {opened !== null && <OfAge key={opened} asked={{ unit, axis, bucket: opened }} />}
    </>
  );
}

/** The dossiers of one bucket, each with the way to it. */
function OfAge({ asked }: { asked: Asked & { bucket: AgeBucket } }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.dashboard;
  const ages = useAges(asked);
  if (ages.isError) return <Failed error={ages.error} retry={() => ages.refetch()} />;
  if (ages.data === undefined || ages.isPlaceholderData) return <LoadingLines rows={3} />;
  const count = ages.data.buckets.find(({ bucket }) => bucket === asked.bucket)?.count ?? 0;
  const { dossiers } = ages.data;
  return (
    <section aria-label={words.ages[asked.bucket]}>
      <h3 className={styles.ofAge}>
        {words.ages[asked.bucket]}: {formats.number(count)}
      </h3>
      <ul className={styles.dossiers}>
        {dossiers.map((dossier) => (
          <li key={dossier.id}>
            <Link to="/dossiers/$id" params={{ id: dossier.id }}>
              <strong className="figures">{dossier.code ?? messages.common.none}</strong>{' '}
              {dossier.procedureName}
            </Link>
            <span className="soft">
              {dossier.unitName} · {dossier.remaining[locale]} ·{' '}
              <Link to="/dossiers/$id/deadline" params={{ id: dossier.id }}>
                {words.ledger}
              </Link>
            </span>
          </li>
        ))}
      </ul>
      {count > dossiers.length && <p className="soft">{words.firstOf(dossiers.length)}</p>}
    </section>
  );
}

export function agesData(
  ages: Ages | undefined,
  words: { ages: Record<AgeBucket, string>; agesSeries: string },
): ChartData {
  const buckets = ages?.buckets ?? [];
  return {
    layout: 'bars',
    categories: buckets.map(({ bucket }) => ({ key: bucket, name: words.ages[bucket] })),
    series: [
      {
        ...{ key: 'open', name: words.agesSeries, tone: 'in-time' },
        tones: buckets.map(({ bucket }) => TONES[bucket]),
        values: buckets.map(({ count }) => count),
      },
    ],
  };
}
