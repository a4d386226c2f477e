import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNotify } from '../../../components/notify.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { readPoints, writePoints } from '../points.ts';
import { useCauses } from '../queries.ts';
import { claimOf } from '../sheet/progress.ts';
import { CauseField } from './cause-field.tsx';
import { Difference } from './difference.tsx';
import styles from './item.module.css';
import { PartForm } from './part-form.tsx';
import type { PartProps } from './part-props.ts';
import { useWriteItem } from './queries.ts';
import { useItemDraft } from './use-item-draft.ts';

/** Points beside those of the unit; whoever differs says why, so that the unit can explain. */
export function AppraisalForm({ item, place, onNext }: PartProps) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasons;
  const notify = useNotify();
  const causes = useCauses();
  const { appraised } = item;
  const own = claimOf(item);
  const writing = useItemDraft({ place, part: 'appraisal', item }, () => ({
    points: writePoints(appraised?.points ?? own, locale),
    ...{ facts: {}, byFacts: false },
    text: appraised?.reason ?? '',
    cause: appraised?.cause ?? '',
  }));
  const [asked, setAsked] = useState(false);
  const write = useWriteItem(place, 'appraisal', (saved) => {
    writing.forget();
    notify(words.appraisal.saved(item.code, formats.number(saved.appraised?.points ?? 0)));
    onNext();
  });
  const { value, change } = writing;
  const points = readPoints(value.points, item.max);
  const differs = points !== null && own !== null && points !== own;
  const lacksReason = differs && value.text.trim() === '';
  function save() {
    setAsked(true);
    if (points === null || lacksReason || write.isPending) return;
    write.mutate({
      points,
      ...(value.text.trim() === '' ? {} : { reason: value.text.trim() }),
      ...(value.cause === '' ? {} : { cause: value.cause }),
      expected: item.revision,
    });
  }
  const maximum = item.max === null ? '' : formats.number(item.max);
  const paper = item.evidence[0];
  const aboutEvidence = causes.data?.items.find(({ code }) => code === 'evidence_wrong')?.code;
  return (
    <PartForm
      label={words.appraisal.title}
      save={words.appraisal.save}
      writing={writing}
      sending={write.isPending}
      error={write.error}
      onSave={save}
    >
      <TextInput
        id="points"
        label={words.appraisal.points}
        description={words.self.pointsHint(maximum)}
        inputMode="decimal"
        className={styles.points}
        value={value.points}
        error={asked && points === null ? words.self.wrongPoints(maximum) : undefined}
        onChange={(event) => change({ points: event.currentTarget.value })}
      />
      {points !== null && <Difference item={item} points={points} />}
      <div className={styles.quicks}>
        {own !== null && (
          <Button
            variant="default"
            size="compact-md"
            onClick={() => change({ points: writePoints(own, locale) })}
          >
            {words.appraisal.same(formats.number(own))}
          </Button>
        )}
        {paper !== undefined && (
          <Button
            variant="default"
            size="compact-md"
            onClick={() =>
              change({
                text: `${words.appraisal.evidenceWrongText(paper.title)}${value.text}`,
                ...(aboutEvidence === undefined ? {} : { cause: aboutEvidence }),
              })
            }
          >
            {words.appraisal.evidenceWrong}
          </Button>
        )}
      </div>
      <Textarea
        id="reason"
        label={words.appraisal.reason}
        description={words.appraisal.reasonHint}
        value={value.text}
        error={asked && lacksReason ? words.appraisal.reasonMissing : undefined}
        required={differs}
        autosize
        minRows={3}
        maxLength={5000}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <CauseField value={value.cause} onChange={(cause) => change({ cause })} />
    </PartForm>
  );
}
