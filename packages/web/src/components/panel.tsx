import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** A sheet of paper on the desk: one heading, one matter. */
export function Panel(props: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  tone?: 'plain' | 'next';
  flush?: boolean;
  id?: string;
}) {
  const titleId = props.id === undefined ? undefined : `${props.id}-title`;
  return (
    <section
      className={`${styles.panel} ${props.tone === 'next' ? styles.next : ''}`}
      id={props.id}
      aria-labelledby={props.title ? titleId : undefined}
    >
      {props.title && (
        <header className={styles.head}>
          <h2 id={titleId}>{props.title}</h2>
          {props.aside}
        </header>
      )}
      <div className={props.flush ? '' : styles.body}>{props.children}</div>
    </section>
  );
}
