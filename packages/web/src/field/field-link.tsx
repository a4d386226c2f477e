import type { MouseEvent, ReactNode } from 'react';
import { goTo } from '../lib/address.ts';

/** A link inside the application: it works as any link, only the page is not loaded anew. */
export function FieldLink(props: {
  to: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(props.to);
  };
  return (
    <a href={props.to} className={props.className} onClick={follow}>
      {props.children}
    </a>
  );
}
