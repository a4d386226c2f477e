import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../lib/api-context.tsx';
import { useMessages } from '../lib/locale.tsx';
import { Icon } from './icons.tsx';
import styles from './paper.module.css';
import { Failed } from './states.tsx';

/** A paper as the server made it: shown, printed at a press, opened in a window of its own. Why it cannot be printed is said in words. */
export function Paper({
  path,
  title,
  printLabel,
  printNow = false,
}: {
  path: string;
  title: string;
  printLabel: string;
  printNow?: boolean;
}) {
  const { reception } = useMessages();
  const api = useApi();
  const paper = useQuery({
    queryKey: ['paper', path],
    queryFn: () => api.getBlob(path),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const address = useObjectUrl(paper.data);
  const frame = useRef<HTMLIFrameElement>(null);
  const printed = useRef(false);
  if (paper.isError) return <Failed error={paper.error} retry={() => paper.refetch()} />;
  return (
    <div className={styles.paper}>
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={<Icon name="print" />}
          disabled={address === null}
          onClick={() => print(frame.current, `/api/v1${path}`)}
        >
          {printLabel}
        </Button>
        <a href={`/api/v1${path}`} target="_blank" rel="noreferrer">
          {reception.openPaper}
        </a>
      </div>
      {address === null ? (
        <Skeleton className={styles.frame} />
      ) : (
        <iframe
          ref={frame}
          src={address}
          title={title}
          className={styles.frame}
          onLoad={() => {
            // A browser that a program drives has nobody at its printer, and some crash at the dialog.
            if (!printNow || printed.current || navigator.webdriver) return;
            printed.current = true;
            print(frame.current, `/api/v1${path}`);
          }}
        />
      )}
    </div>
  );
}

function useObjectUrl(blob: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (blob === undefined) return setAddress(null);
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
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
