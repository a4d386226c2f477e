import { TextInput } from '@mantine/core';
import type { Decision } from '@motcua/contract/plan-tasks.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { DateField } from '../../components/date-field.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './plans.module.css';

export interface DecisionDraft {
  number: string;
  date: PlainDate | null;
  signer: string;
}

export const noDecision: DecisionDraft = { number: '', date: null, signer: '' };

/** Number, day and signer of the decision. */
export function DecisionFields({
  value,
  onChange,
}: {
  value: DecisionDraft;
  onChange: (decision: DecisionDraft) => void;
}) {
  const { issueForm: words } = useMessages().plans;
  return (
    <div className={styles.pair}>
      <TextInput
        label={words.number}
        value={value.number}
        maxLength={80}
        required
        withAsterisk={false}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
      />
      <DateField
        label={words.date}
        value={value.date}
        required
        withAsterisk={false}
        onChange={(date) => onChange({ ...value, date })}
      />
      <TextInput
        label={words.signer}
        value={value.signer}
        maxLength={200}
        required
        withAsterisk={false}
        onChange={(event) => onChange({ ...value, signer: event.currentTarget.value })}
      />
    </div>
  );
}

/** Null while something is missing. */
export function decisionOf({ number, date, signer }: DecisionDraft): Decision | null {
  if (date === null || number.trim() === '' || signer.trim() === '') return null;
  return { number: number.trim(), date, signer: signer.trim() };
}
