/**
 * Where a number comes from: counted from what the system records, told by an import with its evidence,
 * a mixture of both, or nowhere yet: "chưa có nguồn", and then no number is shown.
 */
export const ORIGINS = ['counted', 'imported', 'mixed', 'none'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The origin of what is made from parts; one part without a source leaves the whole without. */
export function originOfParts(parts: readonly Origin[]): Origin {
  if (parts.length === 0 || parts.includes('none')) return 'none';
  const [first = 'none'] = parts;
  return parts.every((part) => part === first) ? first : 'mixed';
}
