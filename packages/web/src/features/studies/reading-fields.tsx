import { NativeSelect, TextInput } from '@mantine/core';
import type { StudyReading } from '@motcua/contract/studies.ts';
import { useMessages } from '../../lib/locale.tsx';
import styles from './studies.module.css';

const PARTS = ['case', 'activity', 'time', 'start', 'resource', 'group', 'transition'] as const;

/** How a file is read: most need none of it, so it is folded away. */
export function ReadingFields({
  reading,
  onChange,
}: {
  reading: StudyReading;
  onChange: (reading: StudyReading) => void;
}) {
  const words = useMessages().studies.upload;
  return (
    <details className={styles.fold}>
      <summary>{words.how}</summary>
      <div className={styles.form}>
        <NativeSelect
          label={words.calendar}
          value={reading.calendar}
          data={(['office', 'week'] as const).map((value) => ({
            ...{ value, label: words.calendars[value] },
          }))}
          onChange={(event) =>
            onChange({
              ...reading,
              calendar: event.currentTarget.value === 'week' ? 'week' : 'office',
            })
          }
        />
        <NativeSelect
          label={words.order}
          value={reading.byTime ? 'time' : 'file'}
          data={(['file', 'time'] as const).map((value) => ({
            ...{ value, label: words.orders[value] },
          }))}
          onChange={(event) =>
            onChange({ ...reading, byTime: event.currentTarget.value === 'time' })
          }
        />
        <TextInput
          w={220}
          label={words.zone}
          value={reading.zone}
          error={/^[+-]\d\d:\d\d$/.test(reading.zone) ? undefined : words.zoneWrong}
          onChange={(event) => onChange({ ...reading, zone: event.currentTarget.value })}
        />
        <fieldset className={styles.names}>
          <legend>{words.names}</legend>
          {PARTS.map((part) => (
            <TextInput
              key={part}
              label={words.parts[part]}
              value={reading.names[part] ?? ''}
              onChange={(event) => onChange(withName(reading, part, event.currentTarget.value))}
            />
          ))}
        </fieldset>
      </div>
    </details>
  );
}

/** A name that is wiped out is no name. */
function withName(reading: StudyReading, part: (typeof PARTS)[number], name: string): StudyReading {
  const { [part]: _, ...others } = reading.names;
  return { ...reading, names: name === '' ? others : { ...others, [part]: name } };
}
