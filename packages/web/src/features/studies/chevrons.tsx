import { useLocale } from '../../lib/locale.tsx';
import styles from './variants.module.css';

/** The activities in order; what is done several times in a row is one chevron that says so. */
export function Chevrons({ activities }: { activities: readonly string[] }) {
  const { messages, formats } = useLocale();
  const { variants: words } = messages.studies;
  const runs = runsOf(activities);
  return (
    <ol className={styles.path}>
      {runs.map(({ activity, times }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path does not change, and an activity may come again
        <li key={at} className={styles.chevron} title={activity}>
          <span>{activity}</span>
          {times > 1 && <em>{words.repeated(formats.number(times))}</em>}
        </li>
      ))}
    </ol>
  );
}

function runsOf(activities: readonly string[]): { activity: string; times: number }[] {
  const runs: { activity: string; times: number }[] = [];
  for (const activity of activities) {
    const last = runs.at(-1);
    if (last?.activity === activity) last.times += 1;
    else runs.push({ activity, times: 1 });
  }
  return runs;
}
