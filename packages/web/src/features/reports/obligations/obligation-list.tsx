import { Button } from '@mantine/core';
import type { Obligation, ObligationList as Answer } from '@motcua/contract/reporting-regimes.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { Notice } from '../../../components/states.tsx';
import { useMessages } from '../../../lib/locale.tsx';
import { usePeriodWords } from '../period-words.ts';
import { StateChip } from '../state-chip.tsx';
import { DueWords } from './due-words.tsx';
import styles from './obligations.module.css';
import { useBegin, useWorkingDaysLeft } from './queries.ts';
import { byUrgency } from './urgency.ts';

interface Props {
  answer: Answer;
  /** Those that wait for somebody, or all whose day is over or who are finished, the newest first. */
  only: 'open' | 'past';
  empty: string;
}

/** What the own units owe, the most urgent first, each with the one thing to do. */
export function ObligationList({ answer, only, empty }: Props) {
  const words = useMessages().reports;
  const navigate = useNavigate();
  const period = usePeriodWords();
  const begin = useBegin((id) => void navigate({ to: '/reports/$id', params: { id } }));
  const rows =
    only === 'open'
      ? answer.items.filter(({ reminder }) => reminder !== 'done').toSorted(byUrgency)
      : answer.items
          .filter(({ dueOn, reminder }) => dueOn < answer.today || reminder === 'done')
          .toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
  const left = useWorkingDaysLeft(
    answer.today,
    rows.map(({ dueOn }) => dueOn),
  );
  const severalUnits = new Set(rows.map(({ unit }) => unit.id)).size > 1;
  if (rows.length === 0) return <Notice icon="check" title={empty} />;
  return (
    <>
      <ErrorSummary error={begin.error} />
      <ul className={styles.list}>
        {rows.map((owed) => (
          <li key={`${owed.regime.code} ${owed.unit.id} ${owed.period.code}`}>
            <div className={styles.what}>
              <strong>{owed.regime.name}</strong>
              <span className="figures">
                {period.title(owed.period)}, {period.limits(owed.period)}{' '}
                <span className="soft">({period.kind(owed.period)})</span>
              </span>
              <span className="soft">
                {owed.form.number}
                {severalUnits && `. ${owed.unit.name}`}
              </span>
            </div>
            <DueWords owed={owed} left={left.get(owed.dueOn)} />
            <StateChip state={owed.state} late={owed.late} daysLate={owed.daysLate} />
            <Next
              owed={owed}
              sending={begin.sending}
              onBegin={() => begin.send(owed)}
              open={words.open}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Next(props: { owed: Obligation; sending: boolean; onBegin: () => void; open: string }) {
  const { owed, sending, onBegin, open } = props;
  const words = useMessages().reports;
  const period = usePeriodWords();
  const label = words.nameOf(owed.regime.name, owed.unit.name, period.name(owed.period));
  if (owed.reportId !== null)
    return (
      <span className={styles.act}>
        <Link
          to="/reports/$id"
          params={{ id: owed.reportId }}
          search={{}}
          aria-label={`${open}: ${label}`}
        >
          {open}
        </Link>
      </span>
    );
  if (!owed.mayBegin) return <span className={styles.act} />;
  return (
    <span className={styles.act}>
      <Button
        variant={owed.reminder === 'not_yet' ? 'default' : 'filled'}
        loading={sending}
        onClick={onBegin}
        aria-label={`${words.begin}: ${label}`}
      >
        {words.begin}
      </Button>
    </span>
  );
}
