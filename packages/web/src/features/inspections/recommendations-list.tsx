import { Button, Modal, Textarea } from '@mantine/core';
import type {
  Recommendation,
  RecommendationActBody,
} from '@motcua/contract/inspection-recommendations.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sentenceOf } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './inspections.module.css';
import { RecommendationMark } from './marks.tsx';
import { useRecommendationAct } from './queries.ts';

type Act = RecommendationActBody['act'];

/** Recommendations with their state, their history and what the reader may do about them. */
export function RecommendationsList({ items }: { items: readonly Recommendation[] }) {
  const { messages, formats } = useLocale();
  const { inspections, common } = messages;
  const [acting, setActing] = useState<{ one: Recommendation; act: Act } | null>(null);
  if (items.length === 0) return <p className="soft">{inspections.noRecommendations}</p>;
  return (
    <>
      <ol className={styles.cards} aria-label={inspections.recommendations}>
        {items.map((one) => (
          <li key={one.id} className={`${styles.stack} ${styles.entry}`}>
            <p className={styles.line}>
              <RecommendationMark recommendation={one} />
              <strong>{one.group}</strong>
              <span className="figures">{inspections.dueBy(formats.date(one.dueOn))}</span>
            </p>
            <p>{one.text}</p>
            <p className="soft">
              {inspections.afterInspectionOf(one.inspectedUnit)}
              {one.taskId !== null && (
                <>
                  {' · '}
                  <Link to="/reform/tasks/$id" params={{ id: one.taskId }}>
                    {inspections.hasTask}
                  </Link>
                </>
              )}
            </p>
            {one.history.length > 1 && (
              <ul className={styles.reasons}>
                {one.history.slice(1).map(({ act, at, officerName, words }) => (
                  <li key={at}>
                    {act !== 'make' && inspections.actsDone[act]}, {officerName},{' '}
                    {formats.moment(at)}: {words}
                  </li>
                ))}
              </ul>
            )}
            {one.availableActs.length > 0 && (
              <div className={`${styles.tools} no-print`}>
                {one.availableActs.map((act) => (
                  <Button
                    key={act}
                    variant={isNext(one, act) ? 'filled' : 'default'}
                    aria-haspopup="dialog"
                    onClick={() => setActing({ one, act })}
                  >
                    {inspections.acts[act]}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
      <Modal
        closeButtonProps={{ 'aria-label': common.close }}
        opened={acting !== null}
        onClose={() => setActing(null)}
        title={acting === null ? '' : inspections.acts[acting.act]}
      >
        {acting !== null && (
          <ActForm id={acting.one.id} act={acting.act} onDone={() => setActing(null)} />
        )}
      </Modal>
    </>
  );
}

/** The addressee's next step is to report; the inspectors' to confirm what was reported. */
function isNext({ state }: Recommendation, act: Act): boolean {
  return act === 'report' || (act === 'resolve' && state === 'reported');
}

function ActForm({ id, act, onDone }: { id: string; act: Act; onDone: () => void }) {
  const { inspections, common } = useLocale().messages;
  const [words, setWords] = useState('');
  const send = useRecommendationAct(id, onDone);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send.send({ act, words });
      }}
    >
      <Textarea
        label={inspections.actWords[act]}
        value={words}
        autosize
        minRows={3}
        required
        withAsterisk={false}
        data-autofocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {send.error !== null && <p role="alert">{sentenceOf(send.error, common)}</p>}
      <Button type="submit" loading={send.sending}>
        {inspections.acts[act]}
      </Button>
    </form>
  );
}
