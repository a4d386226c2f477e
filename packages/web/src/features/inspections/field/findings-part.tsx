import { Button, Textarea, TextInput } from '@mantine/core';
import type { RecordValue } from '@motcua/contract/inspection-records.ts';
import type { Inspection } from '@motcua/contract/inspections.ts';
import { useState } from 'react';
import { useLocale } from '../../../lib/locale.tsx';
import { newClientId } from '../../../lib/offline/client-id.ts';
import { useKeptDraft } from '../../../lib/offline/use-kept-draft.ts';
import styles from './field.module.css';
import { KIND } from './kind.ts';
import { PhotoStrip } from './photo-strip.tsx';
import type { InspectionRecords } from './use-inspection-records.ts';

type Finding = Extract<RecordValue, { kind: 'finding' }>;
type Proposal = Extract<RecordValue, { kind: 'proposal' }>;

/** What the team found, and what the inspected unit asks for. */
export function FindingsPart(props: { inspection: Inspection; records: InspectionRecords }) {
  const { inspection, records } = props;
  const { inspections } = useLocale().messages;
  const [made, setMade] = useState<string[]>([]);
  const slots = [...new Set([...records.slots, ...made])];
  const of = (head: string) =>
    slots.filter((slot) => slot.startsWith(`${head}:`) && !isWithdrawn(records.valueOf(slot)));
  const add = (head: string) => setMade((before) => [...before, `${head}:${newClientId()}`]);
  return (
    <>
      <section className={styles.list}>
        <h2>{inspections.findings}</h2>
        {failedOf(inspection, records).length > 0 && of('finding').length === 0 && (
          <p className="soft">{inspections.findingsHint}</p>
        )}
        {of('finding').map((slot, index) => (
          <FindingCard key={slot} number={index + 1} {...{ slot, inspection, records }} />
        ))}
        <Button variant="default" onClick={() => add('finding')}>
          {inspections.addFinding}
        </Button>
      </section>
      <section className={styles.list}>
        <h2>{inspections.proposals}</h2>
        {of('proposal').map((slot, index) => (
          <ProposalCard key={slot} number={index + 1} {...{ slot, inspection, records }} />
        ))}
        <Button variant="default" onClick={() => add('proposal')}>
          {inspections.addProposal}
        </Button>
      </section>
    </>
  );
}

interface CardProps {
  slot: string;
  number: number;
  inspection: Inspection;
  records: InspectionRecords;
}

function FindingCard({ slot, number, inspection, records }: CardProps) {
  const { messages, locale } = useLocale();
  const { inspections } = messages;
  const kept = records.valueOf(slot);
  const field = useKeptDraft<Finding>({
    ...{ kind: KIND, workId: inspection.id, slot, label: inspections.findingNumber(number) },
    initial:
      kept?.kind === 'finding'
        ? kept
        : { kind: 'finding', item: null, text: '', basis: '', withdrawn: false },
    bodyOf: (value) => records.bodyOf(slot, value),
  });
  const { value, change, settle } = field;
  const done = () => value.text.trim() !== '' && settle();
  if (value.withdrawn) return null;
  return (
    <article className={styles.card}>
      <Textarea
        label={inspections.findingNumber(number)}
        value={value.text}
        autosize
        minRows={2}
        maxLength={5000}
        onChange={(event) => change({ ...value, text: event.currentTarget.value })}
        onBlur={done}
      />
      <label className={styles.selectLabel}>
        {inspections.findingItem}
        <select
          className={styles.select}
          value={value.item ?? ''}
          onChange={(event) => {
            const item = event.currentTarget.value || null;
            const asked = questionsOf(inspection).find((one) => one.key === item);
            const next = {
              ...value,
              item,
              text: value.text.trim() === '' ? (asked?.question.vi ?? '') : value.text,
              basis: asked?.source ?? value.basis,
            };
            if (next.text.trim() === '') change(next);
            else settle(next);
          }}
        >
          <option value="">{inspections.findingNoItem}</option>
          {questionsOf(inspection).map(({ key, question }) => (
            <option key={key} value={key}>
              {question[locale]}
            </option>
          ))}
        </select>
      </label>
      <TextInput
        label={inspections.basis}
        value={value.basis}
        onChange={(event) => change({ ...value, basis: event.currentTarget.value })}
        onBlur={done}
      />
      <PhotoStrip
        workId={inspection.id}
        slot={slot}
        label={inspections.findingNumber(number)}
        expected={false}
      />
      {value.text.trim() !== '' && (
        <Button variant="default" onClick={() => settle({ ...value, withdrawn: true })}>
          {inspections.withdraw}
        </Button>
      )}
    </article>
  );
}

function ProposalCard({ slot, number, inspection, records }: CardProps) {
  const { inspections } = useLocale().messages;
  const kept = records.valueOf(slot);
  const { value, change, settle } = useKeptDraft<Proposal>({
    ...{ kind: KIND, workId: inspection.id, slot, label: inspections.proposalNumber(number) },
    initial:
      kept?.kind === 'proposal'
        ? kept
        : { kind: 'proposal', addressee: '', text: '', withdrawn: false },
    bodyOf: (told) => records.bodyOf(slot, told),
  });
  const done = () => value.text.trim() !== '' && settle();
  if (value.withdrawn) return null;
  return (
    <article className={styles.card}>
      <Textarea
        label={inspections.proposalNumber(number)}
        value={value.text}
        autosize
        minRows={2}
        maxLength={5000}
        onChange={(event) => change({ ...value, text: event.currentTarget.value })}
        onBlur={done}
      />
      <TextInput
        label={inspections.proposalTo}
        value={value.addressee}
        onChange={(event) => change({ ...value, addressee: event.currentTarget.value })}
        onBlur={done}
      />
    </article>
  );
}

function questionsOf({ checklists }: Inspection) {
  return checklists.flatMap(({ code, sections }) =>
    sections.flatMap(({ items }) =>
      items.map((item) => ({ ...item, key: `${code}/${item.code}` })),
    ),
  );
}

function failedOf(inspection: Inspection, records: InspectionRecords): string[] {
  return questionsOf(inspection)
    .map(({ key }) => key)
    .filter((key) => {
      const value = records.valueOf(`answer:${key}`);
      return value?.kind === 'answer' && value.verdict === 'not_met';
    });
}

function isWithdrawn(value: RecordValue | null): boolean {
  return value !== null && 'withdrawn' in value && value.withdrawn;
}
