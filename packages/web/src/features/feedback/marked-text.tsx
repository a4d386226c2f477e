import type { PublicationFindings } from '@motcua/contract/feedback.ts';
import type { ReactNode } from 'react';
import { useMessages } from '../../lib/locale.tsx';
import styles from './feedback.module.css';

/** A text with what looks like personal data marked, for the eye and for the ear. */
export function MarkedText(props: { text: string; spans: PublicationFindings['answer'] }) {
  const { feedback: words } = useMessages();
  const { text, spans } = props;
  const parts: ReactNode[] = [];
  let place = 0;
  for (const { from, to, kind } of spans) {
    parts.push(text.slice(place, from));
    parts.push(
      <mark key={from} className={styles.mark} title={words.kinds[kind]}>
        {text.slice(from, to)}
      </mark>,
    );
    place = to;
  }
  parts.push(text.slice(place));
  return <p className={styles.text}>{parts}</p>;
}
