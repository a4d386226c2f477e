import { yearOf } from '@motcua/domain/shared/plain-date.ts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { CutCounts, CutTable } from '../features/procedure-reviews/cut-panels.tsx';
import { useTimeCuts } from '../features/procedure-reviews/cut-queries.ts';
import { RecordCut } from '../features/procedure-reviews/record-cut.tsx';
import { ReviewTabs } from '../features/procedure-reviews/review-tabs.tsx';
import styles from '../features/procedure-reviews/reviews.module.css';
import { SimulationWorkbench } from '../features/procedure-reviews/simulation-workbench.tsx';
import { YearField } from '../features/procedure-reviews/year-field.tsx';
import { ProcedurePicker } from '../features/procedures/procedure-picker.tsx';
import { useProcedure } from '../features/procedures/queries.ts';
import { holds, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { todayInVietnam } from '../lib/format.ts';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/reviews/time-cuts');

/** What was cut by year and level, and any procedure tried on the past, before it is even planned. */
export function TimeCutsPage() {
  const { reviews: words } = useMessages();
  const officer = useOfficer();
  const navigate = useNavigate();
  const search = route.useSearch();
  const now = yearOf(todayInVietnam());
  const year = search.year ?? now;
  const cuts = useTimeCuts(year);
  const place = placeOf(officer);
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.tabs.cuts}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <YearField
            year={year}
            now={now}
            onChange={(next) =>
              void navigate({
                ...{ to: '/reform/reviews/time-cuts', search: { ...search, year: next } },
              })
            }
          />
          <PrintButton />
        </span>
      </header>
      <ReformNav />
      <ReviewTabs />
      <div className={styles.stack}>
        {cuts.isError && <Failed error={cuts.error} retry={() => cuts.refetch()} />}
        {cuts.isPending && <LoadingLines rows={6} />}
        {cuts.data !== undefined && (
          <>
            <CutCounts list={cuts.data} />
            <Panel id="cuts" title={words.cuts.list} flush>
              {cuts.data.items.length === 0 ? (
                <Notice icon="clock" title={words.cuts.none} />
              ) : (
                <CutTable items={cuts.data.items} />
              )}
            </Panel>
          </>
        )}
        {place !== null && (
          <Trial
            unit={{ id: place.unitId, name: place.unitName }}
            code={search.procedure ?? null}
            onPick={(procedure) =>
              void navigate({
                ...{ to: '/reform/reviews/time-cuts', search: { ...search, procedure } },
              })
            }
          />
        )}
        {place !== null && holds(officer, 'procedure_controller', 'reform_officer') && (
          <RecordCut unit={place.unitId} />
        )}
      </div>
    </>
  );
}

function Trial(props: {
  unit: { id: string; name: string };
  code: string | null;
  onPick: (code: string) => void;
}) {
  const { simulation: words } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const procedure = useProcedure(props.code);
  const [channel] = procedure.data?.channels ?? [];
  return (
    <>
      <Panel id="trial" title={words.title}>
        <div className={`${styles.column} no-print`}>
          <ProcedurePicker id="procedure" field={field} recent={[]} onPick={props.onPick} />
          {procedure.data === undefined ? (
            <p className="soft">{words.noProcedure}</p>
          ) : (
            <p style={{ margin: 0 }}>
              <strong>{procedure.data.name}</strong>{' '}
              <span className="soft">{procedure.data.procedureCode}</span>
            </p>
          )}
        </div>
      </Panel>
      {procedure.data !== undefined && (
        <SimulationWorkbench
          key={procedure.data.procedureCode}
          unit={props.unit}
          procedure={{
            ...{ code: procedure.data.procedureCode, name: procedure.data.name },
            bindingText: channel?.limitText ?? '',
          }}
        />
      )}
    </>
  );
}
