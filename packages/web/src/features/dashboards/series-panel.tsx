import type { FigurePoint, FigureSeries } from '@motcua/contract/figures.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { daysBetween } from '@motcua/domain/shared/plain-date.ts';
import { useMemo } from 'react';
import { Chart } from '../../components/chart/chart.tsx';
import type { ChartData } from '../../components/chart/chart-data.ts';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useFigureSeries } from '../../lib/figure-queries.ts';
import { writeDate } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import type { Messages } from '../../messages/desk.ts';
import { FigureLink } from '../figures/figure-link.tsx';
import styles from './dashboards.module.css';
import { ratioOf, SHARES } from './rates.ts';
import { figureAt, type Scope } from './scope.ts';

interface Props {
  scope: Scope;
  before: { from: Scope['from']; to: Scope['to'] };
}

/** How the period went, day by day or month by month, with the period before beside it. */
export function SeriesPanel({ scope, before }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.dashboard;
  const step = daysBetween(scope.from, scope.to) > 62 ? ('month' as const) : ('day' as const);
  const now = useFigureSeries({ ...scope, cut: 'whole', step });
  const then = useFigureSeries({ ...scope, ...before, asOf: undefined, cut: 'whole', step });
  const done = useMemo(
    () => doneData(now.data?.points ?? [], { words, today: todayOf(now.data) }),
    [now.data, words],
  );
  const rate = useMemo(
    () => rateData(now.data?.points ?? [], then.data?.points ?? [], words),
    [now.data, then.data, words],
  );
  if (now.isError) return <Failed error={now.error} retry={() => now.refetch()} />;
  if (now.data === undefined) return <LoadingLines rows={6} />;
  const axis = step === 'day' ? words.day : words.month;
  return (
    <div className={styles.charts}>
      <Chart
        title={words.doneTitle}
        definition={words.doneDefinition}
        axis={axis}
        data={done}
        cell={({ category, series, value }) => {
          const point = now.data.points.find(({ from }) => from === category);
          const figure = DONE.find((name) => name === series);
          return point === undefined || figure === undefined ? null : (
            <FigureLink
              question={{ ...figureAt(scope, figure), from: point.from, to: point.to }}
              value={value}
            />
          );
        }}
      />
      <Chart
        title={words.rateTitle}
        definition={words.rateDefinition}
        axis={axis}
        data={rate}
        write={formats.percent}
      />
    </div>
  );
}

const DONE = ['resolvedEarly', 'resolvedOnTime', 'resolvedLate'] as const;

/** Only what has been: nothing can have ended on the days to come. */
export function doneData(
  points: readonly FigurePoint[],
  { words, today }: { words: Messages['dashboard']; today: string },
): ChartData {
  const tones = ['in-time', 'gold-ink', 'late'] as const;
  const been = points.filter(({ from }) => from <= today);
  return {
    layout: 'columns',
    stacked: true,
    categories: been.map(categoryOf),
    series: DONE.map((key, at) => ({
      ...{ key, name: words.done[key], tone: tones[at] ?? 'stopped' },
      values: been.map(({ figures }) => figures[key]),
    })),
  };
}

function todayOf(series: FigureSeries | undefined): string {
  return series === undefined ? '' : plainDateOf(series.asOf, VIETNAM_OFFSET_MINUTES);
}

/** Two lines over the days of the period; the one before is laid beside it from its own first day on. */
export function rateData(
  points: readonly FigurePoint[],
  before: readonly FigurePoint[],
  words: Messages['dashboard'],
): ChartData {
  const share = (point: FigurePoint | undefined) =>
    point === undefined ? null : ratioOf(SHARES.onTime(point.figures));
  return {
    layout: 'columns',
    share: true,
    categories: points.map(categoryOf),
    series: [
      {
        ...{ key: 'now', name: words.thisPeriod, tone: 'accent', kind: 'line' },
        values: points.map(share),
      },
      {
        ...{ key: 'before', name: words.periodBefore, tone: 'stopped', kind: 'line', dashed: true },
        values: points.map((_, at) => share(before[at])),
      },
    ],
  };
}

function categoryOf({ from, to }: FigurePoint) {
  const short = from === to ? writeDate(from).slice(0, 5) : writeDate(from).slice(3);
  return {
    key: from,
    name: from === to ? writeDate(from) : `${writeDate(from)}–${writeDate(to)}`,
    short,
  };
}
