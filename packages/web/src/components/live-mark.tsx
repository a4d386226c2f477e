import { useLocale } from '../lib/locale.tsx';
import type { LiveStatus } from '../lib/live.ts';
import { Icon } from './icons.tsx';
import styles from './live-mark.module.css';

/** Says in words whether figures move by themselves; silent changes only, so that nobody is interrupted. */
export function LiveMark({ status }: { status: LiveStatus }) {
  const { messages, formats } = useLocale();
  const words = messages.alarms.live;
  const isLost = status.kind === 'lost';
  return (
    <span className={`${styles.mark} ${isLost ? styles.lost : ''}`}>
      {isLost ? <Icon name="alert" /> : <span className={styles.dot} data-state={status.kind} />}
      <span>{isLost ? words.lost(formats.time(status.since)) : words[status.kind]}</span>
    </span>
  );
}
