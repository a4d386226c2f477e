import { Button } from '@mantine/core';
import type { FeedbackClockLine, FeedbackDetails } from '@motcua/contract/feedback.ts';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './feedback.module.css';
import { useClockLedger } from './queries.ts';

/** Every limit that ran or runs; each explains itself day by day. */
export function ClocksPanel({ feedback }: { feedback: FeedbackDetails }) {
  const { messages, formats, locale } = useLocale();
  const words = messages.feedback;
  const [open, setOpen] = useState<FeedbackClockLine | null>(null);
  return (
    <Panel title={words.timeTitle} id="clocks">
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.limit}</th>
              <th scope="col">{words.end}</th>
              <th scope="col">{words.standing}</th>
            </tr>
          </thead>
          <tbody>
            {feedback.clocks.map((clock) => (
              <tr key={clock.number}>
                <td>
                  {words.clocks[clock.kind]}
                  {clock.round > 1 && ` (${words.round(formats.number(clock.round))})`}
                  <br />
                  <span className="soft">
                    {clock.limit[locale]}
                    {clock.unit.id !== feedback.unit.id && `, ${clock.unit.name}`}
                  </span>
                </td>
                <td className="figures">
                  {clock.due === null ? (
                    '—'
                  ) : (
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={`${words.explain(words.clocks[clock.kind])} ${formats.moment(clock.due)}`}
                      onClick={() => setOpen(clock)}
                    >
                      {formats.moment(clock.due)}
                    </Button>
                  )}
                </td>
                <td>
                  <strong
                    className={styles.due}
                    data-late={clock.state === 'late' || clock.state === 'overdue'}
                  >
                    {words.clockStates[clock.state]}
                  </strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open !== null && <Ledger id={feedback.id} clock={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function Ledger(props: { id: string; clock: FeedbackClockLine; onClose: () => void }) {
  const { messages, formats, locale } = useLocale();
  const words = messages.feedback;
  const { id, clock, onClose } = props;
  const ledger = useClockLedger(id, clock.number);
  if (ledger.isError) return <Failed error={ledger.error} retry={() => ledger.refetch()} />;
  if (ledger.data === undefined) return <LoadingLines rows={4} />;
  return (
    <section aria-label={words.explain(words.clocks[clock.kind])}>
      <h3>{words.explain(words.clocks[clock.kind])}</h3>
      <ul className={styles.plain}>
        {ledger.data.ledger.map((line) => (
          <li key={`${line.date} ${line.mark} ${line.remaining}`}>
            <span className="figures">{formats.date(line.date)}</span>{' '}
            {locale === 'vi' ? line.sentence : line.sentenceEn}
          </li>
        ))}
      </ul>
      <Button variant="default" size="compact-md" onClick={onClose}>
        {words.explainClose}
      </Button>
    </section>
  );
}
