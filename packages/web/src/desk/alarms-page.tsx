import { SegmentedControl } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LiveMark } from '../components/live-mark.tsx';
import { MoreRow } from '../components/more-button.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { AlarmList } from '../features/alarms/alarm-list.tsx';
import styles from '../features/alarms/alarms.module.css';
import { ALARM_KEYS, useAlarms, useReconciliations } from '../features/alarms/queries.ts';
import { ReconciliationPanel } from '../features/alarms/reconciliation-panel.tsx';
import { useMessages } from '../lib/locale.tsx';
import { useLive } from '../lib/use-live.ts';
import page from './page.module.css';

const route = getRouteApi('/alarms');
const states = ['open', 'closed', 'all'] as const;

/** What is wrong with the figures, and the last proof that the rest is right. */
export function AlarmsPage() {
  const { alarms: words, common } = useMessages();
  const { state = 'open' } = route.useSearch();
  const navigate = useNavigate();
  const status = useLive(ALARM_KEYS);
  const list = useAlarms(state);
  const proofs = useReconciliations();
  const proved = (proofs.data?.last ?? null) !== null;
  const found = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <LiveMark status={status} />
        <p className="soft">{words.lead}</p>
      </header>
      {list.isError ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : (
        <div style={{ display: 'grid', gap: 16 }}>
          <ReconciliationPanel />
          <Panel flush>
            <div className={styles.filter}>
              <SegmentedControl
                aria-label={words.filter}
                value={state}
                data={states.map((value) => ({ value, label: words.states[value] }))}
                onChange={(value) =>
                  navigate({
                    to: '/alarms',
                    search: { state: states.find((one) => one === value) },
                    replace: true,
                  })
                }
              />
            </div>
            {found === undefined && <LoadingLines rows={6} />}
            {found?.length === 0 &&
              (state === 'open' ? (
                <Notice
                  icon="check"
                  title={words.empty}
                  text={proved ? words.emptyText : words.emptyUnproved}
                />
              ) : (
                <Notice icon="check" title={words.emptyOther} />
              ))}
            {found !== undefined && found.length > 0 && <AlarmList alarms={found} />}
            <MoreRow list={list} label={words.more} />
          </Panel>
        </div>
      )}
      <span className="unseen" role="status">
        {list.isFetching ? common.loading : ''}
      </span>
    </>
  );
}
