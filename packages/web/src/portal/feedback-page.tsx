import type { FeedbackHomePage, PublishedFeedbackPage } from '@motcua/contract/portal-feedback.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { Icon } from '../components/icons.tsx';
import { Document, PrintedFrom } from './document.tsx';
import { fill, useView } from './view.ts';

/** Two doors, to send and to follow, and the answers that everybody may read. */
export function FeedbackPage({ page: { query, result } }: { page: FeedbackHomePage }) {
  const { words, href, formats, locale } = useView();
  const { feedback } = words;
  const day = (instant: (typeof result.items)[number]['publishedAt']) =>
    formats.date(plainDateOf(instant, VIETNAM_OFFSET_MINUTES));
  return (
    <Document title={feedback.title} description={feedback.description}>
      <div className="wide narrow stack page">
        <h1>{feedback.title}</h1>
        <p className="lead">{feedback.lead}</p>
        <p className="joined">
          <a className="button" href={href({ place: 'feedback-new' })}>
            {feedback.send}
          </a>
          <a className="button-quiet" href={href({ place: 'feedback-follow' })}>
            {feedback.follow}
          </a>
        </p>
        <section className="stack">
          <h2>{feedback.published}</h2>
          <form action={href({ place: 'feedback' })} method="get" className="search">
            <label htmlFor="q">{feedback.search}</label>
            <div className="joined">
              <input id="q" name="q" type="search" defaultValue={query.q} maxLength={200} />
              <button type="submit">
                <Icon name="search" /> {words.search}
              </button>
            </div>
          </form>
          {result.items.length === 0 && <p>{feedback.none}</p>}
          <ul className="answers">
            {result.items.map((item) => (
              <li key={item.code}>
                <a href={href({ place: 'published-feedback', key: item.code })} lang="vi">
                  {item.title}
                </a>
                <p lang="vi">{item.excerpt}</p>
                <p className="soft">
                  {item.field !== null && `${item.field[locale]}. `}
                  {fill(feedback.line, { unit: item.unit, date: day(item.publishedAt) })}
                  {item.solved !== null &&
                    `. ${item.solved ? feedback.solvedYes : feedback.solvedNo}`}
                </p>
              </li>
            ))}
          </ul>
          {result.next !== null && (
            <a
              className="button-quiet"
              href={href({ place: 'feedback', query: { q: query.q, cursor: result.next } })}
            >
              {feedback.more}
            </a>
          )}
        </section>
      </div>
    </Document>
  );
}

/** A published answer, as a person confirmed it. */
export function PublishedAnswer({ page: { feedback } }: { page: PublishedFeedbackPage }) {
  const { words, href, formats, options, locale } = useView();
  const own = words.feedback;
  const date = formats.date(plainDateOf(feedback.publishedAt, VIETNAM_OFFSET_MINUTES));
  const photo = (id: string) => `/api/v1/public-feedback/${feedback.code}/photos/${id}`;
  return (
    <Document title={feedback.title} description={feedback.question.slice(0, 160)}>
      <div className="wide narrow stack page">
        <h1 lang="vi">{feedback.title}</h1>
        <p className="soft">
          {feedback.code}. {feedback.field !== null && `${feedback.field[locale]}. `}
          {fill(own.line, { unit: feedback.unit, date })}
        </p>
        <section>
          <h2>{own.question}</h2>
          <p className="typed" lang="vi">
            {feedback.question}
          </p>
          {feedback.photoIds.map((id, place) => (
            <img
              key={id}
              src={photo(id)}
              alt={fill(own.photo, { number: place + 1 })}
              className="photo"
              loading="lazy"
            />
          ))}
        </section>
        <section>
          <h2>{fill(own.by, { unit: feedback.unit })}</h2>
          <p className="typed" lang="vi">
            {feedback.answer}
          </p>
        </section>
        {feedback.solved !== null && <p>{feedback.solved ? own.solvedYes : own.solvedNo}</p>}
        {feedback.joined > 0 && <p>{fill(own.joined, { count: feedback.joined })}</p>}
        <p>
          <a href={href({ place: 'feedback' })}>{own.back}</a>
        </p>
        <PrintedFrom address={options.origin} date={date} />
      </div>
    </Document>
  );
}
