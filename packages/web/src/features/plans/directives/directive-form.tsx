import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { DirectiveView } from '@motcua/contract/directives.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../../components/date-field.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { DialogForm } from '../dialog-form.tsx';
import styles from '../plans.module.css';
import { useReformFields } from '../queries.ts';
import { useSaveDirective } from './queries.ts';

/** Enters a directive, or corrects one. */
export function DirectiveForm(props: {
  directive?: DirectiveView;
  onDone: (id: string) => void;
  onClose: () => void;
}) {
  const { directive } = props;
  const { locale, messages } = useLocale();
  const { form: words } = messages.directives;
  const lists = useReformFields().data?.lists ?? [];
  const [number, setNumber] = useState(directive?.number ?? '');
  const [issuedOn, setIssuedOn] = useState<PlainDate | null>(directive?.issuedOn ?? null);
  const [signer, setSigner] = useState(directive?.signer ?? '');
  const [field, setField] = useState(directive?.field ?? '');
  const [abstract, setAbstract] = useState(directive?.abstract ?? '');
  const save = useSaveDirective(directive?.id, props.onDone);
  const inForce = lists.find(
    ({ from, to }) => issuedOn !== null && from <= issuedOn && issuedOn <= to,
  );
  const fields = (inForce ?? lists.at(-1))?.fields ?? [];
  return (
    <DialogForm
      title={directive === undefined ? words.title : words.edit}
      submit={words.submit}
      sending={save.sending}
      error={save.error}
      onClose={props.onClose}
      onSubmit={() => {
        if (issuedOn === null) return;
        save.send({ number, issuedOn, signer, abstract, field: field === '' ? null : field });
      }}
    >
      <div className={styles.pair}>
        <TextInput
          label={words.number}
          value={number}
          required
          withAsterisk={false}
          maxLength={80}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DateField
          label={words.issuedOn}
          value={issuedOn}
          required
          withAsterisk={false}
          onChange={setIssuedOn}
        />
        <TextInput
          label={words.signer}
          value={signer}
          required
          withAsterisk={false}
          maxLength={200}
          onChange={(event) => setSigner(event.currentTarget.value)}
        />
      </div>
      <NativeSelect
        label={words.field}
        value={field}
        data={[
          { value: '', label: words.anyField },
          ...fields.map((one) => ({ value: one.code, label: one[locale] })),
        ]}
        onChange={(event) => setField(event.currentTarget.value)}
      />
      <Textarea
        label={words.abstract}
        value={abstract}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxLength={5000}
        onChange={(event) => setAbstract(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
