/** Line icons; a word always stands beside them, so they are hidden from screen readers. */
const paths = {
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  check: 'M5 13l4 4L19 7',
  alert:
    'M12 8v5M12 16.5v.1M10.3 4.2 2.6 18a2 2 0 0 0 1.7 3h15.4a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0',
  pause: 'M9 6v12M15 6v12',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20 20l-4-4',
  inbox: 'M4 13l2.5-8h11L20 13M4 13v6h16v-6M4 13h5l1 2h4l1-2h5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1',
  book: 'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h12M9 8h6',
  chart: 'M4 20h16M7 20v-8M12 20V5M17 20v-5',
  keyboard: 'M3 7h18v10H3zM7 11h.1M11 11h.1M15 11h.1M18 11h.1M8 14h8',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20a7.5 7.5 0 0 1 15 0',
  flow: 'M4 5h6v5H4zM14 14h6v5h-6zM7 10v6.5h7M10 7.5h7V14',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  attach: 'M20 11l-8 8a5 5 0 0 1-7-7l9-9a3.3 3.3 0 0 1 5 5l-9 9a1.7 1.7 0 0 1-2.5-2.4l8-8',
  right: 'M9 5l7 7-7 7',
  left: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  send: 'M4 12l16-8-6 16-3-7z',
  returned: 'M9 7L4 12l5 5M4 12h11a5 5 0 0 1 0 10',
  reform: 'M4 5h9M4 12h13M4 19h7M17 5l1.5 1.5L22 3M15 19l1.5 1.5L20 17',
  out: 'M14 4h6v16h-6M10 8l-4 4 4 4M6 12h9',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className="icon"
    >
      <path d={paths[name]} />
    </svg>
  );
}
