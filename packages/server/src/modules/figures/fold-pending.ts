import { bookLines, type DayBook } from '@motcua/domain/figures/balances.ts';
import { findNumber } from '@motcua/domain/figures/tally.ts';
import type { Transaction } from '../../platform/db.ts';
import { createBooksAbove } from './books-above.ts';
import { addBooks } from './store-balances.ts';
import { takePending } from './store-fold.ts';
import { listReach } from './trees.ts';

/**
 * Moves what waits into the journal and adds it to the balances, within the transaction of the caller. Tells how many
 * acts it took and whose figures moved.
 */
export async function foldPending(
  tx: Transaction,
  tenantId: string,
  limit: number,
): Promise<{ taken: number; unitIds: string[] }> {
  const { taken, lines } = await takePending(tx, tenantId, limit);
  const books = new Map<string, DayBook>();
  for (const line of lines) {
    const number = findNumber(line.measure);
    const book = books.get(line.unitId) ?? new Map();
    books.set(line.unitId, book);
    if (number !== undefined) bookLines(book, { ...line, counts: [number, line.n] });
  }
  const unitIds = new Set(books.keys());
  const reach = Map.groupBy(await listReach(tx, tenantId, [...unitIds]), (one) => one.unitId);
  const above = createBooksAbove((some) => addBooks(tx, tenantId, some));
  for (const [unitId, book] of books) {
    await addBooks(tx, tenantId, [{ scope: { unitId, axis: 'own' }, book }]);
    const changes = (reach.get(unitId) ?? []).map((one) => ({ ...one, sign: 1 as const }));
    await above.carry(book, changes);
    for (const { ancestorId } of changes) unitIds.add(ancestorId);
  }
  await above.close();
  return { taken, unitIds: [...unitIds] };
}
