import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { DateField } from '../../components/date-field.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { EntryChoice } from './entry-choice.tsx';
import type { ValueFieldProps } from './field-props.ts';
import { OfficerChoice } from './officer-choice.tsx';
import { UnitsField } from './units-field.tsx';

/** One field of an entry, by what it holds. */
export function ValueField(props: ValueFieldProps) {
  const { field, value, onChange, error, names, onName, unit, needed } = props;
  const { locale, messages } = useLocale();
  const { reformRegisters: words } = messages;
  const common = {
    id: field.code,
    label: field.name[locale],
    description: field.hint?.[locale],
    error,
    withAsterisk: needed,
    autoComplete: 'off',
  };
  const text = typeof value === 'string' ? value : '';
  const write = (next: string) => onChange(next === '' ? undefined : next);
  switch (field.kind) {
    case 'date':
      return (
        <DateField
          {...common}
          value={isPlainDate(text) ? text : null}
          onChange={(day) => onChange(day ?? undefined)}
        />
      );
    case 'number':
    case 'money':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
          min={field.min ?? 0}
          {...(field.max === undefined ? {} : { max: field.max })}
          allowDecimal={false}
          thousandSeparator={locale === 'vi' ? '.' : ','}
          decimalSeparator={locale === 'vi' ? ',' : '.'}
          hideControls
          inputMode="numeric"
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={text}
          data={[
            { value: '', label: words.choose },
            ...(field.choices ?? []).map(({ code, name }) => ({
              value: code,
              label: name[locale],
            })),
          ]}
          onChange={(event) => write(event.currentTarget.value)}
        />
      );
    case 'yes-no':
      return (
        <Checkbox
          id={field.code}
          label={field.name[locale]}
          description={field.hint?.[locale]}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'unit':
      return (
        <UnitField
          key={text}
          id={field.code}
          label={field.name[locale]}
          name={names[text] ?? ''}
          error={error}
          onPick={({ id, name }) => {
            onName(id, name);
            onChange(id);
          }}
        />
      );
    case 'units':
      return <UnitsField {...props} />;
    case 'entry':
      return <EntryChoice {...props} />;
    case 'officer':
      return <OfficerChoice {...{ common, unit, value: text, onChange: write }} />;
    case 'lines':
      return (
        <Textarea
          {...common}
          description={field.hint?.[locale] ?? words.lines}
          autosize
          minRows={2}
          maxRows={8}
          value={typeof value === 'object' ? value.join('\n') : ''}
          onChange={(event) => {
            const next = event.currentTarget.value;
            onChange(next === '' ? undefined : next.split('\n'));
          }}
        />
      );
    case 'long-text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={10}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      );
  }
}
