import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { BandPanel } from '../features/seasons/results/band-panel.tsx';
import { CausesPanel } from '../features/seasons/results/causes-panel.tsx';
import { HeatPanel, RadarPanel } from '../features/seasons/results/fields-panels.tsx';
import { useResults } from '../features/seasons/results/queries.ts';
import { RankTable } from '../features/seasons/results/rank-table.tsx';
import { ResultsHead } from '../features/seasons/results/results-head.tsx';
import { UnitItems } from '../features/seasons/results/unit-items.tsx';
import { YearsPanel } from '../features/seasons/results/years-panel.tsx';
import type { ResultsSearch } from '../features/seasons/season-search.ts';
import { SeasonTabs } from '../features/seasons/season-tabs.tsx';
import styles from '../features/seasons/seasons.module.css';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/reform/seasons/$id/results');

/** What a season comes to: ranks, bands, causes of lost points, fields, years; by version, and as it stands before. */
export function SeasonResultsPage() {
  const { seasons: words, seasonResults } = useMessages();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useResults(id, search.version);
  if (query.isError) return <Failed error={query.error} retry={() => query.refetch()} page />;
  if (query.data === undefined) return <LoadingLines rows={12} />;
  const results = query.data;
  const to = (next: Partial<ResultsSearch>) =>
    void navigate({
      to: '/reform/seasons/$id/results',
      params: { id },
      search: { ...search, ...next },
      replace: true,
      resetScroll: false,
    });
  const choose = (unit: string) => to({ unit });
  return (
    <>
      <header className={page.head}>
        <PageTitle>{results.season.title}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <PrintButton />
          <Link to="/reform/seasons">{words.backToList}</Link>
        </span>
        <p className="soft">{words.appraisedBy(results.season.unit.name)}</p>
      </header>
      <SeasonTabs id={id} />
      <div className={styles.sections}>
        <ResultsHead
          results={results}
          version={search.version}
          onVersion={(version) => to({ version })}
        />
        {results.units.length === 0 ? (
          <Panel>
            <Notice icon="chart" title={seasonResults.empty} text={seasonResults.emptyText} />
          </Panel>
        ) : (
          <>
            <Panel flush id="ranking" title={seasonResults.ranking}>
              <RankTable results={results} chosen={search.unit} onChoose={choose} />
            </Panel>
            <BandPanel results={results} />
            <CausesPanel results={results} />
            <RadarPanel results={results} chosen={search.unit} onChoose={choose} />
            <HeatPanel results={results} onChoose={choose} />
            <YearsPanel season={id} chosen={search.unit} />
            <UnitItems results={results} unit={search.unit} />
          </>
        )}
      </div>
    </>
  );
}
