import type { Sheet, SheetItem } from '@motcua/contract/season-sheets.ts';

/** How many of the items that the unit scores itself have a score. */
export function progressOf(items: readonly SheetItem[]): { done: number; all: number } {
  const own = items.filter(
    ({ scoredBy, state }) => state !== 'not_applicable' && scoredBy === 'self',
  );
  return { done: own.filter(({ self }) => self !== null).length, all: own.length };
}

/** Whether this person still has something to do with the item, as the sheet stands. */
export function isToDo(item: SheetItem): boolean {
  const { acts, state } = item;
  if (acts.includes('score')) return state === 'unscored' || state === 'not_final';
  if (acts.includes('appraise')) return awaitsAppraiser(item);
  if (acts.includes('explain')) return state === 'disputed' && item.explanation === null;
  if (acts.includes('decide')) return item.explanation !== null && item.decided === null;
  return false;
}

/** What a unit says of itself is looked at one by one; what the system counts only where it lacks something. */
function awaitsAppraiser({ appraised, state, scoredBy }: SheetItem): boolean {
  if (appraised !== null || state === 'not_applicable') return false;
  return scoredBy === 'self' || state === 'unscored' || state === 'not_final';
}

/** The points that stand before the appraiser; null where nobody offered any. */
export function claimOf({ scoredBy, self, survey }: SheetItem): number | null {
  if (scoredBy === 'appraiser') return null;
  return self?.points ?? survey?.points ?? null;
}

/** The code of the first item that waits for this person; null when none does. */
export function firstToDo({ items }: Pick<Sheet, 'items'>): string | null {
  return items.find(isToDo)?.code ?? null;
}

/** The next item that waits after this one, beginning again at the top; null when no other does. */
export function nextToDo(items: readonly SheetItem[], code: string): string | null {
  const at = items.findIndex((item) => item.code === code);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return round.find(isToDo)?.code ?? null;
}
