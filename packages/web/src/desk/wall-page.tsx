import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Night } from '../components/chart/night.tsx';
import { FigureOpener } from '../components/figure-slot.tsx';
import { LiveMark } from '../components/live-mark.tsx';
import { Failed, Notice } from '../components/states.tsx';
import { FigureDrawer } from '../features/figures/figure-drawer.tsx';
import { FigureLink } from '../features/figures/figure-link.tsx';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useOpenAlarms } from '../features/wall/alarms.ts';
import { BigNumbers } from '../features/wall/big-numbers.tsx';
import { isNight } from '../features/wall/night.ts';
import { TICK_MS, useWall } from '../features/wall/queries.ts';
import { useRotation } from '../features/wall/rotation.ts';
import { WallControls } from '../features/wall/wall-controls.tsx';
import { WallHead } from '../features/wall/wall-head.tsx';
import { useWallViews, WallScreen } from '../features/wall/wall-screen.tsx';
import styles from '../features/wall/wall.module.css';
import { useFigures } from '../lib/figure-queries.ts';
import { useLocale } from '../lib/locale.tsx';
import { useMinute } from '../lib/minute.ts';
import { useLive } from '../lib/use-live.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { plainDate } from '@motcua/domain/shared/plain-date.ts';

const route = getRouteApi('/wall');

const NEWS = {
  figures: [['figures'], ['wall']],
  decision: [['wall']],
  alarm: [['alarms']],
} as const;

/** Dossiers of each matter that pass by in the ticker. */
const TICKER = 10;

/** The operations wall: a display of its own, without the frame of the desk. */
export function WallPage() {
  const { messages } = useLocale();
  const officer = useOfficer();
  const search = route.useSearch();
  const navigate = useNavigate();
  const now = useMinute();
  const unit = search.unit ?? placeOf(officer)?.unitCode ?? null;
  const axis = search.axis ?? 'subordination';
  const seconds = search.every ?? 20;
  const mode = search.night ?? 'auto';
  const night = isNight(mode, now);
  const today = plainDateOf(now, VIETNAM_OFFSET_MINUTES);
  const month = plainDate(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1);
  const live = useLive(NEWS);
  const wall = useWall(unit === null ? null : { unit, axis, limit: TICKER });
  const asked = (from: string, cut: 'whole' | 'unit') =>
    unit === null ? null : { unit, axis, cut, from, to: today };
  const day = useFigures(asked(today, 'whole'), TICK_MS);
  const toDate = useFigures(asked(month, 'whole'), TICK_MS);
  const units = useFigures(axis === 'own' ? null : asked(today, 'unit'), TICK_MS);
  const alarms = useOpenAlarms();
  const { tiles, views } = useWallViews(wall.data, units.data?.rows ?? null);
  const rotation = useRotation({ count: views.length, seconds });
  const view = views[rotation.at] ?? { kind: 'overview' as const };
  const set = (change: Partial<typeof search>) =>
    navigate({ to: '/wall', search: { ...search, ...change }, replace: true });
  if (unit === null)
    return (
      <main>
        <Notice
          icon="person"
          title={messages.common.forbiddenTitle}
          text={messages.common.forbidden}
          page
        />
      </main>
    );
  const nothingYet = wall.data === undefined && day.data === undefined;
  return (
    <FigureOpener value={FigureLink}>
      <Night on={night}>
        <title>{`${messages.wall.title} – Một Cửa`}</title>
        <main className={styles.wall} id="main">
          <WallHead
            unit={wall.data?.unit.name ?? day.data?.unit.name ?? messages.wall.title}
            asOf={day.data?.asOf ?? null}
            lost={day.isError || wall.isError}
            live={<LiveMark status={live} />}
          />
          {nothingYet && (day.isError || wall.isError) ? (
            <Failed
              error={wall.error ?? day.error}
              retry={() => {
                void wall.refetch();
                void day.refetch();
              }}
            />
          ) : (
            <>
              <BigNumbers
                {...{ unit, axis, today, month }}
                day={day.data?.rows[0]?.figures ?? null}
                toDate={toDate.data?.rows[0]?.figures ?? null}
              />
              <WallScreen
                wall={wall.data}
                view={view}
                tiles={tiles}
                alarms={alarms.data?.open ?? 0}
                turns={rotation.turns}
              />
            </>
          )}
          <WallControls
            views={views}
            at={rotation.at}
            paused={rotation.paused}
            seconds={seconds}
            night={mode}
            onPause={rotation.pause}
            onStep={rotation.step}
            onSeconds={(every) => set({ every })}
            onNight={(next) => set({ night: next })}
          />
        </main>
      </Night>
      <FigureDrawer />
    </FigureOpener>
  );
}
