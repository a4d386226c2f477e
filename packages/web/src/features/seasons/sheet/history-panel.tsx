import type { PointChange } from '@motcua/contract/season-sheets.ts';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import type { Messages } from '../../../messages/desk.ts';
import styles from '../seasons.module.css';

/** Who gave, changed or explained which points, the newest on top. */
export function HistoryPanel({
  title,
  changes,
}: {
  title: string;
  changes: readonly PointChange[];
}) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasons.history;
  const lines = changes.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Panel id="history" title={title}>
      {lines.length === 0 ? (
        <p className={`soft ${styles.flat}`}>{words.none}</p>
      ) : (
        <ol className={styles.history} aria-label={title}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one instant may hold several lines; they are never reordered
            <li key={`${line.at} ${line.what} ${line.item} ${at}`}>
              <span>{line.sentence[locale]}</span>
              {line.reason !== null && !line.sentence[locale].includes(line.reason) && (
                <span>{toldWith(line.what, line.reason, words)}</span>
              )}
              <span className="soft figures">
                {formats.moment(line.at)} · {line.by}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** What came with a change: a note, the number of a paper, an explanation, or a reason. */
function toldWith(
  what: PointChange['what'],
  text: string,
  words: Messages['seasons']['history'],
): string {
  if (what === 'attached' || what === 'detached') return words.paper(text);
  if (what === 'self' || what === 'live') return words.note(text);
  return what === 'explained' ? `“${text}”` : words.because(text);
}
