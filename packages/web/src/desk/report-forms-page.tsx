import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { FormList } from '../features/reports/forms/form-list.tsx';
import { ImportForm } from '../features/reports/forms/import-form.tsx';
import { useReportForms } from '../features/reports/forms/queries.ts';
import { ReportTabs } from '../features/reports/report-tabs.tsx';
import { holds, useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import styles from './page.module.css';

/** Forms of the decrees and of the office. */
export function ReportFormsPage() {
  const { forms: words } = useMessages();
  const navigate = useNavigate();
  const officer = useOfficer();
  const list = useReportForms();
  const [importing, setImporting] = useState(false);
  const mayAdd = holds(officer, 'administrator', 'reform_officer', 'procedure_controller');
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{words.title}</PageTitle>
        {mayAdd && (
          <span className={`${styles.controls} no-print`}>
            <Button variant="default" onClick={() => setImporting(true)}>
              {words.import}
            </Button>
          </span>
        )}
        <p className="soft">{words.lead}</p>
      </header>
      <ReportTabs />
      <Panel flush>
        {list.isError ? (
          <Failed error={list.error} retry={() => list.refetch()} />
        ) : list.data === undefined ? (
          <LoadingLines rows={6} />
        ) : (
          <FormList items={list.data.items} />
        )}
      </Panel>
      <ImportForm
        opened={importing}
        onClose={() => setImporting(false)}
        onDone={(code) =>
          void navigate({ to: '/reports/forms/$code', params: { code }, search: {} })
        }
      />
    </>
  );
}
