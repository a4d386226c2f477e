import type { Axis } from '@motcua/contract/figures.ts';
import type { Wall, WallDossier, WallMatter } from '@motcua/contract/wall.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { Link } from '@tanstack/react-router';
import { Icon, type IconName } from '../../components/icons.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import type { FigureQuestion } from '../figures/figure-question.ts';
import styles from './matters.module.css';
import { shortName } from './tiles.ts';

const ICONS: Record<WallMatter, IconName> = {
  overdue: 'alert',
  due_soon: 'clock',
  approval: 'send',
};
const TONES: Record<WallMatter, string> = { overdue: 'late', due_soon: 'soon', approval: 'plain' };

interface Props {
  wall: Wall;
  /** By what the wall was asked: what is overdue opens as the figure of the same units. */
  axis: Axis;
  window?: { from: number; size: number };
}

/**
 * What somebody must decide, each with the way to its dossier. Nobody is named: a hall reads along. With a window
 * some are shown at a time, the next ones after each step; without one the list says how many it leaves out.
 */
export function Matters({ wall, axis, window }: Props) {
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
          {window === undefined && count > dossiers.length && (
            <p className={styles.rest}>
              {words.firstOf(formats.number(dossiers.length))}
              {matter === 'overdue' && (
                <>
                  {' '}
                  {words.all} <FigureLink question={unapologised(wall, axis)} value={count} />
                </>
              )}
            </p>
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

/** The figure that counts what is overdue without a letter, as it stands today. */
function unapologised({ unit, asOf }: Wall, axis: Axis): FigureQuestion {
  const today = plainDateOf(asOf, VIETNAM_OFFSET_MINUTES);
  const at = { unit: unit.code ?? unit.id, axis, from: today, to: today };
  return { ...at, cut: 'whole', figure: 'openOverdueUnapologised' };
}

function MatterLine({ matter, dossier }: { matter: WallMatter; dossier: WallDossier }) {
  const { locale, messages, formats } = useLocale();
  const { since } = messages.wall;
  return (
    <Link
      to="/dossiers/$id"
      params={{ id: dossier.id }}
      className={styles.line}
      title={dossier.procedureName}
    >
      <span className={styles.what}>
        <strong className="figures">{dossier.code ?? messages.common.none}</strong>{' '}
        {dossier.procedureName}
      </span>
      <span className={styles.where}>
        {matter !== 'approval' && (
          <>
            <b className={styles.left}>{dossier.remaining[locale]}</b> ·{' '}
          </>
        )}
        {shortName({ name: dossier.unitName })} · {since[matter]} {formats.moment(dossier.since)}
      </span>
    </Link>
  );
}
