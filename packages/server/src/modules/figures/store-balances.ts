import { type Balance, balancesOf } from '@motcua/domain/figures/balances.ts';
import { MEASURES } from '@motcua/domain/figures/measures.ts';
import type { Transaction } from '../../platform/db.ts';
import type { ScopeBook } from './books-above.ts';
import { added, columns } from './columns.ts';

/** Rows in one statement; while the database adds them, the next are written out. */
const CHUNK = 1000;

/** Adds books to the balances that are there; no scope may come twice. Some 25 µs of the database for each balance. */
export async function addBooks(
  tx: Transaction,
  tenantId: string,
  books: Iterable<ScopeBook>,
): Promise<void> {
  let rows: string[] = [];
  let adding: Promise<unknown> = Promise.resolve();
  const add = async () => {
    const text = `[${rows.join(',')}]`;
    rows = [];
    await adding;
    adding = insertRows(tx, tenantId, text);
    // Awaited before the next one; what fails first stops the transaction.
    adding.catch(() => {});
  };
  for (const { scope, book } of books)
    for (const balance of balancesOf(book, scope)) {
      rows.push(rowOf(balance));
      if (rows.length === CHUNK) await add();
    }
  if (rows.length > 0) await add();
  await adding;
}

function rowOf({ unitId, axis, cut, key, grain, start, sums }: Balance): string {
  let row = `{"unit_id":"${unitId}","axis":"${axis}","cut":"${cut}","key":${JSON.stringify(key)},"grain":"${grain}","start":"${start}"`;
  for (let at = 0; at < sums.length; at += 2)
    if (sums[at + 1] !== 0) row += `,"${MEASURES[sums[at] ?? 0]}":${sums[at + 1]}`;
  return `${row}}`;
}

async function insertRows(tx: Transaction, tenantId: string, rows: string): Promise<void> {
  await tx`
    insert into figure_total as t (tenant_id, unit_id, axis, cut, key, grain, start, ${tx.unsafe(columns)})
    select ${tenantId}, unit_id, axis, cut, key, grain, start, ${tx.unsafe(columns)}
    from json_populate_recordset(null::figure_total, ${rows}::text::json)
    on conflict (tenant_id, unit_id, axis, cut, grain, start, key) do update set ${tx.unsafe(added)}`;
}
