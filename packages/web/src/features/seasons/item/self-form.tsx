import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNotify } from '../../../components/notify.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { readPoints, writePoints } from '../points.ts';
import { CauseField } from './cause-field.tsx';
import { FactFields } from './fact-fields.tsx';
import { factText, readFacts } from './facts.ts';
import styles from './item.module.css';
import { PartForm } from './part-form.tsx';
import type { PartProps } from './part-props.ts';
import { useWriteItem } from './queries.ts';
import { useItemDraft } from './use-item-draft.ts';

/** The unit scores one item: by the measures of its rule, from which points follow, or by points. */
export function SelfForm({ item, place, onNext }: PartProps) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasons;
  const notify = useNotify();
  const { self, inputs, live } = item;
  const writing = useItemDraft({ place, part: 'self-score', item }, () => ({
    points: writePoints(self?.points ?? null, locale),
    facts: Object.fromEntries(
      inputs.map(({ fact, value }) => [fact, factText(self?.facts[fact] ?? value, locale)]),
    ),
    byFacts:
      inputs.length > 0 && (self === null || self.live || Object.keys(self.facts).length > 0),
    text: self?.note ?? '',
    cause: self?.cause ?? '',
  }));
  const [asked, setAsked] = useState(false);
  const [onward, setOnward] = useState(false);
  const write = useWriteItem(place, 'self-score', (saved) => {
    writing.forget();
    notify(words.self.saved(item.code, formats.number(saved.self?.points ?? 0)));
    if (onward) onNext();
  });
  const { value, change } = writing;
  const points = readPoints(value.points, item.max);
  const told = readFacts(item, value.facts);
  const ready = value.byFacts ? told.wrong.length === 0 : points !== null;
  function save(next: boolean) {
    setAsked(true);
    setOnward(next);
    if (!ready || write.isPending) return;
    write.mutate({
      ...(value.byFacts ? { facts: told.facts } : { points }),
      ...(value.text.trim() === '' ? {} : { note: value.text.trim() }),
      ...(value.cause === '' ? {} : { cause: value.cause }),
      expected: item.revision,
    });
  }
  const maximum = item.max === null ? '' : formats.number(item.max);
  const livePoints = live?.points ?? null;
  return (
    <PartForm
      label={words.self.title}
      save={words.self.save}
      writing={writing}
      sending={write.isPending}
      error={write.error}
      onSave={save}
    >
      {inputs.length > 0 && (
        <SegmentedControl
          aria-label={words.self.mode}
          value={value.byFacts ? 'facts' : 'points'}
          onChange={(mode) => change({ byFacts: mode === 'facts' })}
          data={[
            { value: 'facts', label: words.self.byFacts },
            { value: 'points', label: words.self.byPoints },
          ]}
        />
      )}
      {value.byFacts ? (
        <FactFields
          item={item}
          typed={value.facts}
          wrong={asked ? told.wrong : []}
          onChange={(facts) => change({ facts })}
        />
      ) : (
        <TextInput
          id="points"
          label={words.self.points}
          description={words.self.pointsHint(maximum)}
          inputMode="decimal"
          className={styles.points}
          value={value.points}
          error={asked && points === null ? words.self.wrongPoints(maximum) : undefined}
          onChange={(event) => change({ points: event.currentTarget.value })}
        />
      )}
      {livePoints !== null && !value.byFacts && (
        <Button
          variant="default"
          size="compact-md"
          className={styles.quick}
          onClick={() => change({ points: writePoints(livePoints, locale) })}
        >
          {words.self.takeLive(formats.number(livePoints))}
        </Button>
      )}
      <Textarea
        label={`${words.self.note} ${messages.common.optionalMark}`}
        value={value.text}
        autosize
        minRows={2}
        maxLength={5000}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <CauseField value={value.cause} onChange={(cause) => change({ cause })} />
    </PartForm>
  );
}
