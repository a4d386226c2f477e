import type { Wall, WallDossier, WallMatter } from '@motcua/contract/wall.ts';
import { Link } from '@tanstack/react-router';
import { Icon, type IconName } from '../../components/icons.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './matters.module.css';

const ICONS: Record<WallMatter, IconName> = {
  overdue: 'alert',
  due_soon: 'clock',
  approval: 'send',
};
const TONES: Record<WallMatter, string> = { overdue: 'late', due_soon: 'soon', approval: 'plain' };

/**
 * What somebody must decide, each with the way to its dossier. Nobody is named: a hall reads along. With a window
 * some are shown at a time, the next ones after each step.
 */
export function Matters({ wall, window }: { wall: Wall; window?: { from: number; size: number } }) {
  const { messages, formats } = useLocale();
  const words = messages.wall;
  return (
    <div className={styles.matters}>
      {wall.matters.map(({ matter, count, dossiers }) => (
        <section
          key={matter}
          className={styles.matter}
          data-tone={count > 0 ? TONES[matter] : 'none'}
        >
          <h3 className={styles.head}>
            <Icon name={ICONS[matter]} size={22} />
            <span>{words.matter[matter]}</span>
            <strong className="figures" data-matter={matter}>
              {count === 0
                ? words.noMatter
                : count >= wall.most
                  ? words.moreThan(formats.number(wall.most - 1))
                  : formats.number(count)}
            </strong>
          </h3>
          {dossiers.length > 0 && (
            <ul className={styles.list} aria-label={words.matter[matter]}>
              {inWindow(dossiers, window).map((dossier) => (
                <li key={dossier.id}>
                  <MatterLine matter={matter} dossier={dossier} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

/** So many from a place on, and round again; all of them where there is no window. */
export function inWindow<T>(
  items: readonly T[],
  window?: { from: number; size: number },
): readonly T[] {
  if (window === undefined || items.length <= window.size) return items;
  const pages = Math.ceil(items.length / window.size);
  const first = (window.from % pages) * window.size;
  return items.slice(first, first + window.size);
}

function MatterLine({ matter, dossier }: { matter: WallMatter; dossier: WallDossier }) {
  const { locale, messages, formats } = useLocale();
  const { since } = messages.wall;
  return (
    <Link to="/dossiers/$id" params={{ id: dossier.id }} className={styles.line}>
      <span className={styles.what}>
        <strong className="figures">{dossier.code ?? messages.common.none}</strong>{' '}
        {dossier.procedureName}
      </span>
      <span className={styles.where}>
        {dossier.unitName} · {since[matter]} {formats.moment(dossier.since)}
        {matter === 'approval' ? '' : ` · ${dossier.remaining[locale]}`}
      </span>
    </Link>
  );
}
