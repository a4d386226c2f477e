import type { Instant } from '@motcua/domain/shared/instant.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icons.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { minutesSince, useSecond } from './age.ts';
import styles from './wall.module.css';

interface Props {
  unit: string;
  /** When the figures that stand there were counted; null before the first. */
  asOf: Instant | null;
  /** The server did not answer when it was asked last. */
  lost: boolean;
  /** Says whether the line of news stands. */
  live: ReactNode;
}

/** Whose wall it is, the time, and how old the figures are. */
export function WallHead({ unit, asOf, lost, live }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.wall;
  const now = useSecond();
  return (
    <header className={styles.head}>
      <h1 className={styles.unit}>{unit}</h1>
      <p className={styles.age} role="status">
        {lost && asOf !== null ? (
          <strong className={styles.lost}>
            <Icon name="alert" size={24} /> {words.lost(minutesSince(asOf, now))}
          </strong>
        ) : (
          live
        )}
        {asOf !== null && (
          <span className="figures" data-as-of={asOf}>
            {words.updated(timeWithSeconds(asOf, formats.time))}
          </span>
        )}
      </p>
      <p className={`${styles.clock} figures`}>
        <span>{formats.day(now)}</span> <strong>{formats.time(now)}</strong>
      </p>
      <Link to="/work" search={{}} className={styles.leave}>
        <Icon name="out" size={20} />
        <span>{words.leave}</span>
      </Link>
    </header>
  );
}

function timeWithSeconds(instant: Instant, time: (instant: Instant) => string): string {
  return `${time(instant)}:${/T\d\d:\d\d:(\d\d)/.exec(instant)?.[1] ?? '00'}`;
}
