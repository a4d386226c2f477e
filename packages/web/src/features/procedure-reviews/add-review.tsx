import { Button, Group, Modal, NativeSelect, Textarea } from '@mantine/core';
import type { ProcedureReview, ReviewPlan } from '@motcua/contract/procedure-reviews.ts';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import type { Level } from '@motcua/domain/procedure/procedure.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { type ReactNode, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { usePlanReview } from './queries.ts';
import styles from './reviews.module.css';

interface Props {
  plans: readonly ReviewPlan[];
  /** The procedure that was picked; the page brings picker and catalogue. */
  procedure: ProcedureDetails | undefined;
  picker: ReactNode;
  onUnpick: () => void;
  onDone: (review: ProcedureReview) => void;
}

/** Takes a procedure into the plan: which, who reviews, until when, why. */
export function AddReview(props: Props & { opened: boolean; onClose: () => void }) {
  const { reviews, common } = useLocale().messages;
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={reviews.add.title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {props.opened && <AddForm {...props} />}
    </Modal>
  );
}

function AddForm(props: Props & { onClose: () => void }) {
  const { reviews, common } = useLocale().messages;
  const words = reviews.add;
  const { plans, procedure } = props;
  const [planId, setPlanId] = useState(plans[0]?.id ?? '');
  const plan = plans.find(({ id }) => id === planId);
  const [lead, setLead] = useState<{ id: string; name: string } | null>(null);
  const [level, setLevel] = useState<Level | null>(null);
  const [dueOn, setDueOn] = useState<PlainDate | null>(null);
  const [cause, setCause] = useState('');
  const planning = usePlanReview(props.onDone);
  const levels = procedure?.levels ?? [];
  const chosenLevel = level !== null && levels.includes(level) ? level : levels[0];
  const unit = lead ?? plan?.unit;
  const isWhole =
    procedure !== undefined &&
    chosenLevel !== undefined &&
    unit !== undefined &&
    dueOn !== null &&
    cause.trim() !== '';
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole)
          planning.send({
            ...{ planId, procedureCode: procedure.procedureCode, level: chosenLevel, dueOn },
            ...{ leadUnit: unit.id, cause: cause.trim() },
          });
      }}
    >
      <ErrorSummary error={planning.error} />
      {plans.length > 1 && (
        <NativeSelect
          label={words.plan}
          value={planId}
          onChange={(event) => setPlanId(event.currentTarget.value)}
          data={plans.map(({ id, number, unit: of }) => ({
            ...{ value: id, label: `${number}, ${of.name}` },
          }))}
        />
      )}
      {procedure === undefined ? (
        props.picker
      ) : (
        <p style={{ margin: 0 }}>
          {words.chosen}: <strong>{procedure.name}</strong>{' '}
          <span className="soft">{procedure.procedureCode}</span>{' '}
          <Button variant="default" size="compact-md" onClick={props.onUnpick}>
            {words.change}
          </Button>
        </p>
      )}
      {levels.length > 1 && (
        <NativeSelect
          label={words.level}
          value={chosenLevel ?? ''}
          onChange={(event) =>
            setLevel(levels.find((one) => one === event.currentTarget.value) ?? null)
          }
          data={levels.map((one) => ({ value: one, label: reviews.levels[one] }))}
        />
      )}
      <UnitField key={unit?.id ?? ''} label={words.lead} name={unit?.name ?? ''} onPick={setLead} />
      <DateField w={180} label={words.dueOn} value={dueOn} onChange={setDueOn} />
      <Textarea
        label={words.cause}
        value={cause}
        onChange={(event) => setCause(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={500}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={planning.sending} disabled={!isWhole}>
          {words.send}
        </Button>
      </Group>
    </form>
  );
}
