import type { Wall } from '@motcua/contract/wall.ts';
import { minuteOfDay, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { useMemo } from 'react';
import { Chart } from '../../components/chart/chart.tsx';
import type { ChartData } from '../../components/chart/chart-data.ts';
import { Notice } from '../../components/states.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './wall.module.css';

/** Hours of the desks; an hour outside them stands there only when somebody was received in it. */
const FIRST = 7;
const LAST = 17;

/** Receptions of today, hour by hour; hours to come are a gap and no zero. */
export function Pulse({ wall, bare = false }: { wall: Wall; bare?: boolean }) {
  const { wall: words } = useMessages();
  const data = useMemo(() => pulseData(wall, words.pulseSeries), [wall, words.pulseSeries]);
  // A row of zeros would be taken for a drawing that failed.
  if (wall.hours.length === 0)
    return (
      <section aria-label={words.pulse}>
        <h2 className={styles.viewTitle}>{words.pulse}</h2>
        <Notice icon="inbox" title={words.empty} />
      </section>
    );
  return (
    <Chart
      title={words.pulse}
      definition={words.pulseDefinition}
      axis={words.hour}
      data={data}
      bare={bare}
    />
  );
}

export function pulseData({ hours, asOf }: Pick<Wall, 'hours' | 'asOf'>, name: string): ChartData {
  const now = Math.floor(minuteOfDay(asOf, VIETNAM_OFFSET_MINUTES) / 60);
  const received = new Map(hours.map(({ hour, received }) => [hour, received]));
  const first = Math.min(FIRST, ...received.keys());
  const last = Math.max(LAST, ...received.keys());
  const shown = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    layout: 'columns',
    categories: shown.map((hour) => ({
      key: String(hour),
      name: `${hour}–${hour + 1} h`,
      short: `${hour}h`,
    })),
    series: [
      {
        ...{ key: 'received', name, tone: 'accent' },
        values: shown.map((hour) => (hour > now ? null : (received.get(hour) ?? 0))),
      },
    ],
  };
}
