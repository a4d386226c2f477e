import { Button, NumberInput, Slider, TextInput } from '@mantine/core';
import { describeTimeLimit, parseTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useId, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useMessages } from '../../lib/locale.tsx';
import type { AskedSimulation } from './cut-queries.ts';
import styles from './reviews.module.css';

export interface TriedProcedure {
  code: string;
  name: string;
  /** The limit that binds today, in Vietnamese as the catalogue has it. */
  bindingText: string;
  /** The limit a proposal has already, to begin with. */
  proposedText?: string | undefined;
}

interface Props {
  unit: { id: string; name: string };
  procedure: TriedProcedure;
  sending: boolean;
  error: unknown;
  onRun: (asked: AskedSimulation) => void;
}

/** A limit to try, by a slider while it is a number of units; days, target and what the office knows beside it. */
export function SimulationForm({ unit: home, procedure, sending, error, onRun }: Props) {
  const { simulation: words } = useMessages();
  const [unit, setUnit] = useState(home);
  const [limit, setLimit] = useState(procedure.proposedText ?? beginAt(procedure.bindingText));
  const [from, setFrom] = useState<PlainDate | null>(null);
  const [to, setTo] = useState<PlainDate | null>(null);
  const [target, setTarget] = useState<number | string>('');
  const [workShare, setWorkShare] = useState<number | string>('');
  const run = (limitText: string) =>
    onRun({
      ...{ unit: unit.id, procedures: [{ code: procedure.code, limitText }] },
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(typeof target === 'number' ? { target: target / 100 } : {}),
      ...(typeof workShare === 'number' ? { workShare: workShare / 100 } : {}),
    });
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        run(limit);
      }}
    >
      <ErrorSummary error={error} />
      <div className={styles.form}>
        <TextInput
          label={words.limit}
          description={words.binding(procedure.bindingText)}
          value={limit}
          onChange={(event) => setLimit(event.currentTarget.value)}
          maxLength={200}
        />
        <LimitSlider bindingText={procedure.bindingText} limit={limit} onChange={setLimit} />
      </div>
      <div className={styles.form}>
        <UnitField
          key={unit.id}
          className={styles.wide}
          label={words.unit}
          name={unit.name}
          onPick={setUnit}
        />
        <DateField w={140} label={words.from} value={from} onChange={setFrom} />
        <DateField w={140} label={words.to} value={to} onChange={setTo} />
        <NumberInput
          w={210}
          label={words.target}
          description={words.targetHint}
          value={target}
          onChange={setTarget}
          {...{ min: 0, max: 100, decimalScale: 1, decimalSeparator: ',' }}
        />
        <NumberInput
          w={210}
          label={words.workShare}
          description={words.workShareHint}
          value={workShare}
          onChange={setWorkShare}
          {...{ min: 0, max: 100, decimalScale: 0 }}
        />
        <Button type="submit" loading={sending} disabled={limit.trim() === ''}>
          {words.run}
        </Button>
      </div>
      {sending && (
        <p role="status" className="soft">
          {words.running}
        </p>
      )}
    </form>
  );
}

function LimitSlider(props: {
  bindingText: string;
  limit: string;
  onChange: (text: string) => void;
}) {
  const { simulation: words } = useMessages();
  const id = useId();
  const binding = parseTimeLimit(props.bindingText);
  const now = parseTimeLimit(props.limit);
  if (binding.kind !== 'duration' || now.kind !== 'duration' || now.unit !== binding.unit)
    return null;
  const { unit } = binding;
  const write = (value: number) => describeTimeLimit({ kind: 'duration', value, unit });
  return (
    <div className={styles.slider}>
      <span id={id} className="unseen">
        {words.limit}
      </span>
      <Slider
        thumbProps={{ 'aria-labelledby': id, 'aria-valuetext': write(now.value) }}
        value={now.value}
        onChange={(value) => props.onChange(write(value))}
        {...{ min: 1, max: Math.max(2, Math.round(binding.value)), step: 1 }}
        label={write}
      />
    </div>
  );
}

/** A third less than what binds: where most cuts begin. */
function beginAt(bindingText: string): string {
  const limit = parseTimeLimit(bindingText);
  if (limit.kind !== 'duration') return '';
  const value = Math.max(1, Math.round((limit.value * 2) / 3));
  return describeTimeLimit({ kind: 'duration', value, unit: limit.unit });
}
