import { Button, Group, Modal, Textarea } from '@mantine/core';
import type { RegisterEntryView } from '@motcua/contract/register-entries.ts';
import {
  firstState,
  type RegisterDefinition,
  type RegisterField,
} from '@motcua/domain/reform-register/definition.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import {
  type EntryDraft,
  fieldsOfMove,
  fieldsShown,
  firstDraft,
  valuesToSend,
} from './entry-draft.ts';
import { useEntryAct } from './queries.ts';
import styles from './registers.module.css';
import { ValueField } from './value-field.tsx';

/** What the form is for. */
export type FormTask =
  | { kind: 'enter'; unit: { id: string; name: string } }
  | { kind: 'change'; entry: RegisterEntryView }
  | {
      kind: 'move';
      entry: RegisterEntryView;
      to: string;
      title: string;
      needsReason: boolean;
    }
  | { kind: 'strike'; entry: RegisterEntryView };

interface Props {
  definition: RegisterDefinition;
  task: FormTask | null;
  names: Readonly<Record<string, string>>;
  onClose: () => void;
  onDone: (id: string) => void;
}

/** Made from the definition of the register: a new entry, a change, the next state, a line through it. */
export function EntryForm({ task, ...rest }: Props) {
  const { locale, messages } = useLocale();
  const { reformRegisters: words, common } = messages;
  const name = rest.definition.name[locale];
  const title =
    task === null
      ? ''
      : {
          enter: words.addTitle(name),
          change: `${words.change}: ${name}`,
          strike: words.strike,
          move: task.kind === 'move' ? task.title : '',
        }[task.kind];
  return (
    <Modal
      opened={task !== null}
      onClose={rest.onClose}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {task !== null && <Fields {...rest} task={task} />}
    </Modal>
  );
}

function Fields({ definition, task, names: first, onClose, onDone }: Props & { task: FormTask }) {
  const { locale, messages } = useLocale();
  const { reformRegisters: words, common } = messages;
  const [draft, setDraft] = useState<EntryDraft>(() =>
    task.kind === 'enter' ? firstDraft(definition, todayInVietnam()) : task.entry.values,
  );
  const [names, setNames] = useState(first);
  const [reason, setReason] = useState('');
  const [unit, setUnit] = useState(task.kind === 'enter' ? task.unit : task.entry.unit);
  const [missing, setMissing] = useState<{ id: string; message: string }[]>([]);
  const act = useEntryAct(definition.code, onDone);
  const state =
    task.kind === 'enter'
      ? firstState(definition)
      : task.kind === 'move'
        ? task.to
        : task.entry.state;
  const shown = fieldsFor(definition, task, draft);
  const needs = definition.states?.find(({ code }) => code === state)?.needs ?? [];
  const isNeeded = (field: RegisterField) => field.required === true || needs.includes(field.code);
  const needsReason = task.kind === 'strike' || (task.kind === 'move' && task.needsReason);
  const submit = () => {
    const values = valuesToSend(definition, draft, state);
    const lacking = [
      ...shown
        .filter(
          (field) =>
            isNeeded(field) && field.computed === undefined && values[field.code] === undefined,
        )
        .map(({ code, name }) => ({ id: code, message: messageOf(name[locale], common.required) })),
      ...(needsReason && reason.trim() === ''
        ? [{ id: 'entry-reason', message: messageOf(words.reason, common.required) }]
        : []),
    ];
    setMissing(lacking);
    if (lacking.length > 0) return;
    if (task.kind === 'enter') return act.send({ kind: 'enter', unit: unit.id, values });
    const { id, revision } = task.entry;
    if (task.kind === 'strike') return act.send({ kind: 'strike', id, revision, reason });
    if (task.kind === 'change') return act.send({ kind: 'change', id, revision, values, reason });
    const { to } = task;
    const moved = Object.fromEntries(
      shown.flatMap(({ code }) => (values[code] === undefined ? [] : [[code, values[code]]])),
    );
    act.send({ kind: 'move', id, revision, to, values: moved, reason });
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary error={act.error} fields={missing} />
      {task.kind === 'strike' && <p className="soft">{words.strikeLead}</p>}
      {task.kind === 'enter' && (
        <UnitField
          key={unit.id}
          id="entry-unit"
          label={words.unit}
          name={unit.name}
          onPick={setUnit}
        />
      )}
      {shown.map((field) => (
        <ValueField
          key={field.code}
          field={field}
          value={draft[field.code]}
          onChange={(value) => setDraft((before) => withValue(before, field.code, value))}
          error={missing.find(({ id }) => id === field.code)?.message}
          names={names}
          onName={(id, name) => setNames((before) => ({ ...before, [id]: name }))}
          unit={unit.id}
          needed={isNeeded(field)}
        />
      ))}
      {task.kind !== 'enter' && (
        <Textarea
          id="entry-reason"
          label={words.reason}
          withAsterisk={needsReason}
          autosize
          minRows={2}
          value={reason}
          error={missing.find(({ id }) => id === 'entry-reason')?.message}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={act.sending}>
          {task.kind === 'move' ? task.title : task.kind === 'strike' ? words.strike : words.save}
        </Button>
      </Group>
    </form>
  );
}

function fieldsFor(
  definition: RegisterDefinition,
  task: FormTask,
  draft: EntryDraft,
): RegisterField[] {
  if (task.kind === 'strike') return [];
  if (task.kind === 'move') return fieldsOfMove(definition, task.to, draft);
  const state = task.kind === 'enter' ? firstState(definition) : task.entry.state;
  return fieldsShown(definition, draft, state).filter(({ computed }) => computed === undefined);
}

function withValue(draft: EntryDraft, field: string, value: EntryDraft[string] | undefined) {
  if (value !== undefined) return { ...draft, [field]: value };
  const { [field]: _, ...rest } = draft;
  return rest;
}

function messageOf(name: string, what: string): string {
  return `${name}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}
