import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { LiveMark } from '../components/live-mark.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, Forbidden, LoadingLines } from '../components/states.tsx';
import {
  type DashboardSearch,
  defaultAxis,
  readPeriods,
} from '../features/dashboards/dashboard-search.ts';
import styles from '../features/dashboards/dashboards.module.css';
import { PeriodPicker } from '../features/dashboards/period-picker.tsx';
import { nameOfUnit, oversees, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useFigures } from '../lib/figure-queries.ts';
import { todayInVietnam, writeDate } from '../lib/format.ts';
import { useLocale } from '../lib/locale.tsx';
import { useLive } from '../lib/use-live.ts';
import { DashboardSections } from './dashboard-sections.tsx';
import page from './page.module.css';

const route = getRouteApi('/dashboard');
const NEWS = { figures: [['figures'], ['wall'], ['ages']], decision: [['wall']] } as const;

/** What a head, a leader or a reform officer looks at; what each asks first stands first. */
export function DashboardPage() {
  const officer = useOfficer();
  const { unit = placeOf(officer)?.unitCode } = route.useSearch();
  if (unit === undefined) return <Forbidden page />;
  return <OfUnit unit={unit} />;
}

function OfUnit({ unit }: { unit: string }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.dashboard;
  const search = route.useSearch();
  const navigate = useNavigate();
  const live = useLive(NEWS);
  const officer = useOfficer();
  const roles = officer.assignments.map(({ role }) => role);
  const { axis = defaultAxis(oversees(officer)), calendar = 'calendar', asOf } = search;
  const today = todayInVietnam();
  const { period, before } = readPeriods(search, today);
  const scope = { unit, axis, from: period.from, to: period.to, asOf };
  const now = useFigures({ ...scope, cut: 'whole' });
  const then = useFigures({ unit, axis, cut: 'whole', from: before.from, to: before.to });
  const figures = now.data?.rows[0]?.figures;
  const set = (change: Partial<DashboardSearch>) =>
    navigate({ to: '/dashboard', search: { ...search, ...change } });
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <LiveMark status={live} />
          <Link to="/wall" search={{ unit, axis }}>
            {words.wall}
          </Link>
          <Link to="/indicators" search={{ unit }}>
            {words.indicators}
          </Link>
          <PrintButton />
        </span>
        {now.data && (
          <p className="soft">
            <strong>{now.data.unit.name}</strong>, {words.axes[axis].toLowerCase()}.{' '}
            {words.asked(period.words[locale], formats.moment(now.data.asOf))}{' '}
            {words.compared(writeDate(before.from), writeDate(before.to), before.whole)}
          </p>
        )}
      </header>
      <div className={styles.sections}>
        <Panel>
          <PeriodPicker
            {...{ axis, calendar, period, asOf, today }}
            unit={now.data?.unit.name ?? nameOfUnit(officer, unit)}
            asked={search.period}
            onChange={set}
          />
        </Panel>
        {figures === undefined ? (
          <Panel>
            {now.isError ? (
              <Failed error={now.error} retry={() => now.refetch()} />
            ) : (
              <LoadingLines rows={10} />
            )}
          </Panel>
        ) : (
          <DashboardSections
            {...{ scope, search, figures, roles }}
            before={{ from: before.from, to: before.to }}
            figuresBefore={then.data?.rows[0]?.figures ?? null}
            onChange={set}
          />
        )}
      </div>
    </>
  );
}
