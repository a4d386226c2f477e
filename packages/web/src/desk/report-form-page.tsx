import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, Forbidden, LoadingLines } from '../components/states.tsx';
import { UnitField } from '../components/unit-field.tsx';
import { Downloads } from '../features/reports/filed/downloads.tsx';
import layout from '../features/reports/filed/filed.module.css';
import { ReportSheet } from '../features/reports/filed/report-sheet.tsx';
import { useFormPreview, useReportForms } from '../features/reports/forms/queries.ts';
import { type ChosenPeriod, PeriodChoice } from '../features/reports/period-choice.tsx';
import { chosenPeriod } from '../features/reports/pivots/pivot-search.ts';
import { ReportTabs } from '../features/reports/report-tabs.tsx';
import type { FormSearch } from '../features/reports/reports-search.ts';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/reports/forms/$code');

/** A form over figures as they stand: one press, no report filed. */
export function ReportFormPage() {
  const { forms: words, report } = useMessages();
  const { code } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const officer = useOfficer();
  const form = useReportForms().data?.items.find((one) => one.code === code);
  const unit = search.unit ?? placeOf(officer)?.unitCode;
  const period = chosenPeriod(search);
  const query = queryOf(unit, period);
  const preview = useFormPreview(code, query);
  const show = (next: FormSearch) =>
    void navigate({
      to: '/reports/forms/$code',
      params: { code },
      search: { ...search, ...next },
      replace: true,
    });
  const unitName = preview.data?.unit.name ?? placeOf(officer)?.unitName ?? '';
  return (
    <>
      <header className={`${styles.head} no-print`}>
        <PageTitle>{form?.number ?? code}</PageTitle>
        <span className={`${styles.controls} no-print`}>
          <Link to="/reports/forms">{words.backToAll}</Link>
          {query && (
            <Downloads
              path={`/report-forms/${encodeURIComponent(code)}/preview`}
              query={{ ...query }}
              formats={['pdf', 'xlsx', 'csv']}
            />
          )}
        </span>
        <p className="soft">{words.previewLead}</p>
      </header>
      <ReportTabs />
      <div className={layout.columns}>
        <div className="no-print">
          <Panel>
            <div className={layout.columns}>
              <UnitField
                key={unitName}
                label={report.unit}
                name={unitName}
                onPick={({ id, code: unitCode }) => show({ unit: unitCode ?? id })}
              />
              <PeriodChoice
                chosen={period}
                onChange={({ code: named, calendar, from, to }) =>
                  show({ period: named, calendar, from, to })
                }
              />
            </div>
          </Panel>
        </div>
        <div className={layout.paper}>
          {query === null ? (
            <Forbidden />
          ) : preview.isError ? (
            <Failed error={preview.error} retry={() => preview.refetch()} />
          ) : preview.data === undefined ? (
            <LoadingLines rows={10} />
          ) : (
            <ReportSheet content={preview.data} />
          )}
        </div>
      </div>
    </>
  );
}

/** A named period by its name, chosen days by their limits. */
function queryOf(unit: string | undefined, { code, calendar, from, to }: ChosenPeriod) {
  if (unit === undefined) return null;
  return code === undefined ? { unit, calendar, from, to } : { unit, calendar, period: code };
}
