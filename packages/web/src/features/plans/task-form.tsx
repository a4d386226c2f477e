import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { PlanTaskView } from '@motcua/contract/plan-tasks.ts';
import type { PlanDetails } from '@motcua/contract/plans.ts';
import { useState } from 'react';
import { AmountField } from '../../components/amount-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import { DecisionFields, decisionOf, noDecision } from './decision-fields.tsx';
import { DialogForm } from './dialog-form.tsx';
import { PartnersField } from './partners-field.tsx';
import styles from './plans.module.css';
import { useReformFields, useSaveTask } from './queries.ts';
import { bodyOf, draftOf, emptyDraft, nextNumber, type TaskDraft } from './task-draft.ts';

/** A task of a plan: new, or corrected while the plan is a draft. */
export function TaskForm(props: {
  plan: PlanDetails;
  task?: PlanTaskView | undefined;
  onDone: () => void;
  onClose: () => void;
}) {
  const { plan, task } = props;
  const { locale, messages } = useLocale();
  const { taskForm: words } = messages.plans;
  const lists = useReformFields().data?.lists;
  const fields = lists?.find(({ code }) => code === plan.fieldList)?.fields ?? [];
  const [draft, setDraft] = useState(() =>
    task === undefined ? emptyDraft(nextNumber(plan.tasks), '') : draftOf(task),
  );
  const [decision, setDecision] = useState(noDecision);
  const save = useSaveTask(
    { planId: plan.id, ...(task === undefined ? {} : { taskId: task.id }) },
    props.onDone,
  );
  const isIssued = plan.state === 'issued';
  const field = draft.field || (fields[0]?.code ?? '');
  return (
    <DialogForm
      title={task === undefined ? words.add : words.edit}
      submit={words.submit}
      sending={save.sending}
      error={save.error}
      onClose={props.onClose}
      onSubmit={() => {
        const body = bodyOf({ ...draft, field });
        const by = decisionOf(decision);
        if (body === null || (isIssued && by === null)) return;
        save.send(by === null ? body : { ...body, decision: by });
      }}
    >
      <div className={styles.pair}>
        <TextInput
          label={words.number}
          description={words.numberHint}
          value={draft.number}
          required
          withAsterisk={false}
          pattern="[0-9]{1,4}(\.[0-9]{1,4}){0,9}"
          onChange={(event) => setDraft({ ...draft, number: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.field}
          value={field}
          data={fields.map((one) => ({ value: one.code, label: one[locale] }))}
          onChange={(event) => setDraft({ ...draft, field: event.currentTarget.value })}
        />
      </div>
      <TaskFields draft={draft} onChange={setDraft} />
      <NumberInput
        label={words.weight}
        value={draft.weight}
        onChange={(weight) => typeof weight === 'number' && setDraft({ ...draft, weight })}
        {...{ min: 1, max: 1000, allowDecimal: false, hideControls: true, maw: 160 }}
      />
      {isIssued && (
        <fieldset className={styles.form}>
          <legend>{words.byDecision}</legend>
          <DecisionFields value={decision} onChange={setDecision} />
        </fieldset>
      )}
    </DialogForm>
  );
}

/** What every task says, of a plan or of a directive. */
export function TaskFields({
  draft,
  onChange,
}: {
  draft: TaskDraft;
  onChange: (draft: TaskDraft) => void;
}) {
  const { taskForm: words } = useMessages().plans;
  return (
    <>
      <Textarea
        label={words.content}
        value={draft.content}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxLength={5000}
        onChange={(event) => onChange({ ...draft, content: event.currentTarget.value })}
      />
      <TextInput
        label={words.product}
        value={draft.product}
        maxLength={2000}
        onChange={(event) => onChange({ ...draft, product: event.currentTarget.value })}
      />
      <UnitField
        key={draft.lead?.id ?? ''}
        label={words.lead}
        name={draft.lead?.name ?? ''}
        onPick={({ id, name }) => onChange({ ...draft, lead: { id, name } })}
      />
      <PartnersField
        value={draft.partners}
        onChange={(partners) => onChange({ ...draft, partners })}
      />
      <div className={styles.pair}>
        <DateField
          label={words.startOn}
          value={draft.startOn}
          onChange={(startOn) => onChange({ ...draft, startOn })}
        />
        <DateField
          label={words.deadline}
          value={draft.deadline}
          required
          withAsterisk={false}
          onChange={(deadline) => onChange({ ...draft, deadline })}
        />
        <AmountField
          label={words.budget}
          value={draft.budget}
          onChange={(budget) => onChange({ ...draft, budget })}
        />
      </div>
    </>
  );
}
