import { type BalanceLines, bookLines, type DayBook } from '@motcua/domain/figures/balances.ts';
import { findNumber, type Tally } from '@motcua/domain/figures/tally.ts';
import type { Transaction } from '../../platform/db.ts';
import { createBooksAbove, type ReachChange } from './books-above.ts';
import { addBooks } from './store-balances.ts';
import { dayOf } from './store-fold.ts';

/** Rows in one reading. */
const ROWS = 5000;

/** Lines that differ in measure only, as `measure n measure n …`: a row for each would take three times as long. */
type PackedLines = Omit<BalanceLines, 'counts'> & { counts: string };

/** The days of a unit itself, from its lines of the journal. Some 2 µs for each line, and as much of the database. */
export async function readDays(
  tx: Transaction,
  tenantId: string,
  unitId: string,
): Promise<DayBook> {
  const book: DayBook = new Map();
  await tx<PackedLines[]>`
    select desk_id as "deskId", field, procedure_code as "procedureCode", channel,
      officer_id as "officerId", ${dayOf(tx)} as day, string_agg(measure || ' ' || n, ' ') as counts
    from figure_entry where tenant_id = ${tenantId} and unit_id = ${unitId}
    group by 1, 2, 3, 4, 5, 6`.cursor(ROWS, (rows) => {
    for (const row of rows) bookLines(book, { ...row, counts: countsIn(row.counts) });
  });
  return book;
}

/** A name that is no measure has no balance; the proof of the dossier finds it. */
function countsIn(packed: string): Tally {
  const words = packed.split(' ');
  const counts: Tally = [];
  for (let at = 0; at < words.length; at += 2) {
    const number = findNumber(words[at] ?? '');
    if (number !== undefined) counts.push(number, Number(words[at + 1]));
  }
  return counts;
}

/** Every unit that the journal names, hopping from one to the next in the index. */
export async function listBookedUnits(tx: Transaction, tenantId: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    with recursive named (id) as (
      (select unit_id from figure_entry where tenant_id = ${tenantId} order by unit_id limit 1)
      union all
      select (select e.unit_id from figure_entry e
        where e.tenant_id = ${tenantId} and e.unit_id > named.id order by e.unit_id limit 1)
      from named where named.id is not null)
    select id from named where id is not null`;
  return rows.map(({ id }) => id);
}

/** Transactions that work at the same time; what is above units is written by the first. */
export type Lanes = readonly [Transaction, ...Transaction[]];

/**
 * Adds what the journal says of some units to the balances: to their own where `own`, and to those above them as the
 * changes say. Unit by unit, so that the books of one are in memory, and those of the units above.
 */
export async function sumJournal(
  lanes: Lanes,
  tenantId: string,
  { changes, own }: { changes: readonly ReachChange[]; own: boolean },
): Promise<void> {
  const [first] = lanes;
  const changesOf = Map.groupBy(changes, ({ unitId }) => unitId);
  const booked = await listBookedUnits(first, tenantId);
  const units = booked.filter((unitId) => own || changesOf.has(unitId)).values();
  const above = createBooksAbove((books) => addBooks(first, tenantId, books));
  const work = async (tx: Transaction) => {
    for (const unitId of units) {
      const book = await readDays(tx, tenantId, unitId);
      if (own) await addBooks(tx, tenantId, [{ scope: { unitId, axis: 'own' }, book }]);
      await above.carry(book, changesOf.get(unitId) ?? []);
    }
  };
  await Promise.all(lanes.map(work));
  await above.close();
}
