import type { Balance, DayBook } from '@motcua/domain/figures/balances.ts';
import { carryUp } from '@motcua/domain/figures/carry-up.ts';
import type { TreeReach } from '@motcua/domain/figures/reach.ts';

/** A reach that came (+1) or went (−1). */
export interface ReachChange extends TreeReach {
  sign: 1 | -1;
}

/** The book of a scope. */
export interface ScopeBook {
  scope: Pick<Balance, 'unitId' | 'axis'>;
  book: DayBook;
}

/** At most two or three times as many sums, of some 200 bytes each. */
const MOST_DAYS = 300_000;

/**
 * The books of the units above some units: filled book by book, and closed when all is carried, or when they hold so
 * much that memory would feel it.
 */
export function createBooksAbove(
  write: (books: Iterable<ScopeBook>) => Promise<void>,
  mostDays = MOST_DAYS,
) {
  const books = new Map<string, ScopeBook>();
  let carried = 0;
  const bookOf = ({ ancestorId, axis }: TreeReach): DayBook => {
    const name = `${ancestorId} ${axis}`;
    const known = books.get(name);
    if (known !== undefined) return known.book;
    const book: DayBook = new Map();
    books.set(name, { scope: { unitId: ancestorId, axis }, book });
    return book;
  };
  const close = async (): Promise<void> => {
    const full = [...books.values()];
    books.clear();
    carried = 0;
    await write(full);
  };
  return {
    /** Adds the days of a unit to the books of those above it. */
    async carry(own: DayBook, changes: readonly ReachChange[]): Promise<void> {
      for (const change of changes)
        carryUp(own, { reach: change, sign: change.sign, into: bookOf(change) });
      if (changes.length > 0) carried += daysIn(own);
      if (carried > mostDays) await close();
    },
    close,
  };
}

function daysIn(book: DayBook): number {
  let count = 0;
  for (const keys of book.values()) for (const days of keys.values()) count += days.size;
  return count;
}
