import type { Formats } from '../../../lib/format.ts';

/** A cell as it is read: `1.234`, `98,57 %`, words as they are, nothing where nothing belongs. */
export function writeCell(
  value: number | string | null,
  { kind }: { kind: 'count' | 'share' | 'text' },
  formats: Formats,
): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return kind === 'share' ? formats.percent(value / 100) : formats.number(value);
}
