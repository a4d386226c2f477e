import { NativeSelect } from '@mantine/core';
import type { FigureName, FigureRow } from '@motcua/contract/figures.ts';
import type { WallUnit } from '@motcua/contract/wall.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Failed, LoadingLines, Notice } from '../../components/states.tsx';
import { useFigures } from '../../lib/figure-queries.ts';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import type { DashboardSearch } from './dashboard-search.ts';
import styles from './dashboards.module.css';
import { leagueOf } from './league.ts';
import { SHARES } from './rates.ts';
import { figureAt, type Scope } from './scope.ts';
import { ShareFigure } from './share-figure.tsx';

/** Units of one kind beside each other; comparing a department with a commune would say nothing. */
export function LeaguePanel(props: {
  scope: Scope;
  /** Of the page: a unit of the table opens in the same period. */
  search: DashboardSearch;
  units: readonly WallUnit[];
  kindOf: (unit: WallUnit) => string;
  kindNames: Record<string, string>;
  names: (name: FigureName) => string;
}) {
  const { scope, search, units, kindOf, kindNames, names } = props;
  const { messages } = useLocale();
  const words = messages.dashboard;
  const answer = useFigures({ ...scope, cut: 'unit' });
  const kinds = [...new Set(units.map(kindOf))];
  const [chosen, setChosen] = useState<string | null>(null);
  const kind = chosen ?? largest(units, kindOf) ?? '';
  if (answer.isError) return <Failed error={answer.error} retry={() => answer.refetch()} />;
  if (answer.data === undefined) return <LoadingLines rows={8} />;
  const peers = units.filter((unit) => kindOf(unit) === kind);
  const rows = peers.map((unit) => rowFor(unit, answer.data.rows));
  const league = leagueOf(
    rows.filter((row) => row !== null),
    ({ figures }) => SHARES.onTime(figures),
  );
  const without = peers.filter((_, at) => rows[at] === null).length;
  return (
    <>
      {kinds.length > 1 && (
        <NativeSelect
          className="no-print"
          label={words.peers}
          w={260}
          value={kind}
          data={kinds.map((value) => ({ value, label: kindNames[value] ?? value }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
      )}
      {league.length === 0 ? (
        <Notice icon="chart" title={messages.chart.empty} text={messages.chart.emptyText} />
      ) : (
        <ScrollRegion label={words.league} className={styles.league}>
          <table className={`${styles.table} figures`}>
            <thead>
              <tr>
                <th scope="col">{words.place}</th>
                <th scope="col">{messages.figures.cuts.unit}</th>
                <th scope="col">{words.shares.onTime}</th>
                <th scope="col">{names('resolved')}</th>
                <th scope="col">{names('resolvedLate')}</th>
                <th scope="col">{names('openOverdue')}</th>
              </tr>
            </thead>
            <tbody>
              {league.map(({ row, rank, ties }) => {
                const at = { cut: 'unit' as const, key: row.key, name: row.name };
                return (
                  <tr key={row.key}>
                    <td>{rank === null ? '–' : ties > 0 ? words.tied(rank, ties) : rank}</td>
                    <th scope="row">
                      <Link to="/dashboard" search={{ ...search, unit: row.key }}>
                        {row.name}
                      </Link>
                    </th>
                    <td>
                      <ShareFigure name="onTime" figures={row.figures} at={{ ...scope, ...at }} />
                    </td>
                    {(['resolved', 'resolvedLate', 'openOverdue'] as const).map((name) => (
                      <td key={name} data-late={name !== 'resolved' && row.figures[name] > 0}>
                        <FigureLink
                          question={figureAt(scope, name, at)}
                          value={row.figures[name]}
                        />
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {without > 0 && <p className="soft">{words.without(without)}</p>}
    </>
  );
}

function rowFor(unit: WallUnit, rows: readonly FigureRow[]): FigureRow | null {
  const row = rows.find(({ key }) => key === unit.id);
  return row === undefined ? null : { ...row, name: unit.name };
}

/** The kind with most units stands first: there a comparison says most. */
function largest(units: readonly WallUnit[], kindOf: (unit: WallUnit) => string): string | null {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(kindOf(unit), (counts.get(kindOf(unit)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
