/** Points as typed: `4,25` or `4.25`; null when it is no number from 0 to the maximum. */
export function readPoints(text: string, max: number | null): number | null {
  const match = /^\d{1,4}(?:[.,]\d{1,4})?$/.exec(text.trim());
  if (match === null) return null;
  const points = Number(match[0].replace(',', '.'));
  return max !== null && points > max ? null : points;
}

/** As a field shows points to be changed: a comma in Vietnamese, no grouping. */
export function writePoints(points: number | null, locale: 'vi' | 'en'): string {
  if (points === null) return '';
  return locale === 'vi' ? String(points).replace('.', ',') : String(points);
}

/** Exact to the fourth decimal, so that 1.1 − 0.6 is 0.5. */
export function lessBy(from: number, to: number): number {
  return Math.round((from - to) * 10_000) / 10_000;
}
