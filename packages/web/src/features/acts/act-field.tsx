import { Checkbox, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { DossierView } from '@motcua/contract/dossiers.ts';
import { AmountField } from '../../components/amount-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FileListField } from '../../components/file-list-field.tsx';
import { SignaturePad } from '../../components/signature-pad.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { choicesFor } from './act-choices.ts';
import { isOptional } from './act-body.ts';
import type { FieldSpec } from './act-spec.ts';
import { DocumentsField, ItemsField } from './checklist-fields.tsx';
import type { ActValues } from './values.ts';

export interface Colleague {
  id: string;
  name: string;
  role: string;
}

interface Props {
  field: FieldSpec;
  dossier: DossierView;
  values: ActValues;
  change: (next: (before: ActValues) => ActValues) => void;
  colleagues: Colleague[];
  onBusy: (path: string, busy: boolean) => void;
  error: string | undefined;
}

export function ActField({ field, dossier, values, change, colleagues, onBusy, error }: Props) {
  const messages = useMessages();
  const words = messages.acts.field;
  const { path } = field;
  const optional = isOptional(field, values);
  const label = optional
    ? `${words[field.label]} ${messages.common.optionalMark}`
    : words[field.label];
  const shared = { id: path, label, error, description: field.hint && words[field.hint] };
  const setText = (text: string) =>
    change((before) => ({ ...before, texts: { ...before.texts, [path]: text } }));
  switch (field.kind) {
    case 'text':
      return (
        <TextInput
          {...shared}
          value={values.texts[path] ?? ''}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
        />
      );
    case 'long':
      return (
        <Textarea
          {...shared}
          value={values.texts[path] ?? ''}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={10}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...shared}
          value={values.texts[path] ?? ''}
          data={choicesFor(field, dossier, messages)}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      );
    case 'officer':
      return (
        <Select
          {...shared}
          value={values.texts[path] ?? null}
          onChange={(id) => setText(id ?? '')}
          data={colleagues.map(({ id, name, role }) => ({ value: id, label: `${name} (${role})` }))}
          placeholder={optional ? words.anyone : undefined}
          searchable
          clearable={optional}
        />
      );
    case 'date':
      return (
        <DateField
          {...shared}
          value={values.dates[path] ?? null}
          onChange={(date) =>
            change((before) => ({ ...before, dates: { ...before.dates, [path]: date } }))
          }
        />
      );
    case 'amount':
      return (
        <AmountField
          {...shared}
          value={values.amounts[path] ?? null}
          onChange={(amount) =>
            change((before) => ({ ...before, amounts: { ...before.amounts, [path]: amount } }))
          }
        />
      );
    case 'flag':
      return (
        <Checkbox
          id={path}
          label={label}
          checked={values.flags[path] ?? false}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            change((before) => ({ ...before, flags: { ...before.flags, [path]: checked } }));
          }}
        />
      );
    case 'files':
      return (
        <div>
          <p style={{ margin: '0 0 4px', fontSize: 14, fontWeight: 600 }}>{label}</p>
          <FileListField
            id={path}
            subject={words[field.label]}
            files={values.files[path] ?? []}
            hint
            error={error}
            onBusy={(busy) => onBusy(path, busy)}
            onChange={(next) =>
              change((before) => ({
                ...before,
                files: { ...before.files, [path]: next(before.files[path] ?? []) },
              }))
            }
          />
        </div>
      );
    case 'items':
      return (
        <ItemsField dossier={dossier} values={values} change={change} label={label} error={error} />
      );
    case 'documents':
      return (
        <DocumentsField
          dossier={dossier}
          values={values}
          change={change}
          label={label}
          error={error}
          onBusy={onBusy}
        />
      );
    case 'drawing':
      return (
        <SignaturePad
          id={path}
          error={error}
          onChange={(signature) => change((before) => ({ ...before, signature }))}
        />
      );
  }
}
