import {
  Button,
  Checkbox,
  Modal,
  MultiSelect,
  NumberInput,
  Radio,
  Select,
  TextInput,
} from '@mantine/core';
import type { InspectionPlan } from '@motcua/contract/inspections.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { Failed, LoadingLines, sentenceOf } from '../../components/states.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import { fieldErrorsOf } from '../../lib/problem.ts';
import styles from './inspections.module.css';
import { usePlanInspection, useTeamChoices } from './queries.ts';

interface Choice {
  unit: { id: string; name: string } | null;
  kind: 'regular' | 'surprise';
  teamNumber: number;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  periodFrom: PlainDate | null;
  periodTo: PlainDate | null;
  decision: string;
  leader: string | null;
  members: string[];
  checklists: string[];
}

/** One inspection: whom, when, what and by whom. */
export function NewInspectionDialog(props: {
  opened: boolean;
  unit: { id: string; name: string } | null;
  plan: InspectionPlan | undefined;
  from: PlainDate;
  onClose: () => void;
  onMade: (id: string) => void;
}) {
  const { inspections, common } = useLocale().messages;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': common.close }}
      opened={props.opened}
      onClose={props.onClose}
      title={inspections.newTitle}
      size="lg"
    >
      {props.opened && <Form {...props} />}
    </Modal>
  );
}

function Form({ unit, plan, from, onClose, onMade }: Parameters<typeof NewInspectionDialog>[0]) {
  const { locale, messages } = useLocale();
  const { inspections, common } = messages;
  const today = todayInVietnam();
  const { people, checklists } = useTeamChoices(true);
  const [choice, setChoice] = useState<Choice>({
    ...{ unit, kind: 'surprise', teamNumber: 1, startsOn: today, endsOn: today },
    ...{ periodFrom: from, periodTo: today, decision: '', leader: null, members: [] },
    checklists: ['one-stop-desk', 'posting', 'attitude'],
  });
  const set = (change: Partial<Choice>) => setChoice((before) => ({ ...before, ...change }));
  const make = usePlanInspection(onMade);
  const errors = fieldErrorsOf(make.error);
  if (people.isError) return <Failed error={people.error} retry={() => people.refetch()} />;
  if (people.data === undefined || checklists.data === undefined) return <LoadingLines />;
  const persons = people.data.items.map(({ id, name, unitName }) => ({
    value: id,
    label: `${name} (${unitName})`,
  }));
  const body = bodyOf(choice, plan?.id ?? null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (body !== null) make.send(body);
      }}
    >
      <UnitField
        key={choice.unit?.id ?? ''}
        label={inspections.unit}
        name={choice.unit?.name ?? ''}
        onPick={(picked) => set({ unit: picked })}
        error={errors.unit}
      />
      <Radio.Group
        label={inspections.kind}
        value={choice.kind}
        onChange={(kind) => set({ kind: kind === 'regular' ? 'regular' : 'surprise' })}
        description={choice.kind === 'surprise' ? inspections.surpriseExplain : undefined}
      >
        <div className={styles.line}>
          {(['surprise', 'regular'] as const).map((kind) => (
            <Radio key={kind} value={kind} label={inspections.kinds[kind]} />
          ))}
        </div>
      </Radio.Group>
      <div className={styles.pair}>
        <DateField
          label={inspections.startsOn}
          value={choice.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DateField
          label={inspections.endsOn}
          value={choice.endsOn}
          onChange={(endsOn) => set({ endsOn })}
          error={errors.endsOn}
        />
      </div>
      <div className={styles.pair}>
        <DateField
          label={inspections.periodFrom}
          value={choice.periodFrom}
          onChange={(periodFrom) => set({ periodFrom })}
        />
        <DateField
          label={inspections.periodTo}
          value={choice.periodTo}
          onChange={(periodTo) => set({ periodTo })}
          error={errors.periodTo}
        />
      </div>
      <div className={styles.pair}>
        <NumberInput
          label={inspections.teamNumber}
          min={1}
          max={999}
          value={choice.teamNumber}
          onChange={(value) => set({ teamNumber: Number(value) || 1 })}
        />
        <TextInput
          label={inspections.decision}
          value={choice.decision}
          onChange={(event) => set({ decision: event.currentTarget.value })}
        />
      </div>
      <Select
        label={inspections.leader}
        data={persons}
        searchable
        value={choice.leader}
        onChange={(leader) => set({ leader })}
      />
      <MultiSelect
        label={inspections.members}
        data={persons.filter(({ value }) => value !== choice.leader)}
        searchable
        value={choice.members}
        onChange={(members) => set({ members })}
      />
      <Checkbox.Group
        label={inspections.checklistsLabel}
        value={choice.checklists}
        onChange={(codes) => set({ checklists: codes })}
      >
        <div className={styles.stack}>
          {checklists.data.items.map(({ code, title }) => (
            <Checkbox key={code} value={code} label={title[locale]} />
          ))}
        </div>
      </Checkbox.Group>
      {make.error !== null && <p role="alert">{sentenceOf(make.error, common)}</p>}
      <div className={styles.tools}>
        <Button type="submit" disabled={body === null} loading={make.sending}>
          {inspections.make}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

function bodyOf(choice: Choice, planId: string | null) {
  const { unit, leader, startsOn, endsOn, periodFrom, periodTo, members } = choice;
  if (unit === null || leader === null || startsOn === null || endsOn === null) return null;
  if (periodFrom === null || periodTo === null || choice.checklists.length === 0) return null;
  const { kind, teamNumber, checklists } = choice;
  return {
    ...{ planId, kind, unit: unit.id, teamNumber, startsOn, endsOn, periodFrom, periodTo },
    ...{ decision: choice.decision.trim() === '' ? null : choice.decision, checklists },
    members: [
      { officerId: leader, part: 'leader' as const },
      ...members
        .filter((id) => id !== leader)
        .map((officerId) => ({ officerId, part: 'member' as const })),
    ],
  };
}
