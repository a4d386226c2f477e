import { Button } from '@mantine/core';
import { CUTS } from '@motcua/contract/figures.ts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../components/icons.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Notice } from '../components/states.tsx';
import { useFigureNames, useFigureRows } from '../features/figures/queries.ts';
import layout from '../features/reports/filed/filed.module.css';
import { ImportForm } from '../features/reports/forms/import-form.tsx';
import { readPeriod } from '../features/reports/period-choice.tsx';
import { usePeriodWords } from '../features/reports/period-words.ts';
import { Crossing } from '../features/reports/pivots/crossing.tsx';
import { FigurePivot } from '../features/reports/pivots/figure-pivot.tsx';
import { formRows, ownForm } from '../features/reports/pivots/own-form.ts';
import { PivotControls } from '../features/reports/pivots/pivot-controls.tsx';
import {
  chosenPeriod,
  dimensionOf,
  isKept,
  type PivotSearch,
  readLayout,
} from '../features/reports/pivots/pivot-search.ts';
import { ReportTabs } from '../features/reports/report-tabs.tsx';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { queryText } from '../lib/api.ts';
import { todayInVietnam } from '../lib/format.ts';
import { useMessages } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/reports/pivot');

/** A table that nobody foresaw: rows, columns, measure, period and instant are chosen; the address keeps them all. */
export function PivotPage() {
  const { pivot: words, common } = useMessages();
  const officer = useOfficer();
  const search = route.useSearch();
  const navigate = useNavigate();
  const unit = search.unit ?? placeOf(officer)?.unitCode;
  const asked = readAsked(search, unit ?? '');
  const named = useFigureRows(
    unit === undefined ? null : { ...asked.scope, axis: 'own', cut: 'whole', asOf: undefined },
  );
  const show = (next: PivotSearch) =>
    void navigate({ to: '/reports/pivot', search: { ...search, ...next }, replace: true });
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{words.title}</PageTitle>
        <span className={`${styles.controls} no-print`}>
          <SaveAsForm asked={asked} />
          {asked.columns !== 'figures' &&
            asked.isKept &&
            (['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                variant="default"
                component="a"
                href={`/api/v1/report-pivots.${format}${queryText(crossingOf(asked))}`}
                download
              >
                {format.toUpperCase()}
              </Button>
            ))}
          <Button
            variant="default"
            leftSection={<Icon name="print" />}
            onClick={() => window.print()}
          >
            {common.print}
          </Button>
        </span>
      </header>
      <ReportTabs />
      {unit === undefined ? (
        <Notice icon="person" title={common.forbiddenTitle} text={common.forbidden} />
      ) : (
        <div className={layout.columns}>
          <Panel>
            <PivotControls
              search={search}
              unitName={named.data?.unit.name ?? placeOf(officer)?.unitName ?? ''}
              period={asked.period}
              onChange={show}
            />
          </Panel>
          <div className={layout.paper}>
            <Limits asked={asked} unitName={named.data?.unit.name ?? ''} />
            {asked.columns === 'figures' ? (
              <FigurePivot asked={{ ...asked.scope, cut: asked.cut }} figures={asked.figures} />
            ) : (
              <Crossed asked={asked} />
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** Of whom and when, and how it is laid out. */
function readAsked(search: PivotSearch, unit: string) {
  const period = chosenPeriod(search);
  const { rows, columns, figures, measure, axis } = readLayout(search);
  const { from, to } = period;
  return {
    ...{ period, columns, figures, measure, isKept: isKept(search) },
    cut: CUTS.find((cut) => cut === rows) ?? (rows === 'none' ? 'whole' : 'field'),
    crossedBy: dimensionOf(rows) ?? 'field',
    scope: { unit, from, to, axis, asOf: search.asOf },
  };
}

type Asked = ReturnType<typeof readAsked>;

function crossingOf({ scope, crossedBy, columns, measure }: Asked) {
  return { ...scope, rows: crossedBy, columns, measure };
}

/** A table that cannot be made is not asked for: what stands above offers those that can. */
function Crossed({ asked }: { asked: Asked }) {
  const { pivot: words } = useMessages();
  if (!asked.isKept) return <Notice icon="chart" title={words.notKept} text={words.chooseOther} />;
  return <Crossing asked={crossingOf(asked)} />;
}

/** Every table prints of whom it is, its period with its limits, and what kind of period that is. */
function Limits({ asked, unitName }: { asked: Asked; unitName: string }) {
  const { reports } = useMessages();
  const words = usePeriodWords();
  const named = readPeriod(asked.period);
  const period = named ?? { ...asked.period, code: '', kind: 'range' as const };
  return (
    <p className="figures">
      <strong>{unitName}</strong>.{' '}
      {reports.periodLine(words.name(period), words.limits(period), words.kind(period))}.
    </p>
  );
}

/** The table becomes a form of the office: its words can be mended before it is added. */
function SaveAsForm({ asked }: { asked: Asked }) {
  const { pivot: words, figures: figureWords } = useMessages();
  const navigate = useNavigate();
  const nameOf = useFigureNames();
  const [opened, setOpened] = useState(false);
  const cut = asked.columns === 'figures' ? formRows(asked.cut) : null;
  if (cut === null) return null;
  const named = readPeriod(asked.period);
  const form = ownForm({
    ...{ cut, rowTitle: figureWords.cuts[cut], today: todayInVietnam() },
    kind: named === null || named.kind === 'range' ? 'month' : named.kind,
    columns: asked.figures.map((figure) => ({ figure, title: nameOf(figure) || figure })),
    words: words.own,
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {words.saveAsForm}
      </Button>
      <ImportForm
        opened={opened}
        text={JSON.stringify(form, null, 2)}
        onClose={() => setOpened(false)}
        onDone={(code) =>
          void navigate({ to: '/reports/forms/$code', params: { code }, search: {} })
        }
      />
    </>
  );
}
