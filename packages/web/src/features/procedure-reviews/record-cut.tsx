import { Button, NativeSelect, TextInput } from '@mantine/core';
import { LEVELS, type Level } from '@motcua/domain/procedure/procedure.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useNotify } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { useRecordCut } from './cut-queries.ts';
import styles from './reviews.module.css';

const EMPTY = {
  ...{ procedureCode: '', procedureName: '', field: '', legalText: '', cutText: '' },
  ...{ decisionNumber: '', signer: '' },
};
type Texts = typeof EMPTY;

/** A cut decided before this software: it counts in its year, the catalogue stays. */
export function RecordCut({ unit }: { unit: string }) {
  const { reviews } = useMessages();
  const words = reviews.cuts;
  const notify = useNotify();
  const [texts, setTexts] = useState<Texts>(EMPTY);
  const [level, setLevel] = useState<Level>('commune');
  const [decidedOn, setDecidedOn] = useState<PlainDate | null>(null);
  const [effectiveOn, setEffectiveOn] = useState<PlainDate | null>(null);
  const recording = useRecordCut(() => {
    setTexts(EMPTY);
    notify(words.saved);
  });
  const field = (name: keyof Texts, label: string, placeholder?: string) => (
    <TextInput
      label={label}
      placeholder={placeholder ?? ''}
      value={texts[name]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setTexts((before) => ({ ...before, [name]: value }));
      }}
      maxLength={600}
    />
  );
  const { procedureName, field: fieldName, ...needed } = texts;
  const isWhole =
    Object.values(needed).every((text) => text.trim() !== '') &&
    decidedOn !== null &&
    effectiveOn !== null;
  return (
    <Panel id="record-cut" title={words.record}>
      <form
        className={`${styles.form} no-print`}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole)
            recording.send({
              ...{ ...needed, unit, level, decidedOn, effectiveOn },
              ...(procedureName.trim() === '' ? {} : { procedureName }),
              ...(fieldName.trim() === '' ? {} : { field: fieldName }),
            });
        }}
      >
        <p className={`soft ${styles.lead}`}>{words.recordLead}</p>
        <div className={styles.lead}>
          <ErrorSummary error={recording.error} />
        </div>
        {field('procedureCode', words.code, '1.012796')}
        {field('procedureName', words.name)}
        {field('field', words.field)}
        <NativeSelect
          label={words.level}
          value={level}
          onChange={(event) =>
            setLevel(LEVELS.find((one) => one === event.currentTarget.value) ?? 'commune')
          }
          data={LEVELS.map((one) => ({ value: one, label: reviews.levels[one] }))}
        />
        {field('legalText', words.legalText, '10 ngày làm việc')}
        {field('cutText', words.cutText, '7 ngày làm việc')}
        {field('decisionNumber', reviews.decision.number, '1234/QĐ-UBND')}
        {field('signer', reviews.decision.signer)}
        <DateField
          w={150}
          label={reviews.decision.decidedOn}
          value={decidedOn}
          onChange={setDecidedOn}
        />
        <DateField
          w={150}
          label={reviews.decision.effectiveOn}
          value={effectiveOn}
          onChange={setEffectiveOn}
        />
        <Button type="submit" loading={recording.sending} disabled={!isWhole}>
          {words.save}
        </Button>
      </form>
    </Panel>
  );
}
