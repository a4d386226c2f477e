import { PageTitle } from '../components/page-title.tsx';
import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, Forbidden, LoadingLines, Notice } from '../components/states.tsx';
import { useProcessingReport } from '../features/reports/queries.ts';
import { ReportControls } from '../features/reports/report-controls.tsx';
import { readPeriod } from '../features/reports/report-search.ts';
import { ReportTable } from '../features/reports/report-table.tsx';
import { ReportTabs } from '../features/reports/report-tabs.tsx';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { queryText } from '../lib/api.ts';
import { useLocale } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/reports/live');

export function ReportPage() {
  const { messages, formats } = useLocale();
  const { report: words } = messages;
  const officer = useOfficer();
  const search = route.useSearch();
  const navigate = useNavigate();
  const unit = search.unit ?? placeOf(officer)?.unitCode;
  const period = readPeriod(search);
  const group = search.group ?? 'field';
  const asked = unit === undefined ? null : { unit, ...period, group };
  const report = useProcessingReport(asked);
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{words.title}</PageTitle>
        <span className={`${styles.controls} no-print`}>
          {asked && (
            <Button
              variant="default"
              component="a"
              href={`/api/v1/reports/processing${queryText({ ...asked, format: 'csv', bom: '1' })}`}
              download
            >
              {words.csv}
            </Button>
          )}
          <PrintButton />
        </span>
        {report.data && (
          <p className="soft">
            {words.form}. {report.data.unit.name}.{' '}
            {words.days(formats.date(report.data.from), formats.date(report.data.to))}.{' '}
            {words.asOf(formats.moment(report.data.asOf))} {words.unitOfCount}.
          </p>
        )}
      </header>
      <ReportTabs />
      <Panel>
        <div style={{ display: 'grid', gap: 20 }}>
          {unit !== undefined && (
            <ReportControls
              unit={report.data?.unit.name ?? placeOf(officer)?.unitName ?? ''}
              period={period}
              group={group}
              onChange={(next) => navigate({ to: '/reports/live', search: { ...search, ...next } })}
            />
          )}
          {report.isError && <Failed error={report.error} retry={() => report.refetch()} />}
          {report.isPending && asked && <LoadingLines rows={8} />}
          {asked === null && <Forbidden />}
          {report.data &&
            !report.isError &&
            (report.data.groups.length === 0 ? (
              <Notice icon="chart" title={words.empty} />
            ) : (
              <ReportTable report={report.data} />
            ))}
        </div>
      </Panel>
    </>
  );
}
