import { NativeSelect } from '@mantine/core';
import type { StudyComparison } from '@motcua/contract/studies.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { BehindLink } from './behind-link.tsx';
import { FigureTable } from './figure-table.tsx';
import type { Clock } from './hours.ts';
import { PartFields } from './part-fields.tsx';
import { useComparison, useStudies, useStudy } from './queries.ts';
import { useShownStudy } from './study-context.tsx';
import { otherPartOf, partOf } from './study-search.ts';
import styles from './studies.module.css';
import { useHours } from './use-hours.ts';

/** The part that is shown beside another period, another unit or another study. */
export function ComparisonView() {
  const { messages } = useLocale();
  const { comparison: words } = messages.studies;
  const { study, search } = useShownStudy();
  const other = { study: search.other, part: otherPartOf(search) };
  const asked = search.compare ? { part: partOf(search), other } : null;
  const found = useComparison(study.id, asked);
  return (
    <>
      <Panel id="second" title={words.second}>
        <p className={`soft ${styles.lead}`}>{words.lead}</p>
        <SecondSide />
      </Panel>
      {asked === null && <p className={styles.padded}>{words.choose}</p>}
      {found.isError && <Failed error={found.error} retry={() => found.refetch()} />}
      {asked !== null && found.isPending && <LoadingLines rows={6} />}
      {asked !== null && found.data && !found.isError && <Compared found={found.data} />}
    </>
  );
}

function SecondSide() {
  const { messages } = useLocale();
  const { comparison: words } = messages.studies;
  const { study, search, go } = useShownStudy();
  const studies = useStudies();
  const second = useStudy(search.other ?? study.id);
  const others = (studies.data?.items ?? []).filter(
    ({ id, state }) => id !== study.id && state === 'ready',
  );
  return (
    <PartFields
      facets={second.data?.answer?.facets ?? []}
      part={otherPartOf(search)}
      submit={words.compare}
      onChange={({ from, to, where }) =>
        go({ otherFrom: from, otherTo: to, otherWhere: where, compare: true })
      }
    >
      <NativeSelect
        label={words.study}
        value={search.other ?? ''}
        data={[
          { value: '', label: words.same },
          ...others.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(event) =>
          go({ other: event.currentTarget.value || undefined, otherWhere: undefined })
        }
      />
    </PartFields>
  );
}

function Compared({ found }: { found: StudyComparison }) {
  const { messages, formats } = useLocale();
  const { comparison: words, overview } = messages.studies;
  const hours = useHours();
  const percent = (value: number) => formats.percent(Math.round(value * 1000) / 1000);
  const { sharedVariants: shared, onlyInFirst, onlyInSecond } = found;
  const head = [words.first, words.second, words.change];
  return (
    <>
      <Panel id="compared" title={messages.studies.views.comparison} flush>
        <FigureTable
          caption={messages.studies.views.comparison}
          head={[words.measure, ...head]}
          rows={[
            {
              key: 'cases',
              cells: [
                words.cases,
                <BehindLink key="first" count={found.cases.first} behind={{ kind: 'all' }} />,
                <SecondCases key="second" count={found.cases.second} />,
                signed(found.cases.change, formats.number),
              ],
            },
            ...measuresOf(found, { words, formats, hours }),
          ]}
        />
        <div className={styles.padded}>
          <p>
            {words.shared(
              formats.number(shared.count),
              percent(shared.firstShare),
              percent(shared.secondShare),
            )}
          </p>
          {onlyInFirst.length > 0 && <p>{words.onlyFirst(onlyInFirst.slice(0, 12).join('; '))}</p>}
          {onlyInSecond.length > 0 && (
            <p>{words.onlySecond(onlyInSecond.slice(0, 12).join('; '))}</p>
          )}
        </div>
      </Panel>
      <Panel id="waits" title={words.waits} flush>
        <FigureTable
          caption={words.waits}
          head={[
            overview.activity,
            ...head.map((title) => `${title}, ${messages.studies.working}`),
            ...head.map((title) => `${title}, ${messages.studies.wall}`),
          ]}
          rows={found.waits.map(({ activity, first, second }) => ({
            key: activity,
            cells: [
              activity,
              ...(['working', 'wall'] as const).flatMap((clock) =>
                hoursCells([first[clock]?.median, second[clock]?.median], clock, hours),
              ),
            ],
          }))}
        />
      </Panel>
      <Panel id="changed" title={words.steps} flush>
        <FigureTable
          caption={words.steps}
          head={[words.step, ...head]}
          rows={found.steps.slice(0, 100).map(({ name, perCase }) => ({
            key: name,
            cells: [
              name,
              formats.decimal(round(perCase.first)),
              formats.decimal(round(perCase.second)),
              signed(round(perCase.change), formats.decimal),
            ],
          }))}
        />
      </Panel>
    </>
  );
}

/** The cases of the second side, as the part that they are of whichever study. */
function SecondCases({ count }: { count: number }) {
  const { messages, formats } = useLocale();
  const { study, search } = useShownStudy();
  const { from, to, where } = otherPartOf(search);
  return (
    <Link
      to="/studies/$id"
      params={{ id: search.other ?? study.id }}
      search={{ view: 'cases', from, to, where: where.length === 0 ? undefined : where }}
      aria-label={messages.studies.opens(messages.studies.comparison.second, formats.number(count))}
    >
      {formats.number(count)}
    </Link>
  );
}

type Say = (hours: number | null | undefined, clock: Clock) => string;

function measuresOf(
  found: StudyComparison,
  how: {
    words: ReturnType<typeof useLocale>['messages']['studies']['comparison'];
    formats: ReturnType<typeof useLocale>['formats'];
    hours: Say;
  },
): { key: string; cells: ReactNode[] }[] {
  const { words, formats, hours } = how;
  const { first, second } = found.durations;
  const counts = (['eventsPerCase', 'variants'] as const).map((name) => ({
    key: name,
    cells: [
      words[name],
      formats.number(round(found[name].first)),
      formats.number(round(found[name].second)),
      signed(round(found[name].change), formats.number),
    ],
  }));
  const times = (
    [
      ['medianWorking', 'working', 'median'],
      ['medianWall', 'wall', 'median'],
      ['p90Working', 'working', 'p90'],
      ['p90Wall', 'wall', 'p90'],
    ] as const
  ).map(([name, clock, measure]) => ({
    key: name,
    cells: [
      words[name],
      ...hoursCells([first[clock]?.[measure], second[clock]?.[measure]], clock, hours),
    ],
  }));
  return [...counts, ...times];
}

function hoursCells(
  [first, second]: [number | undefined, number | undefined],
  clock: Clock,
  say: Say,
): string[] {
  const change = first === undefined || second === undefined ? null : second - first;
  const sign = change !== null && change > 0 ? '+' : '';
  return [say(first, clock), say(second, clock), `${sign}${say(change, clock)}`];
}

function signed(value: number, write: (value: number) => string): string {
  return `${value > 0 ? '+' : ''}${write(value)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
