import type { Season } from '@motcua/contract/seasons.ts';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../lib/locale.tsx';
import styles from './seasons.module.css';
import { SeasonCounts } from './season-counts.tsx';
import { SeasonStateMark } from './state-marks.tsx';

/** Every season one takes part in, the newest year first, each with the way to one's own sheet. */
export function SeasonList({ seasons }: { seasons: readonly Season[] }) {
  const { messages, formats } = useLocale();
  const words = messages.seasons;
  const ordered = seasons.toSorted((a, b) => b.year - a.year || (a.openedAt < b.openedAt ? 1 : -1));
  return (
    <ul className={styles.cards} aria-label={words.list}>
      {ordered.map((season) => (
        <li key={season.id} className={styles.card}>
          <h2>
            <Link to="/reform/seasons/$id" params={{ id: season.id }} search={{}}>
              {season.title}
            </Link>
          </h2>
          <p className={styles.facts}>
            <SeasonStateMark state={season.state} />
            <span>
              {words.levels[season.level] ?? season.level}, {words.units(season.units)}
            </span>
            <span>{words.appraisedBy(season.unit.name)}</span>
          </p>
          <p className="soft figures">
            {words.submitBy(formats.date(season.submitBy))},{' '}
            {words.explainBy(formats.date(season.explainBy))}
            {season.version !== null &&
              season.publishedAt !== null &&
              `. ${words.version(season.version)}, ${words.publishedAt(formats.moment(season.publishedAt))}`}
          </p>
          <SeasonCounts season={season} />
          <p className={styles.ways}>
            {season.ownUnits.map((unit) => (
              <Link
                key={unit.id}
                to="/reform/seasons/$id/sheets/$unit"
                params={{ id: season.id, unit: unit.code ?? unit.id }}
                className={styles.main}
              >
                {season.ownUnits.length === 1 ? words.myWork : words.openNamed(unit.name)}
              </Link>
            ))}
            <Link to="/reform/seasons/$id/results" params={{ id: season.id }} search={{}}>
              {words.openResults}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
