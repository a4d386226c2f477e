import type { Axis, FigureRow } from '@motcua/contract/figures.ts';
import type { Wall } from '@motcua/contract/wall.ts';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { LoadingLines } from '../../components/states.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { Matters } from './matters.tsx';
import { Pulse } from './pulse.tsx';
import { hurtingOf, type Tile, tilesOf, viewsOf, type WallView } from './tiles.ts';
import { UnitTiles } from './unit-tiles.tsx';
import { nameOf } from './wall-controls.tsx';
import styles from './wall.module.css';

/** The tiles of the wall in their order, and the screens that they fill. */
export function useWallViews(wall: Wall | undefined, rows: readonly FigureRow[] | null) {
  return useMemo(() => {
    const tiles = tilesOf(wall?.units ?? [], rows);
    return { tiles, views: viewsOf(tiles) };
  }, [wall, rows]);
}

/** What stands under the numbers: one screen of the rotation at the left, what must be decided at the right. */
export function WallScreen(props: {
  wall: Wall | undefined;
  axis: Axis;
  view: WallView;
  tiles: readonly Tile[];
  alarms: number;
  /** How often the wall has gone on. */
  turns: number;
}) {
  const { wall: words } = useMessages();
  const { wall, view, tiles } = props;
  const name = nameOf(view, words);
  return (
    <div className={styles.screen}>
      <section className={styles.view} aria-label={name} data-view={view.kind}>
        {wall === undefined ? (
          <LoadingLines rows={8} />
        ) : view.kind === 'overview' ? (
          <Overview wall={wall} tiles={tiles} />
        ) : (
          <>
            <h2 className={styles.viewTitle}>{name}</h2>
            <UnitTiles label={words.units(name)} tiles={view.tiles} />
          </>
        )}
      </section>
      <section className={styles.ticker} aria-label={words.matters}>
        <h2 className={styles.viewTitle}>{words.matters}</h2>
        {props.alarms > 0 && (
          <Link to="/alarms" search={{}} className={styles.alarms}>
            <strong>{words.alarms}</strong>: {words.alarmsOpen(props.alarms)}
          </Link>
        )}
        {wall === undefined ? (
          <LoadingLines rows={6} />
        ) : (
          <Matters wall={wall} axis={props.axis} window={{ from: props.turns, size: LINES }} />
        )}
      </section>
    </div>
  );
}

/** Dossiers of each matter at a time; more would not be read from five metres. */
const LINES = 2;

/** How many of the units that hurt most stand in the overview. */
const HURTING = 6;

function Overview({ wall, tiles }: { wall: Wall; tiles: readonly Tile[] }) {
  const { wall: words } = useMessages();
  const hurting = hurtingOf(tiles, HURTING);
  return (
    <div className={styles.overview}>
      <div className={styles.pulse}>
        <Pulse wall={wall} bare />
      </div>
      {tiles.length > 0 && (
        <div>
          <h2 className={styles.viewTitle}>{words.hurting}</h2>
          {hurting === null ? (
            <LoadingLines rows={3} />
          ) : hurting.length === 0 ? (
            <p className={styles.calm}>{words.nothingHurts}</p>
          ) : (
            <UnitTiles label={words.hurting} tiles={hurting} few />
          )}
        </div>
      )}
    </div>
  );
}
