import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useMessages } from '../lib/locale.tsx';
import type { Messages } from '../messages/desk.ts';
import { fieldErrorsOf, isRetryable, ProblemError, statusOf } from '../lib/problem.ts';
import { Icon, type IconName } from './icons.tsx';
import styles from './states.module.css';

/** Grey lines where the rows will be. */
export function LoadingLines({ rows = 6 }: { rows?: number }) {
  const { common } = useMessages();
  return (
    <div role="status" aria-label={common.loading} className={styles.lines}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <Skeleton key={row} height={20} width={`${92 - ((row * 13) % 40)}%`} />
      ))}
    </div>
  );
}

/** Says what went wrong and the way out; a missing right and a missing page are not failures. */
export function Failed({
  error,
  retry,
  page = false,
}: {
  error: unknown;
  retry?: () => void;
  page?: boolean;
}) {
  const { common } = useMessages();
  const status = statusOf(error);
  useRetryWhenBack(error, retry);
  if (status === 403)
    return (
      <Notice
        icon="person"
        title={common.forbiddenTitle}
        text={sentenceOf(error, common)}
        page={page}
      />
    );
  if (page && isAddressWrong(error)) return <NotFound page />;
  if (status === 404) return <NotFound text={sentenceOf(error, common)} page={page} />;
  return (
    <Notice
      icon="alert"
      title={common.failedTitle}
      text={sentenceOf(error, common)}
      page={page}
      alert
    >
      <Wrong error={error} />
      {retry && !isRefusal(error) && (
        <Button variant="default" onClick={retry}>
          {common.retry}
        </Button>
      )}
    </Notice>
  );
}

/** What was asked is wrong in itself: asking again would be answered the same. */
function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return status === 400 || status === 422;
}

/** What is wrong is in the address alone, as where a line of it was lost on its way: no reader can correct a code. */
function isAddressWrong(error: unknown): boolean {
  const wrong = Object.keys(fieldErrorsOf(error));
  return isRefusal(error) && wrong.length > 0 && wrong.every((path) => path.startsWith('params.'));
}

/** Which parts of what was asked are wrong, where the server names them. */
function Wrong({ error }: { error: unknown }) {
  const wrong = [...new Set(Object.values(fieldErrorsOf(error)))];
  if (wrong.length === 0) return null;
  return (
    <ul className={styles.wrong}>
      {wrong.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

const AGAIN_MS = 5000;

/** What is gone for a moment is asked for again, so that nobody has to press a button until it is back. */
function useRetryWhenBack(error: unknown, retry: (() => void) | undefined): void {
  useEffect(() => {
    if (retry === undefined || !isRetryable(error)) return;
    const timer = setInterval(retry, AGAIN_MS);
    return () => clearInterval(timer);
  }, [error, retry]);
}

/** `page`: it stands where the whole page would be, and its title is the heading of the page. */
export function Notice(props: {
  icon: IconName;
  title: string;
  text?: string;
  alert?: boolean;
  page?: boolean;
  children?: ReactNode;
}) {
  const Title = props.page ? 'h1' : 'p';
  return (
    <div className={styles.notice} role={props.alert ? 'alert' : undefined}>
      <Icon name={props.icon} size={32} />
      <Title className={styles.title}>{props.title}</Title>
      {props.text && <p className={styles.text}>{props.text}</p>}
      {props.children}
    </div>
  );
}

/** What the address names is not there; `text` says what was looked for, and what stands inside is the way on. */
export function NotFound(props: { text?: string; page?: boolean; children?: ReactNode }) {
  const { common } = useMessages();
  const { text = common.notFound, page = false, children } = props;
  return (
    <Notice icon="search" title={common.notFoundTitle} text={text} page={page}>
      {children}
    </Notice>
  );
}

/** Whoever looks has no right to this, or no place of his own to show. */
export function Forbidden({ page = false }: { page?: boolean }) {
  const { common } = useMessages();
  return <Notice icon="person" title={common.forbiddenTitle} text={common.forbidden} page={page} />;
}

/** The sentence for the person: the server's own where it gave one. */
export function sentenceOf(error: unknown, common: Messages['common']): string {
  if (statusOf(error) === 0) return common.unreachable;
  if (error instanceof ProblemError && error.problem !== null) return error.problem.detail;
  if (statusOf(error) === 403) return common.forbidden;
  if (statusOf(error) === 404) return common.notFound;
  return isRetryable(error) ? common.unavailable : common.unexpected;
}
