import { Button, TextInput } from '@mantine/core';
import { type Instant, isInstant } from '@motcua/domain/shared/instant.ts';
import { useState } from 'react';
import { DateField } from '../../../components/date-field.tsx';
import { readDate, writeDate } from '../../../lib/format.ts';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './pivot-controls.module.css';

/** "Như lúc 17:00 ngày 14/12": any instant of the past, in the time of Viet Nam. */
export function AsOfField(props: {
  value: string | undefined;
  onChange: (instant: Instant | undefined) => void;
}) {
  const { value, onChange } = props;
  const { messages, formats } = useLocale();
  const words = messages.pivot;
  const given = value !== undefined && isInstant(value) ? value : null;
  const [day, setDay] = useState(given === null ? null : readDate(formats.day(given)));
  const [time, setTime] = useState(given === null ? '17:00' : formats.time(given));
  const instant = day === null ? null : instantOf(day, time);
  return (
    <div className={styles.asOf}>
      <DateField
        w={140}
        label={words.asOfDay}
        value={day}
        onChange={(next) => {
          setDay(next);
          if (next === null) onChange(undefined);
        }}
        description={given === null ? words.asOfNow : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <TextInput
        w={90}
        label={words.asOfTime}
        value={time}
        inputMode="numeric"
        placeholder="17:00"
        error={day !== null && instant === null ? words.timeWrong : undefined}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={instant === null || instant === value}
        onClick={() => instant !== null && onChange(instant)}
        aria-label={day === null ? words.asOfApply : words.asOfLabel(time, writeDate(day))}
      >
        {words.asOfApply}
      </Button>
    </div>
  );
}

/** Null where the text is no time of day. */
export function instantOf(day: string, time: string): Instant | null {
  const match = /^([01]?\d|2[0-3])[:hg. ]?([0-5]\d)$/.exec(time.trim());
  if (match === null) return null;
  const text = `${day}T${(match[1] ?? '').padStart(2, '0')}:${match[2]}:00+07:00`;
  return isInstant(text) ? text : null;
}
