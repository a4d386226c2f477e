import type { FiledReport } from '@motcua/contract/filed-reports.ts';
import { getRouteApi, Link } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { ActsPanel } from '../features/reports/filed/acts-panel.tsx';
import { ChildrenPanel } from '../features/reports/filed/children-panel.tsx';
import { Downloads } from '../features/reports/filed/downloads.tsx';
import layout from '../features/reports/filed/filed.module.css';
import { ReportHistory } from '../features/reports/filed/history-panel.tsx';
import { useFiledReport, useReportVersion } from '../features/reports/filed/queries.ts';
import { ReportSheet } from '../features/reports/filed/report-sheet.tsx';
import { SectionEditor } from '../features/reports/filed/section-editor.tsx';
import { VersionsPanel } from '../features/reports/filed/versions-panel.tsx';
import { usePeriodWords } from '../features/reports/period-words.ts';
import type { FiledSearch } from '../features/reports/reports-search.ts';
import { useMessages } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/reports/$id');

/** One report from its draft to its acceptance: what to do next, the form itself, whose figures are in, its versions. */
export function FiledReportPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const report = useFiledReport(id);
  if (report.isError) return <Failed error={report.error} retry={() => report.refetch()} page />;
  if (report.data === undefined) return <LoadingLines rows={12} />;
  const reload = async () => (await report.refetch()).data;
  return <Opened key={id} report={report.data} search={search} reload={reload} />;
}

interface Props {
  report: FiledReport;
  search: FiledSearch;
  reload: () => Promise<FiledReport | undefined>;
}

function Opened({ report, search, reload }: Props) {
  const { reports: words } = useMessages();
  const period = usePeriodWords();
  const { id, unit, regime } = report;
  const writes = report.availableActs.includes('write') && search.version === undefined;
  return (
    <>
      <header className={`${styles.head} no-print`}>
        <PageTitle>{words.nameOf(regime.name, unit.name, period.name(report.period))}</PageTitle>
        <span className={`${styles.controls} no-print`}>
          <Link to="/reports" search={{}}>
            {words.backToAll}
          </Link>
          <Downloads path={`/reports/${id}/output`} query={{ version: search.version }} />
        </span>
      </header>
      <div className={layout.columns}>
        {search.version === undefined && (
          <div className="no-print">
            <ActsPanel report={report} />
          </div>
        )}
        {writes && <Sections report={report} reload={reload} />}
        <Sheet report={report} search={search} writes={writes} />
        <div className={`${layout.columns} no-print`}>
          <ChildrenPanel report={report} />
          <div className={layout.beside}>
            <VersionsPanel report={report} search={search} />
            <ReportHistory history={report.history} />
          </div>
        </div>
      </div>
    </>
  );
}

/** The texts that the office writes; headings stand between them as on paper. */
function Sections({ report, reload }: { report: FiledReport; reload: Props['reload'] }) {
  const { reports: words } = useMessages();
  if (report.sections.length === 0) return null;
  return (
    <div className="no-print">
      <Panel title={words.sections} id="sections">
        <div className={layout.columns}>
          {report.sections.map((section) =>
            section.heading ? (
              <h3 key={section.code}>{section.title}</h3>
            ) : (
              <SectionEditor
                key={section.code}
                reportId={report.id}
                section={section}
                reload={async () =>
                  (await reload())?.sections.find(({ code }) => code === section.code)
                }
              />
            ),
          )}
        </div>
      </Panel>
    </div>
  );
}

function Sheet({ report, search, writes }: Pick<Props, 'report' | 'search'> & { writes: boolean }) {
  const { reports: words } = useMessages();
  const version = useReportVersion(report.id, search.version);
  if (search.version === undefined)
    return (
      <div className={layout.paper}>
        {!report.locked && <p className="soft no-print">{words.notLocked}</p>}
        <ReportSheet content={report.content} hidesSections={writes} />
      </div>
    );
  if (version.isError) return <Failed error={version.error} retry={() => version.refetch()} />;
  if (version.data === undefined) return <LoadingLines rows={8} />;
  return (
    <div className={layout.paper}>
      <p className={`${layout.flaws} no-print`}>
        <span>
          {words.looksAtVersion(version.data.number)}{' '}
          <Link to="/reports/$id" params={{ id: report.id }} search={{}}>
            {words.toPresent}
          </Link>
        </span>
      </p>
      <ReportSheet content={version.data.content} />
    </div>
  );
}
