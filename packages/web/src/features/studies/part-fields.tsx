import { Button, NativeSelect } from '@mantine/core';
import type { StudyAnswer } from '@motcua/contract/study-answer.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { Icon } from '../../components/icons.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { conditionOf, type PartShown } from './study-search.ts';
import styles from './studies.module.css';

interface Props {
  facets: StudyAnswer['facets'];
  part: PartShown;
  /** What the button that takes it says. */
  submit: string;
  onChange: (part: PartShown) => void;
  /** More fields, before the others. */
  children?: ReactNode;
}

/** A part of a log: days on which cases began, and conditions; each condition is taken at once. */
export function PartFields({ facets, part, submit, onChange, children }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.studies.part;
  const [from, setFrom] = useState<PlainDate | null>(part.from ?? null);
  const [to, setTo] = useState<PlainDate | null>(part.to ?? null);
  const [key, setKey] = useState('');
  useEffect(() => {
    setFrom(part.from ?? null);
    setTo(part.to ?? null);
  }, [part.from, part.to]);
  const values = facets.find((one) => one.key === key)?.values ?? [];
  const take = (where: string[]) =>
    onChange({ from: from ?? undefined, to: to ?? undefined, where });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        take(part.where);
      }}
    >
      {children}
      <DateField w={140} label={words.from} value={from} onChange={setFrom} />
      <DateField w={140} label={words.to} value={to} onChange={setTo} />
      {facets.length > 0 && (
        <NativeSelect
          label={words.key}
          value={key}
          data={[
            { value: '', label: words.any },
            ...facets.map((one) => ({ value: one.key, label: words.keys[one.key] ?? one.key })),
          ]}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      )}
      {values.length > 0 && (
        <NativeSelect
          label={words.value}
          value=""
          data={[
            { value: '', label: '…' },
            ...values.map(({ value, cases }) => ({
              ...{ value, label: `${words.values[value] ?? value} (${formats.number(cases)})` },
            })),
          ]}
          onChange={(event) => {
            if (event.currentTarget.value === '') return;
            take([...part.where, `${key}=${event.currentTarget.value}`]);
            setKey('');
          }}
        />
      )}
      <Button type="submit" variant="default">
        {submit}
      </Button>
      <Conditions
        where={part.where}
        onRemove={(gone) => take(part.where.filter((one) => one !== gone))}
      />
    </form>
  );
}

function Conditions({ where, onRemove }: { where: string[]; onRemove: (text: string) => void }) {
  const { messages } = useLocale();
  const words = messages.studies.part;
  if (where.length === 0) return null;
  return (
    <ul className={styles.conditions}>
      {where.map((text) => {
        const { key, value } = conditionOf(text);
        const said = `${words.keys[key] ?? key}: ${words.values[value] ?? value}`;
        return (
          <li key={text}>
            {said}
            <button
              type="button"
              className={styles.drop1}
              aria-label={words.remove(said)}
              onClick={() => onRemove(text)}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
