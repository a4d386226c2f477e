import { getRouteApi, Link } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { sheetPath, useSheet } from '../features/seasons/queries.ts';
import { SeasonFacts } from '../features/seasons/season-head.tsx';
import styles from '../features/seasons/seasons.module.css';
import { HistoryPanel } from '../features/seasons/sheet/history-panel.tsx';
import { SheetItems } from '../features/seasons/sheet/sheet-items.tsx';
import { SheetNext } from '../features/seasons/sheet/sheet-next.tsx';
import { WayBack } from '../features/seasons/sheet/way-back.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/reform/seasons/$id/sheets/$unit');

/** The score sheet of one unit: what is missing, what costs points, every criterion with its columns. */
export function SeasonSheetPage() {
  const { seasons: words } = useMessages();
  const { id, unit } = route.useParams();
  const query = useSheet(id, unit);
  if (query.isError) return <Failed error={query.error} retry={() => query.refetch()} page />;
  if (query.data === undefined) return <LoadingLines rows={12} />;
  const sheet = query.data;
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.sheetOf(sheet.unit.name)}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <a href={`/api/v1${sheetPath(id, unit)}/sheet.pdf`} target="_blank" rel="noreferrer">
            {words.printSheet}
          </a>
          <Link to="/reform/seasons/$id" params={{ id }} search={{}}>
            {words.backToSeason}
          </Link>
        </span>
        <p>{sheet.season.title}</p>
      </header>
      <div className={styles.headFacts}>
        <SeasonFacts season={sheet.season} />
      </div>
      <div className={styles.sections}>
        <SheetNext sheet={sheet} unit={unit} />
        {sheet.state === 'scoring' && <WayBack sheet={sheet} unit={unit} />}
        <Panel flush id="items" title={words.itemCount(sheet.items.length)}>
          <SheetItems sheet={sheet} unit={unit} />
        </Panel>
        <HistoryPanel title={words.history.sheet} changes={sheet.changes} />
      </div>
    </>
  );
}
