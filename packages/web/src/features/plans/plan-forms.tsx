import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { PlanKind, PlanView } from '@motcua/contract/plans.ts';
import { PLAN_KINDS } from '@motcua/contract/plans.ts';
import { useState } from 'react';
import { todayInVietnam } from '../../lib/format.ts';
import { useMessages } from '../../lib/locale.tsx';
import { DecisionFields, decisionOf, noDecision } from './decision-fields.tsx';
import { DialogForm } from './dialog-form.tsx';
import styles from './plans.module.css';
import { useBeginPlan, useEditPlan, useIssuePlan } from './queries.ts';

/** Begins a draft: of this year after the first month, it is about the next. */
export function BeginPlanForm(props: {
  plans: readonly PlanView[];
  onDone: (id: string) => void;
  onClose: () => void;
}) {
  const { form: words, kinds } = useMessages().plans;
  const [kind, setKind] = useState<PlanKind>('year');
  const [years, setYears] = useState<[number, number]>([suggestedYear(), suggestedYear()]);
  const [title, setTitle] = useState(words.suggested(suggestedYear()));
  const [parent, setParent] = useState('');
  const [target, setTarget] = useState<number | string>(100);
  const [weight, setWeight] = useState<number | string>(1);
  const begin = useBeginPlan(props.onDone);
  const [from, to] = kind === 'year' ? [years[0], years[0]] : years;
  const above = props.plans.filter(
    (plan) =>
      breadth[plan.kind] > breadth[kind] &&
      plan.from <= `${from}-01-01` &&
      plan.to >= `${to}-12-31`,
  );
  return (
    <DialogForm
      title={words.title}
      submit={words.submit}
      sending={begin.sending}
      error={begin.error}
      onClose={props.onClose}
      onSubmit={() =>
        begin.send({
          ...{ kind, title, from: `${from}-01-01`, to: `${to}-12-31` },
          weight: Number(weight) || 1,
          ...(parent === '' ? {} : { parent }),
          ...(target === '' ? {} : { target: Math.round(Number(target) * 100) }),
        })
      }
    >
      <div className={styles.pair}>
        <NativeSelect
          label={words.kind}
          value={kind}
          data={PLAN_KINDS.map((value) => ({ value, label: kinds[value] })).reverse()}
          onChange={(event) => setKind(kindOf(event.currentTarget.value))}
        />
        <YearInput
          label={kind === 'year' ? words.year : words.fromYear}
          value={years[0]}
          onChange={(year) => {
            setYears([year, Math.max(year, years[1])]);
            if (title === words.suggested(years[0])) setTitle(words.suggested(year));
          }}
        />
        {kind !== 'year' && (
          <YearInput
            label={words.toYear}
            value={years[1]}
            onChange={(year) => setYears([years[0], year])}
          />
        )}
      </div>
      <TextInput
        label={words.name}
        value={title}
        required
        withAsterisk={false}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.parent}
        value={parent}
        data={[
          { value: '', label: words.noParent },
          ...above.map(({ id, title: label }) => ({ value: id, label })),
        ]}
        onChange={(event) => setParent(event.currentTarget.value)}
      />
      <TargetAndWeight target={target} weight={weight} onTarget={setTarget} onWeight={setWeight} />
    </DialogForm>
  );
}

/** Corrects what a plan is called and how much it counts; the target of an issued plan stays. */
export function EditPlanForm(props: { plan: PlanView; onDone: () => void; onClose: () => void }) {
  const { plan } = props;
  const { form: words, taskForm } = useMessages().plans;
  const [title, setTitle] = useState(plan.title);
  const [target, setTarget] = useState<number | string>(
    plan.target === null ? '' : plan.target / 100,
  );
  const [weight, setWeight] = useState<number | string>(plan.weight);
  const edit = useEditPlan(plan, props.onDone);
  return (
    <DialogForm
      title={words.edit}
      submit={taskForm.save}
      sending={edit.sending}
      error={edit.error}
      onClose={props.onClose}
      onSubmit={() =>
        edit.send({
          ...{ title, weight: Number(weight) || 1 },
          ...(target === '' ? {} : { target: Math.round(Number(target) * 100) }),
        })
      }
    >
      <TextInput
        label={words.name}
        value={title}
        required
        withAsterisk={false}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TargetAndWeight
        target={target}
        weight={weight}
        onTarget={plan.state === 'draft' ? setTarget : null}
        onWeight={setWeight}
      />
    </DialogForm>
  );
}

/** Issues a draft by decision. */
export function IssuePlanForm(props: { id: string; onDone: () => void; onClose: () => void }) {
  const { issueForm: words } = useMessages().plans;
  const [decision, setDecision] = useState(noDecision);
  const issue = useIssuePlan(props.id, props.onDone);
  return (
    <DialogForm
      title={words.title}
      explain={words.explain}
      submit={words.submit}
      sending={issue.sending}
      error={issue.error}
      onClose={props.onClose}
      onSubmit={() => {
        const complete = decisionOf(decision);
        if (complete !== null) issue.send(complete);
      }}
    >
      <DecisionFields value={decision} onChange={setDecision} />
    </DialogForm>
  );
}

function TargetAndWeight(props: {
  target: number | string;
  weight: number | string;
  /** Null where it stays as it is. */
  onTarget: ((target: number | string) => void) | null;
  onWeight: (weight: number | string) => void;
}) {
  const { form: words } = useMessages().plans;
  return (
    <div className={styles.pair}>
      {props.onTarget !== null && (
        <NumberInput
          label={words.target}
          value={props.target}
          onChange={props.onTarget}
          {...{ min: 0, max: 100, decimalScale: 2, decimalSeparator: ',', hideControls: true }}
        />
      )}
      <NumberInput
        label={words.weight}
        value={props.weight}
        onChange={props.onWeight}
        {...{ min: 1, max: 1000, allowDecimal: false, hideControls: true }}
      />
    </div>
  );
}

function YearInput(props: { label: string; value: number; onChange: (year: number) => void }) {
  return (
    <NumberInput
      label={props.label}
      value={props.value}
      onChange={(value) => typeof value === 'number' && props.onChange(value)}
      {...{ min: 2000, max: 2100, allowDecimal: false, hideControls: true }}
    />
  );
}

const breadth = { programme: 3, period: 2, year: 1 } as const;

function kindOf(value: string): PlanKind {
  return PLAN_KINDS.find((kind) => kind === value) ?? 'year';
}

function suggestedYear(): number {
  const [year, month] = [
    Number(todayInVietnam().slice(0, 4)),
    Number(todayInVietnam().slice(5, 7)),
  ];
  return month > 10 ? year + 1 : year;
}
