import { Button } from '@mantine/core';
import type { FiledReport } from '@motcua/contract/filed-reports.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { Icon } from '../../../components/icons.tsx';
import { useNotify } from '../../../components/notify.ts';
import { Panel } from '../../../components/panel.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { StateChip } from '../state-chip.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import styles from './filed.module.css';
import { isStale, type SentAct, useReportAct } from './queries.ts';
import { SignDialog } from './sign-dialog.tsx';

/** What this person may do now, the likely act first; what changes hands asks once more before it goes. */
const order = [
  'revise',
  'sign',
  'submit',
  'accept',
  'return',
  'amend',
] as const satisfies readonly SentAct[];

export function ActsPanel({ report }: { report: FiledReport }) {
  const { messages, formats } = useLocale();
  const words = messages.reports;
  const notify = useNotify();
  const [asking, setAsking] = useState<SentAct | null>(null);
  const act = useReportAct(report, (answer, done) => {
    setAsking(null);
    notify(words.done[done](answer.unit.name));
  });
  const may = order.filter((one) => report.availableActs.includes(one));
  // Who drafts may write, though only the head signs.
  const isOurs = may.length > 0 || report.availableActs.includes('write');
  const stale = isStale(act.error);
  const start = (one: SentAct) => {
    act.reset();
    if (one === 'revise') act.send({ act: one, body: {} });
    else setAsking(one);
  };
  return (
    <Panel
      tone="next"
      title={words.nextStep}
      id="next-step"
      aside={<StateChip state={report.state} late={report.late} daysLate={report.daysLate} />}
    >
      <div className={styles.next}>
        <p className="figures">
          {words.dueOn(formats.date(report.dueOn))}
          {report.parent !== null && ` · ${words.goesTo(report.parent.name)}`}
        </p>
        {report.returnReason !== null && (
          <p className={styles.banner}>
            <Icon name="returned" /> {words.returnedBecause(report.returnReason)}
          </p>
        )}
        {report.changedParts.length > 0 && (
          <p className={styles.banner}>
            <Icon name="alert" />
            <a href="#children">{words.partsChangedCount(report.changedParts.length)}</a>
          </p>
        )}
        {stale && asking === null && (
          <p className={styles.banner} role="alert">
            <Icon name="alert" /> {words.stale}
          </p>
        )}
        {!stale && asking === null && <ErrorSummary error={act.error} />}
        <p>{words.whatNow(report.state, isOurs, report.parent !== null)}</p>
        {may.length > 0 && (
          <div className={styles.acts}>
            {may.map((one, at) => (
              <Button
                key={one}
                id={at === 0 ? 'next-act' : undefined}
                variant={at === 0 && one !== 'amend' ? 'filled' : 'default'}
                loading={act.sending && asking === null && one === 'revise'}
                onClick={() => start(one)}
              >
                {words.acts[one]}
              </Button>
            ))}
          </div>
        )}
      </div>
      <SignDialog
        report={report}
        opened={asking === 'sign'}
        sending={act.sending}
        error={act.error}
        onClose={() => setAsking(null)}
        onSend={(body) => act.send({ act: 'sign', body })}
      />
      <ReasonDialog
        opened={asking === 'return' || asking === 'amend'}
        title={asking === null ? '' : words.acts[asking]}
        hint={asking === 'amend' ? words.amendHint : words.returnHint}
        act={asking === null ? '' : words.acts[asking]}
        reason={words.reason}
        sending={act.sending}
        error={act.error}
        onClose={() => setAsking(null)}
        onSend={(reason) => asking !== null && act.send({ act: asking, body: { reason } })}
      />
      <ConfirmDialog
        act={asking === 'submit' || asking === 'accept' ? asking : null}
        report={report}
        sending={act.sending}
        error={act.error}
        onClose={() => setAsking(null)}
        onSend={(one) => act.send({ act: one, body: {} })}
      />
    </Panel>
  );
}
