import type { FiledReport } from '@motcua/contract/filed-reports.ts';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './filed.module.css';

/** Who did what with the report, the newest on top. */
export function ReportHistory({ history }: { history: FiledReport['history'] }) {
  const { messages, formats } = useLocale();
  const words = messages.reports;
  const lines = history.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Panel title={words.actsDone} id="acts-done">
      <ul className={styles.plain} aria-label={words.actsDone}>
        {lines.map((line) => (
          <li key={`${line.at} ${line.what}`}>
            <div>{line.sentence}</div>
            {line.reason !== null && !line.sentence.includes(line.reason) && (
              <div>{words.because(line.reason)}</div>
            )}
            <div className="soft figures">
              {formats.moment(line.at)} · {line.by}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
