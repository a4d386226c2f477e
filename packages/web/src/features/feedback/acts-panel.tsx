import { Button } from '@mantine/core';
import type { FeedbackDetails } from '@motcua/contract/feedback.ts';
import { useState } from 'react';
import { useNotify } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { firstAct, type FormAct, isFormAct } from './act-fields.ts';
import { ActForm } from './act-form.tsx';
import { DueMark } from './due-mark.tsx';
import styles from './feedback.module.css';
import { PublishForm } from './publish-form.tsx';
import { useFeedbackAct } from './queries.ts';

/** What to do next, the most needed first; each act opens its own few fields. */
export function ActsPanel({ feedback }: { feedback: FeedbackDetails }) {
  const { feedback: words } = useMessages();
  const notify = useNotify();
  const [open, setOpen] = useState<FormAct | 'publish' | null>(null);
  const act = useFeedbackAct(feedback, () => {
    if (open !== null) notify(words.done(words.acts[open], feedback.code));
    setOpen(null);
  });
  const choose = (chosen: FormAct | 'publish' | null) => {
    act.reset();
    setOpen(chosen);
  };
  const offered = feedback.availableActs.filter((one) => one === 'publish' || isFormAct(one));
  const first = firstAct(feedback);
  const isStill = open !== null && offered.includes(open);
  return (
    <Panel title={words.next} id="next" tone="next" aside={<DueMark next={feedback.next} />}>
      <p style={{ marginTop: 0 }}>{words.states[feedback.state]}</p>
      {offered.length === 0 && <p className="soft">{words.nothingToDo}</p>}
      {!isStill && (
        <div className={styles.acts}>
          {offered
            .toSorted((a, b) => Number(b === first) - Number(a === first))
            .map((one) => (
              <Button
                key={one}
                variant={one === first ? 'filled' : 'default'}
                onClick={() => (one === 'publish' || isFormAct(one)) && choose(one)}
              >
                {words.acts[one]}
              </Button>
            ))}
        </div>
      )}
      {isStill && open === 'publish' && (
        <PublishForm
          feedback={feedback}
          sending={act.sending}
          error={act.error}
          onSend={(body) => act.send({ noun: 'publications', body })}
          onCancel={() => choose(null)}
        />
      )}
      {isStill && open !== null && open !== 'publish' && (
        <ActForm
          key={open}
          act={open}
          feedback={feedback}
          sending={act.sending}
          error={act.error}
          onSend={(noun, body) => act.send({ noun, body })}
          onCancel={() => choose(null)}
        />
      )}
    </Panel>
  );
}
