import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../lib/locale.tsx';
import { Icon } from './icons.tsx';
import styles from './paper.module.css';

/** A paper as the server made it: shown, printed at a key, opened in a window of its own. */
export function Paper({ href, title, printLabel, printNow = false }: { href: string; title: string; printLabel: string; printNow?: boolean }) {
  const { reception } = useMessages();
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);
  const printed = useRef(false);
  useEffect(() => {
    if (!loaded || !printNow || printed.current) return;
    printed.current = true;
    print(frame.current, href);
  }, [loaded, printNow, href]);
  return (
    <div className={styles.paper}>
      <div className={styles.actions}>
        <Button variant="default" leftSection={<Icon name="print" />} onClick={() => print(frame.current, href)}>
          {printLabel}
        </Button>
        <a href={href} target="_blank" rel="noreferrer">
          {reception.openPaper}
        </a>
      </div>
      <iframe ref={frame} src={href} title={title} className={styles.frame} onLoad={() => setLoaded(true)} />
    </div>
  );
}

/** Some browsers do not let a page print what stands in a frame: then the paper opens beside it. */
function print(frame: HTMLIFrameElement | null, href: string): void {
  try {
    frame?.contentWindow?.focus();
    frame?.contentWindow?.print();
  } catch {
    window.open(href, '_blank', 'noopener');
  }
}
