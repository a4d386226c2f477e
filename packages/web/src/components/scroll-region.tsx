import type { ReactNode } from 'react';

/** What is wider or longer than its place scrolls inside it, by keyboard too. */
export function ScrollRegion(props: {
  label: string;
  className: string | undefined;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section aria-label={props.label} className={props.className} tabIndex={0}>
      {props.children}
    </section>
  );
}
