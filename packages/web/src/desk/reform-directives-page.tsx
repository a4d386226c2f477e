import { Button, TextInput } from '@mantine/core';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DateField } from '../components/date-field.tsx';
import { useNotify } from '../components/notify.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { SheetHead } from '../components/sheet-head.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { CountPanel } from '../features/plans/directives/count-panel.tsx';
import { DirectiveForm } from '../features/plans/directives/directive-form.tsx';
import type { DirectiveSearch } from '../features/plans/directives/directive-search.ts';
import { DirectiveTable } from '../features/plans/directives/directive-table.tsx';
import { useDirectives } from '../features/plans/directives/queries.ts';
import styles from '../features/plans/plans.module.css';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/directives');

/** The register of directives, and how many there were. */
export function ReformDirectivesPage() {
  const { directives: words } = useMessages();
  const search = route.useSearch();
  const navigate = useNavigate();
  const notify = useNotify();
  const [entering, setEntering] = useState(false);
  const officer = useOfficer();
  const list = useDirectives(search);
  const go = (next: DirectiveSearch) =>
    void navigate({ to: '/reform/directives', search: { ...search, ...next }, replace: true });
  return (
    <>
      <SheetHead office={placeOf(officer)?.unitName ?? ''} />
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <PrintButton />
          {list.data?.mayDirect && <Button onClick={() => setEntering(true)}>{words.enter}</Button>}
        </span>
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
      <div className={styles.stack}>
        <Panel flush id="directives" title={words.list}>
          <Filters search={search} onChange={go} />
          {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
          {list.isPending && <LoadingLines rows={5} />}
          {list.data?.items.length === 0 && (
            <Notice icon="book" title={words.empty} text={words.emptyText} />
          )}
          {list.data !== undefined && list.data.items.length > 0 && (
            <DirectiveTable items={list.data.items} />
          )}
        </Panel>
        <CountPanel search={search} onChange={go} />
      </div>
      {entering && (
        <DirectiveForm
          onClose={() => setEntering(false)}
          onDone={(id) => {
            setEntering(false);
            notify(words.form.done);
            void navigate({ to: '/reform/directives/$id', params: { id } });
          }}
        />
      )}
    </>
  );
}

function Filters(props: { search: DirectiveSearch; onChange: (next: DirectiveSearch) => void }) {
  const { directives: words } = useMessages();
  const { search, onChange } = props;
  const dayOf = (text: string | undefined) =>
    text !== undefined && isPlainDate(text) ? text : null;
  return (
    <div className={`${styles.filters} no-print`}>
      <TextInput
        label={words.search}
        defaultValue={search.q ?? ''}
        onChange={(event) => onChange({ q: event.currentTarget.value || undefined })}
      />
      <DateField
        label={words.from}
        value={dayOf(search.from)}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DateField
        label={words.to}
        value={dayOf(search.to)}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
    </div>
  );
}
