import { Button } from '@mantine/core';
import type { RegisterDefinitionAnswer } from '@motcua/contract/register-definitions.ts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../components/icons.tsx';
import { MoreRow } from '../components/more-button.tsx';
import { useNotify } from '../components/notify.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { SheetHead } from '../components/sheet-head.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { EntryFilters } from '../features/reform-registers/entry-filters.tsx';
import { EntryForm, type FormTask } from '../features/reform-registers/entry-form.tsx';
import { EntryPanel } from '../features/reform-registers/entry-panel.tsx';
import { EntryTable } from '../features/reform-registers/entry-table.tsx';
import { ImportDialog } from '../features/reform-registers/import-dialog.tsx';
import { useEntries, useReformRegister } from '../features/reform-registers/queries.ts';
import { ReadsPanel } from '../features/reform-registers/reads-panel.tsx';
import { RegisterBasis } from '../features/reform-registers/register-basis.tsx';
import type { RegisterSearch } from '../features/reform-registers/register-search.ts';
import { RegisterTools } from '../features/reform-registers/register-tools.tsx';
import styles from '../features/reform-registers/registers.module.css';
import { ScheduleMonth } from '../features/reform-registers/schedule-month.tsx';
import { SummaryPanel } from '../features/reform-registers/summary-panel.tsx';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useLocale } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/registers/$code');

/** One register: list or month, counts and sentence, one entry, papers and files, all from its definition. */
export function ReformRegisterPage() {
  const { code } = route.useParams();
  const register = useReformRegister(code);
  if (register.isError)
    return <Failed error={register.error} retry={() => register.refetch()} page />;
  if (register.data === undefined) return <LoadingLines rows={12} />;
  return <Opened key={code} register={register.data} />;
}

interface Asked {
  task: FormTask | null;
  names: Readonly<Record<string, string>>;
}

function Opened({ register }: { register: RegisterDefinitionAnswer }) {
  const { definition, mayWrite } = register;
  const { locale, messages } = useLocale();
  const { reformRegisters: words } = messages;
  const search = route.useSearch();
  const navigate = useNavigate();
  const notify = useNotify();
  const place = placeOf(useOfficer());
  const [asked, setAsked] = useState<Asked>({ task: null, names: {} });
  const [importing, setImporting] = useState(false);
  const show = (next: Partial<RegisterSearch>) =>
    navigate({
      ...{ to: '/reform/registers/$code', params: { code: definition.code } },
      ...{ search: { ...search, ...next }, replace: true, resetScroll: false },
    });
  const view = search.view ?? (definition.calendar === true ? 'calendar' : 'list');
  const unit = {
    id: search.unit ?? place?.unitId ?? '',
    name: search.unitName ?? place?.unitName ?? '',
  };
  return (
    <>
      <SheetHead office={unit.name} />
      <header className={page.head}>
        <PageTitle>{definition.name[locale]}</PageTitle>
        {mayWrite && place !== null && (
          <span className="no-print">
            <Button
              leftSection={<Icon name="book" />}
              aria-haspopup="dialog"
              onClick={() => setAsked({ task: { kind: 'enter', unit }, names: {} })}
            >
              {words.add}
            </Button>
          </span>
        )}
        <p className="soft">
          <span className="no-print">
            <Link to="/reform/registers">{words.back}</Link>
            {' · '}
          </span>
          {definition.about[locale]}
        </p>
      </header>
      <ReformNav />
      <Views {...{ definition, search, view }} />
      <div className={styles.stack}>
        {search.entry !== undefined && (
          <EntryPanel
            definition={definition}
            id={search.entry}
            onClose={() => show({ entry: undefined })}
            onTask={(task, names) => setAsked({ task, names })}
          />
        )}
        {view === 'calendar' && (
          <Panel flush>
            <EntryFilters {...{ definition, search }} only="unit" onChange={show} />
            <ScheduleMonth {...{ definition, search }} onMonth={(month) => show({ month })} />
          </Panel>
        )}
        {view === 'list' && (
          <EntryList
            {...{ definition, search }}
            onChange={show}
            onImport={mayWrite && place !== null ? () => setImporting(true) : null}
          />
        )}
        {view === 'counts' && (
          <>
            <Panel flush>
              <EntryFilters {...{ definition, search }} only="period" onChange={show} />
            </Panel>
            <SummaryPanel code={definition.code} search={search} />
            <ReadsPanel definition={definition} />
          </>
        )}
        <RegisterBasis definition={definition} />
      </div>
      <EntryForm
        definition={definition}
        {...asked}
        onClose={() => setAsked({ task: null, names: {} })}
        onDone={(id) => {
          setAsked({ task: null, names: {} });
          notify(words.saved);
          void show({ entry: id });
        }}
      />
      <ImportDialog
        opened={importing}
        {...{ code: definition.code, unit }}
        onClose={() => setImporting(false)}
      />
    </>
  );
}

function Views({
  definition,
  search,
  view,
}: {
  definition: RegisterDefinitionAnswer['definition'];
  search: RegisterSearch;
  view: NonNullable<RegisterSearch['view']>;
}) {
  const { reformRegisters: words } = useLocale().messages;
  const names =
    definition.calendar === true
      ? (['calendar', 'list', 'counts'] as const)
      : (['list', 'counts'] as const);
  return (
    <nav className={`${styles.views} no-print`} aria-label={words.views.label}>
      {names.map((name) => (
        <Link
          key={name}
          to="/reform/registers/$code"
          params={{ code: definition.code }}
          search={{ ...search, view: name }}
          aria-current={view === name ? 'true' : undefined}
          activeProps={{}}
        >
          {words.views[name]}
        </Link>
      ))}
    </nav>
  );
}

function EntryList({
  definition,
  search,
  onChange,
  onImport,
}: {
  definition: RegisterDefinitionAnswer['definition'];
  search: RegisterSearch;
  onChange: (next: Partial<RegisterSearch>) => void;
  onImport: (() => void) | null;
}) {
  const { messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const { unit, from, to, state, due, q, struck } = search;
  const list = useEntries(definition.code, { unit, from, to, state, due, q, struck });
  const items = list.data?.pages.flatMap((one) => one.items) ?? [];
  const names = Object.assign({}, ...(list.data?.pages.map((one) => one.names) ?? []));
  const isFiltered = [unit, from, to, state, due, q, struck].some((one) => one !== undefined);
  return (
    <Panel flush>
      <EntryFilters {...{ definition, search, onChange }} />
      <RegisterTools {...{ definition, search, onImport }} />
      {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
      {list.isPending && <LoadingLines rows={6} />}
      {!list.isError && list.data !== undefined && items.length === 0 && (
        <Notice
          icon="book"
          title={isFiltered ? words.nothingFound : words.empty}
          text={isFiltered ? words.nothingFoundText : words.emptyText}
        />
      )}
      {items.length > 0 && (
        <>
          <p className={`soft figures ${styles.quiet}`} role="status">
            {words.total(formats.number(list.data?.pages[0]?.total ?? items.length))}
          </p>
          <EntryTable {...{ definition, items, names, search }} />
        </>
      )}
      <MoreRow list={list} label={words.more} />
    </Panel>
  );
}
