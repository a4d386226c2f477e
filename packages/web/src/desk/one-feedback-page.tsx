import type { FeedbackDetails } from '@motcua/contract/feedback.ts';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useNotify } from '../components/notify.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { ActsPanel } from '../features/feedback/acts-panel.tsx';
import { ClocksPanel } from '../features/feedback/clocks-panel.tsx';
import { FactsPanel } from '../features/feedback/facts-panel.tsx';
import layout from '../features/feedback/feedback.module.css';
import { useFeedback, useFeedbackAct } from '../features/feedback/queries.ts';
import {
  DuplicatesPanel,
  FeedbackHistory,
  SenderPanel,
} from '../features/feedback/side-panels.tsx';
import { useLocale } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/feedback/$id');

/** One feedback: what to do next, what was sent, its limits, who sent it, what happened. */
export function OneFeedbackPage() {
  const { id } = route.useParams();
  const feedback = useFeedback(id);
  if (feedback.isError)
    return <Failed error={feedback.error} retry={() => feedback.refetch()} page />;
  if (feedback.data === undefined) return <LoadingLines rows={12} />;
  return <Opened key={id} feedback={feedback.data} />;
}

function Opened({ feedback }: { feedback: FeedbackDetails }) {
  const { messages, formats } = useLocale();
  const words = messages.feedback;
  const notify = useNotify();
  const join = useFeedbackAct(feedback, () => notify(words.done(words.acts.join, feedback.code)));
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{feedback.code}</PageTitle>
        <Link to="/feedback" search={{}} className="no-print">
          {words.title}
        </Link>
        <p className="soft">
          {feedback.unit.name}, {words.received(formats.moment(feedback.receivedAt))}
        </p>
      </header>
      <div className={layout.stack}>
        <ActsPanel feedback={feedback} />
        <div className={layout.columns}>
          <div className={layout.stack}>
            <FactsPanel feedback={feedback} />
            <Answered feedback={feedback} />
            <FeedbackHistory feedback={feedback} />
          </div>
          <div className={layout.stack}>
            <ClocksPanel feedback={feedback} />
            <SenderPanel feedback={feedback} />
            <DuplicatesPanel
              feedback={feedback}
              onJoin={(mainId) => join.send({ noun: 'joinings', body: { mainId } })}
            />
          </div>
        </div>
      </div>
    </>
  );
}

function Answered({ feedback: { answer, publication, rating } }: { feedback: FeedbackDetails }) {
  const { feedback: words } = useLocale().messages;
  if (answer === null && publication === null && rating === null) return null;
  return (
    <Panel title={words.answerGiven} id="answer">
      {answer !== null && <p className={layout.text}>{answer}</p>}
      {publication !== null && (
        <>
          <h3>{words.publication}</h3>
          <div className={layout.sheet}>
            <h3>{publication.title}</h3>
            <p className={layout.text}>{publication.question}</p>
            <p className={layout.text}>{publication.answer}</p>
          </div>
        </>
      )}
      {rating !== null && (
        <p>
          {words.rating}: {rating.solved ? words.solved : words.notSolved}
          {rating.liked !== null && `, ${rating.liked ? words.liked : words.disliked}`}
        </p>
      )}
    </Panel>
  );
}
