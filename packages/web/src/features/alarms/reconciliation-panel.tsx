import { Button, Progress } from '@mantine/core';
import type { Reconciliation } from '@motcua/contract/alarms.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Icon } from '../../components/icons.tsx';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import type { Formats } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import type { Messages } from '../../messages/desk.ts';
import styles from './alarms.module.css';
import { useReconcile, useReconciliations } from './queries.ts';

/** The last proof in one sentence, a new one by one button, and how far it is. */
export function ReconciliationPanel() {
  const { messages, formats } = useLocale();
  const words = messages.alarms.proof;
  const runs = useReconciliations();
  const reconcile = useReconcile();
  if (runs.isError) return <Failed error={runs.error} retry={() => runs.refetch()} />;
  const running = runs.data?.items.find(({ state }) => state === 'running');
  const last = runs.data?.last ?? null;
  return (
    <Panel title={words.title} id="reconciliation" tone={last === null ? 'next' : 'plain'}>
      <div className={styles.proof}>
        {runs.data === undefined && <LoadingLines rows={2} />}
        {runs.data !== undefined && (
          <p className={styles.outcome} data-state={last?.state ?? 'none'} role="status">
            {last !== null && <Icon name={last.state === 'whole' ? 'check' : 'alert'} />}
            <span>{last === null ? words.never : sentenceOf(last, words, formats)}</span>
          </p>
        )}
        {last !== null && (
          <p className="soft">{last.askedBy === null ? words.nightly : words.by(last.askedBy)}</p>
        )}
        {running !== undefined && <Running run={running} />}
        <ErrorSummary error={reconcile.error ?? undefined} />
        <div className={styles.ask}>
          <Button
            onClick={() => reconcile.mutate()}
            loading={reconcile.isPending}
            disabled={running !== undefined}
          >
            {words.run}
          </Button>
          <p className="soft">{words.explain}</p>
        </div>
      </div>
    </Panel>
  );
}

function Running({ run }: { run: Reconciliation }) {
  const { messages, formats } = useLocale();
  const words = messages.alarms.proof;
  const { compared, dossiers } = run;
  const text =
    dossiers === 0
      ? words.starting
      : words.running(formats.number(compared), formats.number(dossiers));
  return (
    <div className={styles.running}>
      <span aria-hidden="true">{text}</span>
      <Progress
        value={dossiers === 0 ? 0 : (compared / dossiers) * 100}
        aria-label={text}
        color="var(--accent)"
      />
    </div>
  );
}

function sentenceOf(
  run: Reconciliation,
  words: Messages['alarms']['proof'],
  formats: Formats,
): string {
  const moment = formats.moment(run.finishedAt ?? run.startedAt);
  const [compared, dossiers] = [formats.number(run.compared), formats.number(run.dossiers)];
  if (run.state === 'failed') return words.failed(moment);
  if (run.what === 'rebuild') return words.rebuilt(moment, run.reason ?? '');
  if (run.state === 'whole') return words.whole(compared, dossiers, moment);
  const [differing, balances] = [run.differingDossiers, run.differingBalances].map(formats.number);
  return words.differing(compared, dossiers, moment, differing ?? '', balances ?? '');
}
