import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNotify } from '../../../components/notify.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { readPoints, writePoints } from '../points.ts';
import { claimOf } from '../sheet/progress.ts';
import styles from './item.module.css';
import { PartForm } from './part-form.tsx';
import type { PartProps } from './part-props.ts';
import { useWriteItem } from './queries.ts';
import { useItemDraft } from './use-item-draft.ts';

/** The council takes the points of one side or its own, always with a reason. */
export function DecisionForm({ item, place, onNext }: PartProps) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasons;
  const notify = useNotify();
  const { decided, appraised } = item;
  const writing = useItemDraft({ place, part: 'decision', item }, () => ({
    points: writePoints(decided?.points ?? null, locale),
    ...{ facts: {}, byFacts: false, cause: '' },
    text: decided?.reason ?? '',
  }));
  const [asked, setAsked] = useState(false);
  const write = useWriteItem(place, 'decision', (saved) => {
    writing.forget();
    notify(words.decision.saved(item.code, formats.number(saved.decided?.points ?? 0)));
    onNext();
  });
  const { value, change } = writing;
  const points = readPoints(value.points, item.max);
  const lacksReason = value.text.trim() === '';
  function save() {
    setAsked(true);
    if (points === null || lacksReason || write.isPending) return;
    write.mutate({ points, reason: value.text.trim(), expected: item.revision });
  }
  const maximum = item.max === null ? '' : formats.number(item.max);
  const sides = [
    { points: claimOf(item), label: words.decision.takeSelf },
    { points: appraised?.points ?? null, label: words.decision.takeAppraised },
  ];
  return (
    <PartForm
      label={words.decision.title}
      save={words.decision.save}
      writing={writing}
      sending={write.isPending}
      error={write.error}
      onSave={save}
    >
      <TextInput
        id="points"
        label={words.decision.points}
        description={words.self.pointsHint(maximum)}
        inputMode="decimal"
        className={styles.points}
        value={value.points}
        error={asked && points === null ? words.self.wrongPoints(maximum) : undefined}
        onChange={(event) => change({ points: event.currentTarget.value })}
      />
      <div className={styles.quicks}>
        {sides.map(
          (side) =>
            side.points !== null && (
              <Button
                key={side.label('')}
                variant="default"
                size="compact-md"
                onClick={() => change({ points: writePoints(side.points, locale) })}
              >
                {side.label(formats.number(side.points))}
              </Button>
            ),
        )}
      </div>
      <Textarea
        label={words.decision.reason}
        value={value.text}
        error={asked && lacksReason ? words.decision.reasonMissing : undefined}
        required
        autosize
        minRows={3}
        maxLength={5000}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
    </PartForm>
  );
}
