import type { TaskEventView } from '@motcua/contract/plan-tasks.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './plans.module.css';
import { useReformFields } from './queries.ts';

/** Who did what to the task, the last first. */
export function TaskHistory({ history }: { history: readonly TaskEventView[] }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.plans;
  const causes = useReformFields().data?.causes ?? [];
  const said = (event: TaskEventView) =>
    [
      ...(event.percent === null ? [] : [`${event.percent} %`]),
      ...(event.day === null ? [] : [formats.date(event.day)]),
      ...(event.cause === null
        ? []
        : [causes.find(({ code }) => code === event.cause)?.[locale] ?? event.cause]),
      ...(event.decision === null
        ? []
        : [`${event.decision.number}, ${formats.date(event.decision.date)}`]),
      ...(event.note === null ? [] : [event.note]),
    ].join('; ');
  return (
    <ol className={styles.history} reversed>
      {history.map((event) => (
        <li key={event.version}>
          <strong>{words.history[event.act]}</strong>
          {said(event) !== '' && `: ${said(event)}`}
          <span className={`${styles.under} figures`}>
            {[event.by, event.unit, formats.moment(event.at)].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
