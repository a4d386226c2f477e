import { createHash } from 'node:crypto';
import type { Transaction } from '../../../platform/db.ts';
import { findStored } from './import-store.ts';
import type { Tally } from './import-report.ts';
import type { LegacyRow } from './read-row.ts';

/** A row that is new here, with the hash by which it is known again. */
export interface NewRow {
  row: LegacyRow;
  hash: Buffer;
}

/** Hash of every row seen in this file, by code. */
export type SeenRows = Map<string, string>;

/** SHA-256 of the unit and of all cells as they were read: the same row again is no news. */
export function hashOfRow(unitId: string, row: LegacyRow): Buffer {
  const { code, procedureCode, procedureName, applicant, channel, status, agency, note } = row;
  const instants = [row.received, row.due, row.finished, row.delivered].map(
    (one) => one?.instant ?? null,
  );
  const cells = [
    unitId,
    code,
    procedureCode,
    procedureName,
    applicant,
    channel,
    status,
    agency,
    note,
  ];
  return createHash('sha256')
    .update(JSON.stringify([...cells, ...instants]))
    .digest();
}

/** Keeps the rows that are neither stored nor earlier in the file; tallies the others. */
export async function keepNewRows(
  tx: Transaction,
  rows: readonly LegacyRow[],
  run: { tenantId: string; unitId: string; seen: SeenRows; tally: Tally },
): Promise<NewRow[]> {
  const stored = await findStored(tx, run.tenantId, [...new Set(rows.map((row) => row.code))]);
  const news: NewRow[] = [];
  for (const row of rows) {
    const hash = hashOfRow(run.unitId, row);
    const key = hash.toString('base64');
    const earlier = run.seen.get(row.code);
    const there = stored.get(row.code);
    if (earlier === undefined) run.seen.set(row.code, key);
    if (earlier !== undefined && earlier !== key)
      setAside(run.tally, row, 'is in this file twice with different content');
    else if (there === null)
      setAside(run.tally, row, 'is the code of a dossier that was received here');
    else if (there !== undefined && !hash.equals(there))
      setAside(run.tally, row, 'is stored already with different content; what is stored stays');
    else if (there !== undefined || earlier !== undefined) run.tally.alreadyThere += 1;
    else news.push({ row, hash });
  }
  return news;
}

function setAside(tally: Tally, row: LegacyRow, reason: string): void {
  tally.setAside.push({ row: row.line, code: row.code, column: 'code', reason, also: [] });
}
