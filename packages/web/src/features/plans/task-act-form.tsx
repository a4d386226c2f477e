import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import type { TaskDetails } from '@motcua/contract/plan-tasks.ts';
import type { TaskAct } from '@motcua/domain/plan/acts.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import { DecisionFields, decisionOf, noDecision } from './decision-fields.tsx';
import { DialogForm } from './dialog-form.tsx';
import { useReformFields, useTaskAct } from './queries.ts';

const nouns: Record<TaskAct, string> = {
  report: 'progress-reports',
  complete: 'completions',
  confirm: 'confirmations',
  send_back: 'returns',
  explain: 'causes',
  reschedule: 'deadlines',
  remove: 'removals',
  reopen: 'reopenings',
};

/** One act on a task, with what it needs and nothing else. */
export function TaskActForm(props: {
  task: TaskDetails;
  act: TaskAct;
  onDone: () => void;
  onClose: () => void;
}) {
  const { task, act } = props;
  const { locale, messages } = useLocale();
  const { actForm: words, taskActs } = messages.plans;
  const causes = useReformFields().data?.causes ?? [];
  const [percent, setPercent] = useState<number | string>(Math.min(99, task.percent));
  const [note, setNote] = useState(act === 'explain' ? (task.cause?.text ?? '') : '');
  const [day, setDay] = useState<PlainDate | null>(firstDay(task, act));
  const [cause, setCause] = useState(task.cause?.code ?? '');
  const [decision, setDecision] = useState(noDecision);
  const of = { id: task.id, revision: task.revision, noun: nouns[act] };
  const send = useTaskAct(of, props.onDone);
  const chosen = cause || (causes[0]?.code ?? '');
  const body = () => {
    switch (act) {
      case 'report':
        return { percent: Number(percent), note };
      case 'complete':
        return day === null ? null : { doneOn: day, note };
      case 'explain':
        return { cause: chosen, text: note };
      case 'reschedule':
        return day === null ? null : { deadline: day, reason: note };
      case 'remove': {
        const by = decisionOf(decision);
        return by === null ? null : { ...by, reason: note };
      }
      default:
        return { note };
    }
  };
  const needsReason =
    act === 'send_back' || act === 'reopen' || act === 'remove' || act === 'reschedule';
  return (
    <DialogForm
      title={taskActs[act]}
      explain={words.explains[act]}
      submit={taskActs[act]}
      sending={send.sending}
      error={send.error}
      onClose={props.onClose}
      onSubmit={() => {
        const told = body();
        if (told !== null) send.send(told);
      }}
    >
      {act === 'report' && (
        <NumberInput
          label={words.percent}
          value={percent}
          onChange={setPercent}
          required
          withAsterisk={false}
          {...{ min: 0, max: 99, allowDecimal: false, hideControls: true }}
        />
      )}
      {(act === 'complete' || act === 'reschedule') && (
        <DateField
          label={act === 'complete' ? words.doneOn : words.deadline}
          value={day}
          required
          withAsterisk={false}
          onChange={setDay}
        />
      )}
      {act === 'explain' && (
        <NativeSelect
          label={words.cause}
          value={chosen}
          data={causes.map((one) => ({ value: one.code, label: one[locale] }))}
          onChange={(event) => setCause(event.currentTarget.value)}
        />
      )}
      {act === 'remove' && <DecisionFields value={decision} onChange={setDecision} />}
      <Textarea
        label={needsReason ? words.reason : act === 'explain' ? words.causeText : words.note}
        value={note}
        required={needsReason}
        withAsterisk={false}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

function firstDay(task: TaskDetails, act: TaskAct): PlainDate | null {
  if (act === 'reschedule') return task.deadline;
  return act === 'complete' ? todayInVietnam() : null;
}
