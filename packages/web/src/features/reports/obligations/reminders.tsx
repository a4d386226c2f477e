import { Link } from '@tanstack/react-router';
import { Icon } from '../../../components/icons.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './obligations.module.css';
import { useReminders } from './queries.ts';

const SHOWN = 5;

/** What the night found; nothing is shown where nothing was. */
export function Reminders() {
  const { messages, formats } = useLocale();
  const words = messages.reports;
  const items = useReminders().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title={words.reminders} id="reminders" tone="next">
      <ul className={styles.reminders}>
        {items.slice(0, SHOWN).map(({ id, kind, sentence, at, reportId }) => (
          <li key={id}>
            <span className={styles[kind]}>
              <Icon name={kind === 'returned' ? 'returned' : 'alert'} />
            </span>
            <span>
              {sentence} <span className="soft figures">{formats.day(at)}</span>{' '}
              {reportId !== null && (
                <Link
                  to="/reports/$id"
                  params={{ id: reportId }}
                  search={{}}
                  aria-label={`${words.open}: ${sentence}`}
                >
                  {words.open}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p className="soft">{words.moreReminders(items.length - SHOWN)}</p>}
    </Panel>
  );
}
