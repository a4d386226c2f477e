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

/** What somebody must decide, each with the way to its dossier. Nobody is named: a hall reads along. */
export function Matters({ wall, heading = 'h3' }: { wall: Wall; heading?: 'h2' | 'h3' }) {
  const { messages, formats } = useLocale();
  const words = messages.wall;
  const Heading = heading;
  return (
    <div className={styles.matters}>
      {wall.matters.map(({ matter, count, dossiers }) => (
        <section
          key={matter}
          className={styles.matter}
          data-tone={count > 0 ? TONES[matter] : 'none'}
        >
          <Heading className={styles.head}>
            <Icon name={ICONS[matter]} size={22} />
            <span>{words.matter[matter]}</span>
            <strong className="figures" data-matter={matter}>
              {count === 0
                ? words.noMatter
                : count >= wall.most
                  ? words.moreThan(formats.number(wall.most - 1))
                  : formats.number(count)}
            </strong>
          </Heading>
          {dossiers.length > 0 && (
            <ul className={styles.list} aria-label={words.matter[matter]}>
              {dossiers.map((dossier) => (
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
