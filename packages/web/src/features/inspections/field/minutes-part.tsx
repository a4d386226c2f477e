import { Button, Textarea, TextInput } from '@mantine/core';
import type { Minutes } from '@motcua/contract/inspection-records.ts';
import type { Inspection } from '@motcua/contract/inspections.ts';
import { useState } from 'react';
import { SignaturePad } from '../../../components/signature-pad.tsx';
import { nowInVietnam } from '../../../lib/format.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { useOffline } from '../../../lib/offline/offline-context.tsx';
import { useKeptDraft } from '../../../lib/offline/use-kept-draft.ts';
import styles from './field.module.css';
import { KIND } from './kind.ts';
import { photoSlot } from './photo-strip.tsx';
import type { InspectionRecords } from './use-inspection-records.ts';

const EMPTY: Minutes = {
  kind: 'minutes',
  ...{ place: '', representatives: '', strengths: '', opinion: '', conclusion: '' },
  ...{ teamSignature: null, unitSignature: null },
};

const texts = ['place', 'representatives', 'strengths', 'opinion', 'conclusion'] as const;
const hands = ['teamSignature', 'unitSignature'] as const;

/** The minutes: words, both signatures, and the end of the inspection. */
export function MinutesPart(props: {
  inspection: Inspection;
  records: InspectionRecords;
  closed: boolean;
}) {
  const { inspection, records, closed } = props;
  const { inspections } = useLocale().messages;
  const { queue } = useOffline();
  const kept = records.valueOf('minutes');
  const { value, change, settle } = useKeptDraft<Minutes>({
    ...{ kind: KIND, workId: inspection.id, slot: 'minutes', label: inspections.parts.minutes },
    initial: kept?.kind === 'minutes' ? kept : EMPTY,
    bodyOf: (minutes) => records.bodyOf('minutes', minutes),
  });
  const sign = async (hand: (typeof hands)[number], picture: Blob | null) => {
    if (picture === null) return settle({ ...value, [hand]: null });
    const id = await queue({
      ...{ kind: KIND, workId: inspection.id, slot: photoSlot(hand) },
      ...{ label: inspections.minutes[hand], blob: picture },
      body: { what: 'photo', item: hand, takenAt: nowInVietnam() },
    });
    settle({ ...value, [hand]: id });
  };
  return (
    <section className={styles.list}>
      <h2>{inspections.parts.minutes}</h2>
      {texts.map((name) => {
        const Field = name === 'place' ? TextInput : Textarea;
        return (
          <Field
            key={name}
            label={inspections.minutes[name]}
            value={value[name]}
            maxLength={5000}
            {...(name === 'place' ? {} : { autosize: true, minRows: 2 })}
            onChange={(event) => change({ ...value, [name]: event.currentTarget.value })}
            onBlur={() => settle()}
          />
        );
      })}
      {hands.map((hand) => (
        <div key={hand} className={styles.card}>
          <h3 className={styles.sectionTitle}>{inspections.minutes[hand]}</h3>
          {value[hand] !== null && <p className="soft">{inspections.signatureKept(closed)}</p>}
          {!closed && (
            <SignaturePad
              id={`${hand}-pad`}
              label={inspections.signHere}
              onChange={(picture) => void sign(hand, picture)}
            />
          )}
        </div>
      ))}
      <p className="soft">{inspections.paperInstead}</p>
      {!closed && (
        <Conclude
          inspection={inspection}
          ready={value.conclusion.trim() !== ''}
          settle={() => settle()}
        />
      )}
    </section>
  );
}

/** Afterwards nothing can be written any more, so it is asked twice. */
function Conclude(props: { inspection: Inspection; ready: boolean; settle: () => void }) {
  const { inspections } = useLocale().messages;
  const { queue } = useOffline();
  const [asking, setAsking] = useState(false);
  const conclude = () => {
    props.settle();
    void queue({
      ...{ kind: KIND, workId: props.inspection.id, slot: 'act:conclude' },
      ...{ label: inspections.conclude, body: { what: 'act', act: 'conclude' } },
    });
  };
  if (!props.ready) return <p className="soft">{inspections.concludeNeeds}</p>;
  if (!asking) return <Button onClick={() => setAsking(true)}>{inspections.conclude}</Button>;
  return (
    <div className={styles.card}>
      <p>{inspections.concludeSure}</p>
      <Button onClick={conclude}>{inspections.concludeYes}</Button>
      <Button variant="default" onClick={() => setAsking(false)}>
        {inspections.concludeNo}
      </Button>
    </div>
  );
}
