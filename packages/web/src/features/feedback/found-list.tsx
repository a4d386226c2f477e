import { Button } from '@mantine/core';
import type { PublicationFindings } from '@motcua/contract/feedback.ts';
import { useMessages } from '../../lib/locale.tsx';
import styles from './feedback.module.css';

interface Props {
  left: PublicationFindings['answer'];
  kept: readonly string[];
  isChecked: boolean;
  onReplace: (words: readonly string[]) => void;
  onKeep: (word: string) => void;
}

/** Each stretch that looks like personal data, to be replaced or kept by a person, one by one. */
export function FoundList({ left, kept, isChecked, onReplace, onKeep }: Props) {
  const { feedback: words } = useMessages();
  const each = [...new Map(left.map((span) => [span.text, span])).values()];
  return (
    <section aria-label={words.found} aria-live="polite">
      <h3>{words.found}</h3>
      {!isChecked && <p className="soft">{words.checking}</p>}
      {isChecked && each.length === 0 && <p className="soft">{words.foundNone}</p>}
      <ul className={styles.plain}>
        {each.map(({ text, kind }) => (
          <li key={text} className={styles.found}>
            <span>
              <mark className={styles.mark}>{text}</mark> {words.kinds[kind]}
            </span>
            <Button size="compact-md" onClick={() => onReplace([text])}>
              {words.takeOut}
              <span className="unseen">: {text}</span>
            </Button>
            <Button size="compact-md" variant="default" onClick={() => onKeep(text)}>
              {words.keepFound}
              <span className="unseen">: {text}</span>
            </Button>
          </li>
        ))}
      </ul>
      {each.length > 1 && (
        <Button variant="default" onClick={() => onReplace(each.map(({ text }) => text))}>
          {words.takeOutAll}
        </Button>
      )}
      {kept.length > 0 && (
        <p className="soft">
          {words.keepFound}: {kept.join(', ')}
        </p>
      )}
    </section>
  );
}
