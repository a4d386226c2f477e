import { Textarea } from '@mantine/core';
import { VERDICTS, type Verdict } from '@motcua/domain/inspection/checklist.ts';
import { useId } from 'react';
import { useLocale } from '../../../lib/locale.tsx';
import { useKeptDraft } from '../../../lib/offline/use-kept-draft.ts';
import styles from './field.module.css';
import { KIND } from './kind.ts';
import { PhotoStrip } from './photo-strip.tsx';
import type { InspectionRecords } from './use-inspection-records.ts';

const EMPTY = { kind: 'answer', verdict: null, note: '' } as const;

interface Answer {
  kind: 'answer';
  verdict: Verdict | null;
  note: string;
}

/** One question: three large answers, a note and pictures. */
export function AnswerCard(props: {
  workId: string;
  slot: string;
  question: string;
  detail: string;
  photo: boolean;
  records: InspectionRecords;
}) {
  const { workId, slot, question, records } = props;
  const { inspections } = useLocale().messages;
  const id = useId();
  const kept = records.valueOf(slot);
  const { value, change, settle } = useKeptDraft<Answer>({
    ...{ kind: KIND, workId, slot, label: question },
    initial: kept?.kind === 'answer' ? kept : EMPTY,
    bodyOf: (answer) => records.bodyOf(slot, answer),
  });
  return (
    <article className={styles.card} aria-labelledby={id}>
      <p id={id} className={styles.question}>
        {question}
      </p>
      <p className="soft">{props.detail}</p>
      <fieldset className={styles.verdicts} aria-labelledby={id}>
        {VERDICTS.map((verdict) => (
          <label
            key={verdict}
            className={`${styles.verdict} ${value.verdict === verdict ? styles[verdict] : ''}`}
          >
            <input
              type="radio"
              name={id}
              checked={value.verdict === verdict}
              onChange={() => settle({ ...value, verdict })}
            />
            <span>{inspections.verdicts[verdict]}</span>
          </label>
        ))}
      </fieldset>
      <Textarea
        label={inspections.note}
        value={value.note}
        autosize
        minRows={1}
        maxLength={5000}
        onChange={(event) => change({ ...value, note: event.currentTarget.value })}
        onBlur={() => settle()}
      />
      <PhotoStrip
        workId={workId}
        slot={slot}
        label={question}
        expected={props.photo && value.verdict === 'not_met'}
      />
    </article>
  );
}
