import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { AddedStep, Simulation } from '@motcua/contract/time-cuts.ts';
import { isRole, type Role, ROLES } from '@motcua/domain/shared/role.ts';
import { useId, useState } from 'react';
import { useLocale } from '../../lib/locale.tsx';
import styles from './reviews.module.css';

interface Props {
  steps: Simulation['answer']['steps'];
  added: readonly AddedStep[];
  onChange: (added: AddedStep[]) => void;
}

/** Steps the process does not have yet: what they are called, after which they come, who does them, how long. */
export function AddedSteps({ steps, added, onChange }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.simulation.added;
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.column}>
      <h3 id={id}>{words.title}</h3>
      <p className="soft">{words.hint}</p>
      {added.length > 0 && (
        <ul className={styles.list}>
          {added.map((step) => (
            <li key={step.name} className={styles.formLine}>
              <span>
                <strong>{step.name}</strong>{' '}
                {words.line({
                  after: step.after.name,
                  who: step.role === null ? words.nobody : messages.terms.role[step.role],
                  work: formats.number(step.workMinutes),
                  lying: formats.number(step.lyingMinutes),
                })}
              </span>
              <Button
                className="no-print"
                variant="default"
                size="compact-md"
                aria-label={words.removeOf(step.name)}
                onClick={() => onChange(added.filter(({ name }) => name !== step.name))}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="no-print">
        <NewStep {...{ steps, added }} onAdd={(step) => onChange([...added, step])} />
      </div>
    </section>
  );
}

function NewStep({
  steps,
  added,
  onAdd,
}: Omit<Props, 'onChange'> & { onAdd: (step: AddedStep) => void }) {
  const { messages } = useLocale();
  const words = messages.simulation.added;
  const places = placesOf(steps, added);
  const [name, setName] = useState('');
  const [after, setAfter] = useState('');
  const [role, setRole] = useState<Role | null>('specialist');
  const [work, setWork] = useState<number | string>(30);
  const [lying, setLying] = useState<number | string>(0);
  const place = places.find(({ key }) => key === after) ?? places[0];
  const wanted = name.trim();
  const isTaken = [...steps, ...added].some((step) => step.name === wanted);
  const isWhole = place !== undefined && wanted !== '' && !isTaken && isCount(lying);
  const add = () => {
    if (!isWhole) return;
    const workMinutes = role === null || !isCount(work) ? 0 : work;
    const { no, name: follows } = place;
    onAdd({ name: wanted, after: { no, name: follows }, role, workMinutes, lyingMinutes: lying });
    setName('');
  };
  return (
    <div className={styles.form}>
      <TextInput
        className={styles.wide}
        label={words.name}
        error={isTaken ? words.taken : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={300}
      />
      <NativeSelect
        label={words.after}
        value={place?.key ?? ''}
        onChange={(event) => setAfter(event.currentTarget.value)}
        data={places.map(({ key, no, name: label }) => ({ value: key, label: `${no}. ${label}` }))}
      />
      <NativeSelect
        label={words.who}
        value={role ?? NOBODY}
        onChange={({ currentTarget: { value } }) => setRole(isRole(value) ? value : null)}
        data={[
          ...ROLES.map((one) => ({ value: one, label: messages.terms.role[one] })),
          { value: NOBODY, label: words.nobody },
        ]}
      />
      {role !== null && <Minutes label={words.work} value={work} onChange={setWork} />}
      <Minutes label={words.lying} value={lying} onChange={setLying} />
      <Button variant="default" disabled={!isWhole} onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}

const NOBODY = '-';

function Minutes(props: {
  label: string;
  value: number | string;
  onChange: (value: number | string) => void;
}) {
  return (
    <NumberInput w={170} {...props} {...{ min: 0, max: 100_000, step: 10, allowDecimal: false }} />
  );
}

/** Steps of the process, each once however many units have it; none that is itself new. */
function placesOf(steps: Props['steps'], added: readonly AddedStep[]) {
  const places = new Map<string, { key: string; no: number; name: string }>();
  for (const { no, name } of steps)
    if (!added.some((one) => one.name === name))
      places.set(`${no} ${name}`, { key: `${no} ${name}`, no, name });
  return [...places.values()].sort((a, b) => a.no - b.no);
}

function isCount(value: number | string): value is number {
  return typeof value === 'number';
}
