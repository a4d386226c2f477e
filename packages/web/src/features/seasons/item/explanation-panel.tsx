import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNotify } from '../../../components/notify.ts';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './item.module.css';
import { PartForm } from './part-form.tsx';
import type { PartProps } from './part-props.ts';
import { useWriteItem } from './queries.ts';
import { useItemDraft } from './use-item-draft.ts';

/** The unit's right to explain (giải trình) before the council decides. */
export function ExplanationPanel(props: PartProps) {
  const { messages, formats } = useLocale();
  const words = messages.seasons;
  const { explanation, acts } = props.item;
  return (
    <Panel id="explanation" title={words.explanation.title}>
      {acts.includes('explain') ? (
        <ExplanationForm {...props} />
      ) : explanation === null ? (
        <p className={`soft ${styles.flat}`}>{words.explanation.nothing}</p>
      ) : (
        <div className={styles.shown}>
          <p className={styles.text}>{explanation.text}</p>
          <p className="soft figures">
            {words.self.by(explanation.by, formats.moment(explanation.at))}
          </p>
        </div>
      )}
    </Panel>
  );
}

function ExplanationForm({ item, place, onNext }: PartProps) {
  const words = useLocale().messages.seasons;
  const notify = useNotify();
  const writing = useItemDraft({ place, part: 'explanation', item }, () => ({
    ...{ points: '', facts: {}, byFacts: false, cause: '' },
    text: item.explanation?.text ?? '',
  }));
  const [asked, setAsked] = useState(false);
  const [onward, setOnward] = useState(false);
  const write = useWriteItem(place, 'explanation', () => {
    writing.forget();
    notify(words.explanation.saved(item.code));
    if (onward) onNext();
  });
  const { value, change } = writing;
  const empty = value.text.trim() === '';
  function save(next: boolean) {
    setAsked(true);
    setOnward(next);
    if (!empty && !write.isPending)
      write.mutate({ text: value.text.trim(), expected: item.revision });
  }
  return (
    <PartForm
      label={words.explanation.title}
      save={words.explanation.save}
      writing={writing}
      sending={write.isPending}
      error={write.error}
      onSave={save}
    >
      <Textarea
        label={words.explanation.text}
        description={words.explanation.hint}
        value={value.text}
        error={asked && empty ? words.explanation.empty : undefined}
        autosize
        minRows={4}
        maxLength={5000}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
    </PartForm>
  );
}
