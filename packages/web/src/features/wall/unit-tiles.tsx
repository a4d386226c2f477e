import { Link } from '@tanstack/react-router';
import { Icon, type IconName } from '../../components/icons.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { shortName, type Tile, type TileState } from './tiles.ts';
import styles from './tiles.module.css';

/** A unit with nothing to do needs no sign: its word alone keeps the wall calm. */
const ICONS: Record<TileState, IconName | null> = {
  late: 'alert',
  soon: 'clock',
  in_time: 'check',
  quiet: null,
  unknown: null,
};

/** Each unit with its state in an icon, a number and a word; it opens to the dashboard of the unit. */
export function UnitTiles(props: { label: string; tiles: readonly Tile[]; few?: boolean }) {
  const { label, tiles, few } = props;
  const { messages, formats } = useLocale();
  const words = messages.wall;
  return (
    <ul className={`${styles.tiles} ${few ? styles.few : ''}`} aria-label={label}>
      {tiles.map(({ unit, state, count }) => {
        const icon = ICONS[state];
        const numbered = state === 'quiet' || state === 'unknown' ? '' : formats.number(count);
        return (
          <li key={unit.id}>
            <Link
              to="/dashboard"
              search={{ unit: unit.code ?? unit.id }}
              className={styles.tile}
              data-state={state}
              title={unit.name}
              data-unit={unit.code ?? unit.id}
            >
              <span className={styles.name}>{shortName(unit)}</span>
              <span className={styles.state}>
                {icon !== null && <Icon name={icon} size={22} />}
                {numbered !== '' && (
                  <strong className={`${styles.count} figures`}>{numbered}</strong>
                )}
                <span>{words.states[state]}</span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
