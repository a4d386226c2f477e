import type { FeedbackLine } from '@motcua/contract/feedback.ts';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../lib/locale.tsx';
import { DueMark } from './due-mark.tsx';
import styles from './feedback.module.css';

/** What is owed first stands first; each line says what it is, where it stands and until when. */
export function FeedbackList({ lines }: { lines: readonly FeedbackLine[] }) {
  const { messages } = useLocale();
  return (
    <ul className={styles.list} aria-label={messages.feedback.list}>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  );
}

function Line({ line }: { line: FeedbackLine }) {
  const { messages, formats, locale } = useLocale();
  const words = messages.feedback;
  const { field, subject, photos, joined, round, address } = line;
  const about =
    field?.name[locale] ?? (subject === null ? words.unsorted : words.subjects[subject]);
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.title}>
          <Link to="/feedback/$id" params={{ id: line.id }}>
            {line.code}
          </Link>{' '}
          {about}
        </p>
        <p>{line.excerpt}</p>
        <p className={styles.marks}>
          <span>{words.states[line.state]}</span>
          <span>{words.channels[line.channel]}</span>
          <span>{words.received(formats.moment(line.receivedAt))}</span>
          {address !== null && <span>{address}</span>}
          {photos > 0 && <span>{words.photos(formats.number(photos))}</span>}
          {joined > 0 && <span>{words.joinedCount(formats.number(joined))}</span>}
          {round > 1 && <span>{words.round(formats.number(round))}</span>}
          <span>{line.unit.name}</span>
        </p>
      </div>
      <DueMark next={line.next} />
    </li>
  );
}
