import { Button, TextInput } from '@mantine/core';
import type { ReviewPlan } from '@motcua/contract/procedure-reviews.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel } from '../../components/panel.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useBeginPlan } from './queries.ts';
import styles from './reviews.module.css';

interface Props {
  year: number;
  plans: readonly ReviewPlan[];
  /** Where the officer works; null for who may not enter a plan. */
  home: { id: string; name: string } | null;
}

/** The plans of the year with how far they are; the first one to be entered where there is none. */
export function PlanPanel({ year, plans, home }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.reviews.plan;
  return (
    <Panel id="plan" title={words.title}>
      <div className={styles.column}>
        {plans.length === 0 && <p style={{ margin: 0 }}>{words.none}</p>}
        <ul className={styles.list}>
          {plans.map((plan) => (
            <li key={plan.id}>
              <strong>{plan.unit.name}</strong>:{' '}
              {words.line(plan.number, formats.date(plan.decidedOn), plan.signer)}.{' '}
              {words.progress(formats.number(plan.done), formats.number(plan.planned))}.
            </li>
          ))}
        </ul>
        {home !== null && <BeginPlan key={year} year={year} home={home} />}
      </div>
    </Panel>
  );
}

function BeginPlan({ year, home }: { year: number; home: { id: string; name: string } }) {
  const { reviews, common } = useLocale().messages;
  const words = reviews.plan;
  const [opened, setOpened] = useState(false);
  const [unit, setUnit] = useState(home);
  const [number, setNumber] = useState('');
  const [signer, setSigner] = useState('');
  const [decidedOn, setDecidedOn] = useState<PlainDate | null>(null);
  const begin = useBeginPlan(() => setOpened(false));
  if (!opened)
    return (
      <div className="no-print">
        <Button variant="default" onClick={() => setOpened(true)}>
          {words.begin}
        </Button>
      </div>
    );
  const isWhole = number.trim() !== '' && signer.trim() !== '' && decidedOn !== null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole)
          begin.send({
            ...{ unit: unit.id, year, decidedOn, number: number.trim(), signer: signer.trim() },
          });
      }}
    >
      <p className={`soft ${styles.lead}`}>{words.noneText}</p>
      <div className={styles.lead}>
        <ErrorSummary error={begin.error} />
      </div>
      <UnitField
        key={unit.id}
        className={styles.wide}
        label={words.unit}
        name={unit.name}
        onPick={setUnit}
      />
      <TextInput
        label={words.number}
        placeholder="15/KH-UBND"
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        maxLength={100}
      />
      <DateField w={150} label={words.decidedOn} value={decidedOn} onChange={setDecidedOn} />
      <TextInput
        label={words.signer}
        value={signer}
        onChange={(event) => setSigner(event.currentTarget.value)}
        maxLength={200}
      />
      <Button type="submit" loading={begin.sending} disabled={!isWhole}>
        {words.begin}
      </Button>
      <Button variant="default" onClick={() => setOpened(false)}>
        {common.cancel}
      </Button>
    </form>
  );
}
