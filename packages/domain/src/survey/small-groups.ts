/** One line of a table: how many answered. */
export interface Group {
  key: string;
  answers: number;
}

/**
 * Which groups of one table may be shown: those with at least `minimum` answers. The total stands beside the
 * table, so what is hidden must be many as well: where a single group, or fewer than `minimum` answers in all,
 * would be hidden, the smallest of the others are hidden with them. A group nobody answered in hides nothing.
 */
export function showableGroups(groups: readonly Group[], minimum: number): ReadonlySet<string> {
  const answered = groups
    .filter(({ answers }) => answers > 0)
    .sort((a, b) => a.answers - b.answers || (a.key < b.key ? -1 : 1));
  let [hidden, people] = [0, 0];
  for (const { answers } of answered) {
    const isEnough = hidden === 0 || (hidden > 1 && people >= minimum);
    if (answers >= minimum && isEnough) break;
    hidden += 1;
    people += answers;
  }
  return new Set(answered.slice(hidden).map(({ key }) => key));
}

/**
 * Whether a figure over some of the groups may be told beside the table that `showableGroups` leaves: neither the
 * hidden groups within it nor those without it may be so few that a difference gives them away.
 */
export function mayBeTold(
  groups: readonly Group[],
  within: (key: string) => boolean,
  minimum: number,
): boolean {
  const shown = showableGroups(groups, minimum);
  const sumOf = (wanted: (key: string) => boolean) =>
    groups.reduce((sum, { key, answers }) => sum + (wanted(key) ? answers : 0), 0);
  const hiddenWithin = sumOf((key) => within(key) && !shown.has(key));
  const hiddenWithout = sumOf((key) => !within(key) && !shown.has(key));
  const isCovered = (people: number) => people === 0 || people >= minimum;
  return sumOf(within) >= minimum && isCovered(hiddenWithin) && isCovered(hiddenWithout);
}
