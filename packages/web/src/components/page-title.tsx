/** The heading of a page, told to the tab and to screen readers too when the page changes. */
export function PageTitle({ children, className }: { children: string; className?: string }) {
  return (
    <>
      <title>{`${children} – Một Cửa`}</title>
      <h1 className={className}>{children}</h1>
    </>
  );
}
