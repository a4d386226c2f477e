import { Button } from '@mantine/core';
import type { RegisterSummary } from '@motcua/contract/register-entries.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useNotify } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useSummary } from './queries.ts';
import type { RegisterSearch } from './register-search.ts';
import styles from './registers.module.css';

/** What the register counts in a period: the sentence for the report first, then every figure. */
export function SummaryPanel({ code, search }: { code: string; search: RegisterSearch }) {
  const { messages } = useLocale();
  const { reformRegisters: words } = messages;
  const { unit, from, to } = search;
  const summary = useSummary(code, { unit, from, to });
  if (summary.isError) return <Failed error={summary.error} retry={() => summary.refetch()} />;
  if (summary.data === undefined) return <LoadingLines rows={8} />;
  return (
    <>
      <Sentences summary={summary.data} />
      <Panel id="register-counts" title={words.counts} aside={<Period summary={summary.data} />}>
        <CountTable summary={summary.data} />
      </Panel>
    </>
  );
}

/** A figure without its days says nothing. */
function Period({ summary }: { summary: RegisterSummary }) {
  const { formats } = useLocale();
  const days = [summary.from, summary.to].map((day) =>
    isPlainDate(day) ? formats.date(day) : day,
  );
  return (
    <span className="soft figures">
      {days.join(' – ')}
      {summary.unit !== null && ` · ${summary.unit.name}`}
    </span>
  );
}

function Sentences({ summary }: { summary: RegisterSummary }) {
  const { locale, messages } = useLocale();
  const { reformRegisters: words } = messages;
  const notify = useNotify();
  if (summary.sentences.length === 0) return null;
  return (
    <Panel id="register-sentence" title={words.sentence}>
      {summary.sentences.map((sentence) => (
        <div key={sentence.code} className={styles.sentence}>
          <p data-testid="register-sentence">{sentence[locale]}</p>
          <Button
            variant="default"
            className="no-print"
            onClick={async () => {
              await navigator.clipboard.writeText(sentence[locale]);
              notify(words.copied);
            }}
          >
            {words.copy}
          </Button>
        </div>
      ))}
    </Panel>
  );
}

/** All units together and each level beside it; a share of nothing is said, never printed as 0 or 100. */
function CountTable({ summary }: { summary: RegisterSummary }) {
  const { locale, messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const levels = summary.levels.length > 1 ? summary.levels : [];
  const columns = [summary, ...levels];
  return (
    <ScrollRegion className={styles.scroll} label={words.countTable}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.countTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.value}</th>
            {levels.map(({ level }) => (
              <th key={level} scope="col">
                {words.levels[level] ?? level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {summary.counts.map((count, index) => (
            <tr key={count.code}>
              <th scope="row">{count[locale]}</th>
              {columns.map((column, at) => (
                <td key={at === 0 ? 'all' : levels[at - 1]?.level} className={styles.figure}>
                  {formats.number(column.counts[index]?.value ?? 0)}
                </td>
              ))}
            </tr>
          ))}
          {summary.shares.map((share, index) => (
            <tr key={share.code} className={styles.share}>
              <th scope="row">{share[locale]}</th>
              {columns.map((column, at) => {
                const value = column.shares[index];
                return (
                  <td key={at === 0 ? 'all' : levels[at - 1]?.level} className={styles.figure}>
                    {value === undefined || value.ratio === null
                      ? share.none[locale]
                      : formats.percent(value.ratio)}
                  </td>
                );
              })}
            </tr>
          ))}
          {summary.means.map((mean, index) => (
            <tr key={`mean-${mean.code}`} className={styles.share}>
              <th scope="row">{mean[locale]}</th>
              {columns.map((column, at) => (
                <td key={at === 0 ? 'all' : levels[at - 1]?.level} className={styles.figure}>
                  {words.perYear(
                    formats.decimal(column.means[index]?.mean ?? 0),
                    String(column.means[index]?.years ?? 1),
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
