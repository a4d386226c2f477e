/**
 * Which groups of one table may be shown: those with at least `minimum` answers; and where exactly one would be
 * hidden, the smallest of the others too, for the total would give the one away. A group nobody answered in
 * hides nothing.
 */
export function showableGroups(
  groups: readonly { key: string; answers: number }[],
  minimum: number,
): ReadonlySet<string> {
  const answered = groups.filter(({ answers }) => answers > 0);
  const shown = answered.filter(({ answers }) => answers >= minimum);
  if (answered.length - shown.length !== 1) return new Set(shown.map(({ key }) => key));
  const smallest = [...shown].sort((a, b) => a.answers - b.answers || (a.key < b.key ? -1 : 1))[0];
  return new Set(shown.filter((group) => group !== smallest).map(({ key }) => key));
}
