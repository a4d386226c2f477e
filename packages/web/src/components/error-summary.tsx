import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useMessages } from '../lib/locale.tsx';
import { Icon } from './icons.tsx';
import { fieldErrorsOf } from '../lib/problem.ts';
import { sentenceOf } from './states.tsx';

/** What stands in the way of sending, on top of the form; each line leads to its field. */
export function ErrorSummary({
  error,
  fields,
}: {
  error?: unknown;
  fields?: { id: string; message: string }[];
}) {
  const { common } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const lines = [
    ...(fields ?? []),
    ...Object.entries(fieldErrorsOf(error)).map(([id, message]) => ({ id, message })),
  ];
  const shown = lines.length > 0 || error != null;
  useEffect(() => {
    if (shown) box.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  if (!shown) return null;
  return (
    <Alert
      ref={box}
      role="alert"
      color="red"
      variant="light"
      icon={<Icon name="alert" />}
      styles={alertStyles}
      title={lines.length > 0 ? common.fixErrors(lines.length) : undefined}
    >
      {error != null && <p style={{ margin: 0 }}>{sentenceOf(error, common)}</p>}
      {lines.length > 0 && (
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {lines.map(({ id, message }) => (
            <li key={id}>
              <a href={`#${id}`} style={targetStyle} onClick={(event) => goTo(event, id)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

/** Lines stand close: each is still large enough to be hit (WCAG 2.2, 2.5.8). */
const targetStyle = { display: 'inline-block', minHeight: 24 };

const alertStyles = {
  root: { background: 'var(--late-soft)' },
  title: { color: 'var(--late)' },
  icon: { color: 'var(--late)' },
  message: { color: 'var(--ink)' },
};

function goTo(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
