import type { FeedbackFollowPage } from '@motcua/contract/portal-feedback.ts';
import type { FeedbackTracking } from '@motcua/contract/public-feedback.ts';
import type { ReactNode } from 'react';
import { Document } from './document.tsx';
import { Problem } from './feedback-new-page.tsx';
import { useView } from './view.ts';

/** By code and secret: how far it is, what the office asks, was it solved. */
export function FollowFeedbackPage({ page }: { page: FeedbackFollowPage }) {
  const { feedback } = useView().words;
  const { key, tracking, problem, done } = page;
  return (
    <Document title={feedback.followTitle} description={feedback.description} hidden>
      <div className="wide narrow stack page">
        <h1>{feedback.followTitle}</h1>
        {problem && <Problem sentence={feedback.problems[problem]} />}
        {done && (
          <p role="status">
            <strong>{feedback.done[done]}</strong>
          </p>
        )}
        {tracking === null || key === null ? (
          <Door />
        ) : (
          <Opened tracking={tracking} secret={key.secret} />
        )}
      </div>
    </Document>
  );
}

function Door() {
  const { words, href } = useView();
  const { feedback } = words;
  return (
    <form method="post" action={href({ place: 'feedback-follow' })} className="stack">
      <p>{feedback.followLead}</p>
      <div>
        <label htmlFor="code">{feedback.code}</label>
        <input
          id="code"
          name="code"
          required
          maxLength={30}
          autoComplete="off"
          placeholder="PA26-000123"
        />
      </div>
      <div>
        <label htmlFor="secret">{feedback.secret}</label>
        <input id="secret" name="secret" required maxLength={40} autoComplete="off" />
      </div>
      <button type="submit">{feedback.look}</button>
    </form>
  );
}

function Opened({ tracking, secret }: { tracking: FeedbackTracking; secret: string }) {
  const { words, locale, longMoment } = useView();
  const { feedback } = words;
  const act = { code: tracking.code, secret };
  return (
    <>
      <dl className="key">
        <dt>{feedback.code}</dt>
        <dd className="code">{tracking.code}</dd>
        <dt>{feedback.state}</dt>
        <dd>
          <strong>{tracking.sentence[locale]}</strong>
        </dd>
        <dt>{feedback.unitNow}</dt>
        <dd>{tracking.unit}</dd>
        <dt>{feedback.receivedAt}</dt>
        <dd>{longMoment(tracking.receivedAt)}</dd>
        {tracking.answerDue !== null && (
          <>
            <dt>{feedback.answerDue}</dt>
            <dd>{longMoment(tracking.answerDue)}</dd>
          </>
        )}
      </dl>
      {tracking.question !== null && (
        <ActForm act="supplement" holder={act} button={feedback.supplementSend}>
          <h2>{feedback.asked}</h2>
          <p className="typed">{tracking.question}</p>
          <label htmlFor="supplement">{feedback.supplement}</label>
          <textarea id="supplement" name="text" rows={4} maxLength={5000} required />
        </ActForm>
      )}
      {tracking.answer !== null && (
        <section>
          <h2>{feedback.answer}</h2>
          <p className="typed" lang="vi">
            {tracking.answer}
          </p>
        </section>
      )}
      {tracking.mayRate && <Rating act={act} />}
      {tracking.mayReopen && (
        <ActForm act="reopen" holder={act} button={feedback.reopenSend}>
          <h2>{feedback.reopenTitle}</h2>
          <p className="soft">{feedback.reopenHint}</p>
          <label htmlFor="reopen">{feedback.reopenText}</label>
          <textarea id="reopen" name="text" rows={3} maxLength={5000} required />
        </ActForm>
      )}
      <section>
        <h2>{feedback.yourText}</h2>
        <p className="typed">{tracking.text}</p>
      </section>
      <section>
        <h2>{feedback.history}</h2>
        <ol className="answers">
          {tracking.history.map((line) => (
            <li key={`${line.at} ${line.sentence.en}`}>
              {line.sentence[locale]} <span className="soft">{longMoment(line.at)}</span>
              {line.text !== null && <p className="typed">{line.text}</p>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

interface Key {
  code: string;
  secret: string;
}

function Rating({ act }: { act: Key }) {
  const { feedback } = useView().words;
  return (
    <ActForm act="rate" holder={act} button={feedback.rateSend}>
      <fieldset className="question">
        <legend>{feedback.rateTitle}</legend>
        {(['yes', 'no'] as const).map((value) => (
          <label key={value} className="option">
            <input type="radio" name="solved" value={value} required />
            <span>{feedback.solved[value]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="question">
        <legend>{feedback.likedTitle}</legend>
        {(['like', 'dislike'] as const).map((value) => (
          <label key={value} className="option">
            <input type="radio" name="liked" value={value} />
            <span>{feedback.liked[value]}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor="comment">{feedback.comment}</label>
      <textarea id="comment" name="text" rows={2} maxLength={1000} />
    </ActForm>
  );
}

/** Code and secret go along in the body: an address would stay in the history of a shared telephone. */
function ActForm(props: {
  act: 'supplement' | 'rate' | 'reopen';
  holder: Key;
  button: string;
  children: ReactNode;
}) {
  const { href } = useView();
  const { act, holder: key, button, children } = props;
  return (
    <form method="post" action={href({ place: 'feedback-follow' })} className="opinion stack">
      <input type="hidden" name="code" value={key.code} />
      <input type="hidden" name="secret" value={key.secret} />
      <input type="hidden" name="act" value={act} />
      {children}
      <p>
        <button type="submit">{button}</button>
      </p>
    </form>
  );
}
