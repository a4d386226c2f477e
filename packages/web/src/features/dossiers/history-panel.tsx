import { Button } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './dossier.module.css';
import { useHistory } from './queries.ts';

const SHOWN = 10;

/** Every fact in words, the newest on top; nothing here can be changed, and each line carries its check code. */
export function HistoryPanel({ id }: { id: string }) {
  const { messages, formats } = useLocale();
  const { dossier: words, terms } = messages;
  const history = useHistory(id);
  const [all, setAll] = useState(false);
  const lines = history.data?.items.toReversed() ?? [];
  return (
    <Panel title={words.history} id="history">
      {history.isError && <Failed error={history.error} retry={() => history.refetch()} />}
      {history.isPending && <LoadingLines rows={5} />}
      {history.data && (
        <ol className={styles.history} reversed aria-label={words.historyOf}>
          {(all ? lines : lines.slice(0, SHOWN)).map((line) => (
            <li key={line.version} className={styles.line}>
              <span className={`${styles.when} figures`}>{formats.moment(line.at)}</span>
              <div>
                <p className={styles.sentence}>{line.sentence}</p>
                <p className={styles.by}>
                  {line.actor.name}, {terms.role[line.actor.role]}
                  {line.actor.employer !== undefined && ` (${line.actor.employer})`}
                  <span title={`${words.hash}: ${line.hash}`}>
                    {line.hash !== '' && ` · ${line.hash.slice(0, 8)}`}
                  </span>
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
      {!all && lines.length > SHOWN && (
        <Button variant="transparent" c="var(--ink)" size="compact-md" onClick={() => setAll(true)}>
          {words.wholeHistory(formats.number(lines.length))}
        </Button>
      )}
    </Panel>
  );
}
