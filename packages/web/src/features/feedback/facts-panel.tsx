import type { FeedbackDetails } from '@motcua/contract/feedback.ts';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './feedback.module.css';

/** What was sent, as it was sent. */
export function FactsPanel({ feedback }: { feedback: FeedbackDetails }) {
  const { messages, formats, locale } = useLocale();
  const words = messages.feedback;
  const { address, latitude, longitude, dossierCode, field, subject, askedSubject } = feedback;
  const about = subject ?? askedSubject;
  const rows: [string, string | null][] = [
    [words.subject, about === null ? words.unsorted : words.subjects[about]],
    [words.field, field?.name[locale] ?? null],
    [words.channel, words.channels[feedback.channel]],
    [words.place, address],
    ['WGS 84', latitude === null || longitude === null ? null : `${latitude}, ${longitude}`],
    [words.dossierCode, dossierCode],
    ...feedback.attributes.map(({ name, value }): [string, string] => [name[locale], value]),
  ];
  return (
    <Panel title={words.facts} id="facts">
      <p className={styles.text}>{feedback.text}</p>
      <dl className={styles.facts}>
        {rows.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {feedback.photos.length > 0 && (
        <div className={styles.photos}>
          {feedback.photos.map(({ id }, place) => (
            <a key={id} href={`/api/v1/feedback/${feedback.id}/photos/${id}`}>
              <img
                src={`/api/v1/feedback/${feedback.id}/photos/${id}`}
                alt={words.photo(formats.number(place + 1))}
              />
            </a>
          ))}
        </div>
      )}
      <Joined feedback={feedback} />
    </Panel>
  );
}

function Joined({ feedback: { main, joined } }: { feedback: FeedbackDetails }) {
  const { feedback: words } = useLocale().messages;
  return (
    <>
      {main !== null && (
        <p>
          {words.mainOf}{' '}
          <Link to="/feedback/$id" params={{ id: main.id }}>
            {main.code}
          </Link>
        </p>
      )}
      {joined.length > 0 && (
        <>
          <h3>{words.joinedHere}</h3>
          <ul className={styles.plain}>
            {joined.map(({ id, code, excerpt }) => (
              <li key={id}>
                <Link to="/feedback/$id" params={{ id }}>
                  {code}
                </Link>{' '}
                {excerpt}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
