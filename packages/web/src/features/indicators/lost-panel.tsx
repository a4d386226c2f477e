import { SegmentedControl } from '@mantine/core';
import type { LostPointsAnswer } from '@motcua/contract/scorecards-opened.ts';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Chart } from '../../components/chart/chart.tsx';
import type { ChartData } from '../../components/chart/chart-data.ts';
import { useLocale } from '../../lib/locale.tsx';
import type { IndicatorSearch } from './indicator-search.ts';
import styles from './indicators.module.css';

type Lost = LostPointsAnswer['lost'][number];

/** What costs points and how many cases bring them back: the most points for each case first, or the dearest. */
export function LostPanel(props: {
  lost: LostPointsAnswer;
  search: IndicatorSearch;
  /** The set gives points; else it only has targets to miss. */
  scored: boolean;
}) {
  const { lost, search, scored } = props;
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  const [order, setOrder] = useState('cheapest');
  const shown = useMemo(() => inOrder(lost, order), [lost, order]);
  const losing = useMemo(() => shown.filter(({ points }) => points > 0), [shown]);
  const data = useMemo(() => lostData(losing, locale, words.lostSeries), [losing, locale, words]);
  return (
    <div className={styles.lost}>
      {lost.lost.length === 0 ? (
        <p>{scored ? words.lostNone : words.missedNone}</p>
      ) : (
        <>
          {losing.length > 0 && (
            <p>
              <strong>{words.lostTotal(formats.number(lost.total))}</strong>
            </p>
          )}
          {losing.length > 1 && (
            <SegmentedControl
              className={`${styles.order} no-print`}
              aria-label={words.orderBy}
              value={order}
              onChange={setOrder}
              data={[
                { value: 'cheapest', label: words.cheapest },
                { value: 'dearest', label: words.dearest },
              ]}
            />
          )}
          <ol className={styles.ways}>
            {shown.map((item) => (
              <li key={item.code}>
                <Link
                  to="/indicators/$set/$item"
                  params={{ set: lost.set, item: item.code }}
                  search={search}
                >
                  {item.name[locale]}
                </Link>
                <span>{item.sentence[locale]}</span>
                {item.pointsEachCase !== null && (
                  <span className="soft">{words.each(small(item.pointsEachCase, locale))}</span>
                )}
              </li>
            ))}
          </ol>
          {losing.length > 0 && (
            <Chart
              title={words.lostSeries}
              definition={words.lostDefinition}
              axis={words.item}
              data={data}
            />
          )}
        </>
      )}
      {lost.withoutSource.length > 0 && (
        <>
          <h3 className={styles.sub}>{words.withoutSource}</h3>
          <p className="soft">{words.howSource}</p>
          <ul className={styles.plain}>
            {lost.withoutSource.map((item) => (
              <li key={item.code}>
                {item.name[locale]}
                {item.points !== null && (
                  <span className="soft"> ({words.heldPoints(formats.number(item.points))})</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function inOrder(
  { lost, cheapest }: Pick<LostPointsAnswer, 'lost' | 'cheapest'>,
  order: string,
): Lost[] {
  if (order === 'dearest') return lost.toSorted((a, b) => b.points - a.points);
  const place = new Map(cheapest.map((code, at) => [code, at]));
  const last = cheapest.length;
  return lost.toSorted((a, b) => (place.get(a.code) ?? last) - (place.get(b.code) ?? last));
}

function lostData(lost: readonly Lost[], locale: 'vi' | 'en', name: string): ChartData {
  return {
    layout: 'bars',
    categories: lost.map((item) => ({ key: item.code, name: item.name[locale] })),
    series: [{ ...{ key: 'lost', name, tone: 'late' }, values: lost.map(({ points }) => points) }],
  };
}

/** One case of a province brings some thousandths of a point: two decimals would call that nothing. */
function small(value: number, locale: 'vi' | 'en'): string {
  return new Intl.NumberFormat(locale === 'vi' ? 'de-DE' : 'en-GB', {
    maximumSignificantDigits: 2,
  }).format(value);
}
