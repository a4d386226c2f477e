import { instantAt } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Database, Transaction } from '../../../platform/db.ts';
import { type LoggedDossier, loggedDossier } from './logged-dossier.ts';
import type { Naming } from './pseudonyms.ts';
import { type AfterDossier, listDossiersOfUnit, listFactsOf } from './store.ts';

/** Which dossiers go into a log: received at these units on these days. */
export interface LogScope {
  tenantId: string;
  unitIds: readonly string[];
  from: PlainDate;
  to: PlainDate;
  procedure?: string | undefined;
  offsetMinutes: number;
  /** Facts after it are left out, so that all parts of one log stand at one instant. */
  asOf: string;
}

const BATCH = 250;

/**
 * The dossiers of a log, some hundred at a time: memory stays the same whether ten come or a million.
 * `onBatch` runs in the transaction that read the batch, as to note who read it.
 */
export async function* streamDossiers(
  db: Database,
  scope: LogScope,
  options: {
    naming: Naming;
    onBatch?: (tx: Transaction, ids: readonly string[]) => Promise<void>;
  },
): AsyncGenerator<LoggedDossier[]> {
  const { tenantId, from, to, offsetMinutes, procedure, asOf } = scope;
  const since = instantAt(from, 0, offsetMinutes);
  const until = instantAt(addDays(to, 1), 0, offsetMinutes);
  for (const unitId of scope.unitIds) {
    for (let after: AfterDossier | null = null; ; ) {
      const page: AfterDossier | null = after;
      const batch = await db.inTenant(tenantId, async (tx) => {
        const rows = await listDossiersOfUnit(tx, {
          ...{ tenantId, unitId, since, until, procedure, after: page, limit: BATCH },
        });
        if (rows.length === 0) return [];
        const ids = rows.map(({ id }) => id);
        const facts = await listFactsOf(tx, { tenantId, ids, until: asOf });
        await options.onBatch?.(tx, ids);
        const byDossier = Map.groupBy(facts, ({ dossierId }) => dossierId);
        return rows.map((row) => loggedDossier(row, byDossier.get(row.id) ?? [], options.naming));
      });
      if (batch.length > 0) yield batch;
      const last = batch.at(-1)?.row;
      if (last === undefined || batch.length < BATCH) break;
      after = { receivedAt: last.receivedAt, id: last.id };
    }
  }
}
