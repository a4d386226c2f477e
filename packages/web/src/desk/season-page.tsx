import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { useSheets } from '../features/seasons/queries.ts';
import { SeasonActs } from '../features/seasons/season-acts.tsx';
import { SeasonFacts } from '../features/seasons/season-head.tsx';
import { SeasonTabs } from '../features/seasons/season-tabs.tsx';
import styles from '../features/seasons/seasons.module.css';
import { SheetsTable } from '../features/seasons/sheets-table.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/reform/seasons/$id');

/** One season: how far every unit is, and the acts that concern all of them. */
export function SeasonPage() {
  const { seasons: words } = useMessages();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const sheets = useSheets(id);
  if (sheets.isError) return <Failed error={sheets.error} retry={() => sheets.refetch()} page />;
  if (sheets.data === undefined) return <LoadingLines rows={10} />;
  const { season, items } = sheets.data;
  return (
    <>
      <header className={page.head}>
        <PageTitle>{season.title}</PageTitle>
        <span className="no-print">
          <Link to="/reform/seasons">{words.backToList}</Link>
        </span>
      </header>
      <div className={styles.headFacts}>
        <SeasonFacts season={season} />
      </div>
      <SeasonTabs id={id} />
      <div className={styles.sections}>
        <SeasonActs season={season} />
        {season.ownUnits.length > 0 && (
          <Panel id="mine" title={words.mine}>
            <p className={styles.ways}>
              {season.ownUnits.map((unit) => (
                <Link
                  key={unit.id}
                  to="/reform/seasons/$id/sheets/$unit"
                  params={{ id, unit: unit.code ?? unit.id }}
                  className={styles.main}
                >
                  {words.openNamed(unit.name)}
                </Link>
              ))}
            </p>
          </Panel>
        )}
        <Panel flush id="sheets" title={words.sheets}>
          <SheetsTable
            season={id}
            sheets={items}
            search={search}
            onSearch={(next) =>
              navigate({
                to: '/reform/seasons/$id',
                params: { id },
                search: next,
                replace: true,
                resetScroll: false,
              })
            }
          />
        </Panel>
      </div>
    </>
  );
}
