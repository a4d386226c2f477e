import { Button } from '@mantine/core';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FigureOpener } from '../components/figure-slot.tsx';
import { Icon } from '../components/icons.tsx';
import { LiveMark } from '../components/live-mark.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { AgesPanel } from '../features/dashboards/ages-panel.tsx';
import { BreakdownPanel } from '../features/dashboards/breakdown-panel.tsx';
import { CausesPanel } from '../features/dashboards/causes-panel.tsx';
import {
  type DashboardSearch,
  defaultAxis,
  readPeriods,
} from '../features/dashboards/dashboard-search.ts';
import styles from '../features/dashboards/dashboards.module.css';
import { Family } from '../features/dashboards/family.tsx';
import { LeaguePanel } from '../features/dashboards/league-panel.tsx';
import { type Section, sectionsFor } from '../features/dashboards/order.ts';
import { PeriodPicker } from '../features/dashboards/period-picker.tsx';
import { SeriesPanel } from '../features/dashboards/series-panel.tsx';
import { FigureLink } from '../features/figures/figure-link.tsx';
import { useFigureNames } from '../features/figures/queries.ts';
import { holds, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { Matters } from '../features/wall/matters.tsx';
import { useWall } from '../features/wall/queries.ts';
import { groupOf } from '../features/wall/tiles.ts';
import { useFigures } from '../lib/figure-queries.ts';
import { todayInVietnam, writeDate } from '../lib/format.ts';
import { useLocale } from '../lib/locale.tsx';
import { useLive } from '../lib/use-live.ts';
import page from './page.module.css';

const route = getRouteApi('/dashboard');
const NEWS = { figures: [['figures'], ['wall'], ['ages']], decision: [['wall']] } as const;

/** What a head, a leader or a reform officer looks at; what each asks first stands first. */
export function DashboardPage() {
  const { locale, messages, formats } = useLocale();
  const words = messages.dashboard;
  const officer = useOfficer();
  const search = route.useSearch();
  const navigate = useNavigate();
  const live = useLive(NEWS);
  const names = useFigureNames();
  const oversees = holds(
    officer,
    ...(['head', 'leader', 'reform_officer', 'procedure_controller'] as const),
    ...(['inspector', 'administrator'] as const),
  );
  const unit = search.unit ?? placeOf(officer)?.unitCode ?? null;
  const axis = search.axis ?? defaultAxis(oversees);
  const { period, before } = readPeriods(search, todayInVietnam());
  const asOf: Instant | undefined = search.asOf;
  const scope = unit === null ? null : { unit, axis, from: period.from, to: period.to, asOf };
  const now = useFigures(scope && { ...scope, cut: 'whole' });
  const then = useFigures(unit === null ? null : { unit, axis, cut: 'whole', ...daysOf(before) });
  const wall = useWall(unit === null ? null : { unit, axis });
  const set = (change: Partial<DashboardSearch>) =>
    navigate({ to: '/dashboard', search: { ...search, ...change } });
  const figures = now.data?.rows[0]?.figures ?? null;
  const panels = (): Record<Section, ReactNode> | null =>
    scope && {
      matters: wall.isError ? (
        <Failed error={wall.error} retry={() => wall.refetch()} />
      ) : wall.data === undefined ? (
        <LoadingLines rows={5} />
      ) : (
        <Matters wall={wall.data} />
      ),
      family: figures && (
        <Family
          scope={scope}
          now={figures}
          before={then.data?.rows[0]?.figures ?? null}
          names={names}
        />
      ),
      ages: <AgesPanel scope={scope} />,
      series: <SeriesPanel scope={scope} before={daysOf(before)} />,
      league:
        wall.data === undefined || wall.data.units.length === 0 ? null : (
          <LeaguePanel
            scope={scope}
            search={search}
            units={wall.data.units}
            kindOf={groupOf}
            kindNames={messages.wall.groups}
            names={names}
          />
        ),
      breakdown: (
        <BreakdownPanel
          scope={scope}
          cut={search.cut ?? 'field'}
          names={names}
          onCut={(cut) => set({ cut })}
        />
      ),
      causes: figures && <CausesPanel scope={scope} figures={figures} names={names} />,
    };
  const shown = panels();
  return (
    <FigureOpener value={FigureLink}>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <LiveMark status={live} />
          <Link to="/wall" search={unit === null ? {} : { unit, axis }}>
            {words.wall}
          </Link>
          <Link to="/indicators" search={unit === null ? {} : { unit }}>
            {words.indicators}
          </Link>
          <Button
            variant="default"
            leftSection={<Icon name="print" />}
            onClick={() => window.print()}
          >
            {messages.common.print}
          </Button>
        </span>
        {now.data && (
          <p className="soft">
            <strong>{now.data.unit.name}</strong>, {words.axes[axis].toLowerCase()}.{' '}
            {words.asked(period.words[locale], formats.moment(now.data.asOf))}{' '}
            {words.compared(writeDate(before.from), writeDate(before.to), before.whole)}
          </p>
        )}
      </header>
      {unit === null || scope === null || shown === null ? (
        <Notice
          icon="person"
          title={messages.common.forbiddenTitle}
          text={messages.common.forbidden}
        />
      ) : (
        <div className={styles.sections}>
          <Panel>
            <PeriodPicker
              unit={now.data?.unit.name ?? unit}
              axis={axis}
              calendar={search.calendar ?? 'calendar'}
              period={period}
              asOf={asOf}
              today={todayInVietnam()}
              onChange={set}
            />
          </Panel>
          {now.isError && figures === null ? (
            <Panel>
              <Failed error={now.error} retry={() => now.refetch()} />
            </Panel>
          ) : figures === null ? (
            <Panel>
              <LoadingLines rows={10} />
            </Panel>
          ) : (
            sectionsFor(officer.assignments.map(({ role }) => role)).map(
              (section) =>
                shown[section] !== null && (
                  <Panel key={section} id={`section-${section}`} title={words.sections[section]}>
                    {shown[section]}
                  </Panel>
                ),
            )
          )}
        </div>
      )}
    </FigureOpener>
  );
}

function daysOf({ from, to }: { from: DashboardDay; to: DashboardDay }) {
  return { from, to };
}
type DashboardDay = ReturnType<typeof todayInVietnam>;
