import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Night } from '../components/chart/night.tsx';
import { LiveMark } from '../components/live-mark.tsx';
import { Failed, Forbidden } from '../components/states.tsx';
import { FigureDrawer } from '../features/figures/figure-drawer.tsx';
import { nameOfUnit, oversees, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { BigNumbers } from '../features/wall/big-numbers.tsx';
import { isNight } from '../features/wall/night.ts';
import { useRotation } from '../features/wall/rotation.ts';
import { useWallFigures } from '../features/wall/use-wall-figures.ts';
import { WallControls } from '../features/wall/wall-controls.tsx';
import { WallHead } from '../features/wall/wall-head.tsx';
import { WallScreen } from '../features/wall/wall-screen.tsx';
import styles from '../features/wall/wall.module.css';
import { useLocale } from '../lib/locale.tsx';
import { useMinute } from '../lib/minute.ts';

const route = getRouteApi('/wall');

/** The operations wall: a display of its own, without the frame of the desk. */
export function WallPage() {
  const { messages } = useLocale();
  const officer = useOfficer();
  const search = route.useSearch();
  const navigate = useNavigate();
  const now = useMinute();
  const today = plainDateOf(now, VIETNAM_OFFSET_MINUTES);
  const unit = search.unit ?? placeOf(officer)?.unitCode ?? null;
  const {
    axis = oversees(officer) ? 'subordination' : 'own',
    every: seconds = 20,
    night: mode = 'auto',
  } = search;
  const shown = useWallFigures({ unit, axis, today });
  const { views } = shown;
  const rotation = useRotation({ count: views.length, seconds });
  const set = (change: Partial<typeof search>) =>
    navigate({ to: '/wall', search: { ...search, ...change }, replace: true });
  if (unit === null) return <Nobody />;
  return (
    <>
      <Night on={isNight(mode, now)}>
        <title>{`${messages.wall.title} – Một Cửa`}</title>
        <main className={styles.wall} id="main">
          <WallHead
            unit={shown.unitName ?? nameOfUnit(officer, unit)}
            asOf={shown.asOf}
            lost={shown.lost}
            live={<LiveMark status={shown.live} />}
          />
          {shown.error !== null ? (
            <Failed error={shown.error} retry={shown.retry} />
          ) : (
            <>
              <BigNumbers
                {...{ unit, axis, today, month: shown.month }}
                day={shown.day}
                toDate={shown.toDate}
                satisfaction={shown.wall?.satisfaction ?? null}
                feedback={shown.wall?.feedback ?? null}
              />
              <WallScreen
                wall={shown.wall}
                axis={axis}
                view={views[rotation.at] ?? { kind: 'overview' }}
                tiles={shown.tiles}
                alarms={shown.alarms}
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
    </>
  );
}

/** An officer without a place has no unit whose wall this could be. */
function Nobody() {
  return (
    <main>
      <Forbidden page />
    </main>
  );
}
