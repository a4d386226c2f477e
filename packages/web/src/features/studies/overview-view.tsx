import type { ReactNode } from 'react';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { BehindLink } from './behind-link.tsx';
import { FigureTable } from './figure-table.tsx';
import styles from './studies.module.css';
import { useShownStudy } from './study-context.tsx';
import { useHours } from './use-hours.ts';

/** What the log is, at a glance: how much, how long, when, and where cases begin and end. */
export function OverviewView() {
  const { messages, formats } = useLocale();
  const { overview: words } = messages.studies;
  const { answer } = useShownStudy();
  const [commonest] = answer.variants;
  return (
    <>
      <dl className={styles.tiles}>
        <Tile name={words.cases}>
          <BehindLink count={answer.cases} behind={{ kind: 'all' }} />
        </Tile>
        <Tile
          name={words.events}
          under={words.perCase(formats.number(round(answer.events / answer.cases)))}
        >
          {formats.number(answer.events)}
        </Tile>
        <Tile name={words.activities}>{formats.number(answer.activities.length)}</Tile>
        <Tile
          name={words.variants}
          under={commonest && words.commonest(formats.percent(round(commonest.share, 4)))}
        >
          {formats.number(answer.variantCount)}
        </Tile>
      </dl>
      <Durations />
      <Months />
      <Ends />
    </>
  );
}

function Tile({
  name,
  under,
  children,
}: {
  name: string;
  under?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.tile}>
      <dt>{name}</dt>
      <dd className="figures">{children}</dd>
      {under && <dd className={styles.under}>{under}</dd>}
    </div>
  );
}

function Durations() {
  const { messages } = useLocale();
  const { overview: words, working, wall } = messages.studies;
  const { answer } = useShownStudy();
  const hours = useHours();
  const measures = ['median', 'mean', 'p90', 'p95', 'max'] as const;
  const rows = (
    [
      ['working', working],
      ['wall', wall],
    ] as const
  ).map(([clock, name]) => ({
    key: clock,
    cells: [name, ...measures.map((one) => hours(answer.durations[clock]?.[one], clock))],
  }));
  return (
    <Panel id="durations" title={words.durations} flush>
      <FigureTable
        caption={words.durations}
        head={[words.measure, ...measures.map((one) => words[one])]}
        rows={rows}
      />
    </Panel>
  );
}

function Months() {
  const { messages, formats } = useLocale();
  const { overview: words, working, wall } = messages.studies;
  const { answer } = useShownStudy();
  const hours = useHours();
  const most = Math.max(...answer.months.map(({ cases }) => cases));
  if (answer.months.length === 0) return null;
  return (
    <Panel id="months" title={words.months} flush>
      <FigureTable
        caption={words.months}
        head={[words.month, words.cases, words.medianOf(working), words.medianOf(wall)]}
        rows={answer.months.map((one) => ({
          key: one.month,
          bar: one.cases / most,
          cells: [
            one.month.split('-').reverse().join('/'),
            formats.number(one.cases),
            hours(one.working?.median, 'working'),
            hours(one.wall?.median, 'wall'),
          ],
        }))}
      />
    </Panel>
  );
}

function Ends() {
  const { messages } = useLocale();
  const { overview: words } = messages.studies;
  const { answer } = useShownStudy();
  const lists = [
    ['start', words.starts, answer.startActivities],
    ['end', words.ends, answer.endActivities],
    ['activity', words.activityList, answer.activities],
  ] as const;
  return (
    <div className={styles.columns}>
      {lists.map(([kind, title, names]) => (
        <Panel key={kind} id={`${kind}s`} title={title} flush>
          <FigureTable
            caption={title}
            head={[words.activity, kind === 'activity' ? words.count : words.cases]}
            rows={names.map(({ name, count }) => ({
              key: name,
              bar: count / (names[0]?.count ?? 1),
              cells: [
                name,
                <BehindLink key="count" count={count} behind={{ kind, activity: name }} />,
              ],
            }))}
          />
        </Panel>
      ))}
    </div>
  );
}

function round(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
