import { readFileSync, readdirSync } from 'node:fs';
import type { ProcedureQuery, ProcedureRevision } from '@motcua/contract/procedures.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import {
  type Instant,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/db.ts';
import * as commands from './commands.ts';
import { importProcedures, type ProcedureImport, type ProcedureRow } from './import-procedures.ts';
import { canonicalCode, showProcedure } from './queries.ts';
import { searchProcedures } from './search.ts';
import { openSourceFile } from './source-file.ts';
import * as store from './store.ts';
import { listCountable, listPublications } from './store-countable.ts';

export type Procedures = ReturnType<typeof createProcedures>;

const shipped = new URL('../../../../../reference-data/procedures/', import.meta.url);

/** The files that are shipped, one for each group of fields. */
export const SHIPPED_PROCEDURES = readdirSync(shipped)
  .filter((name) => name.endsWith('.json'))
  .map((name) => new URL(name, shipped).pathname);

/**
 * The catalogue of each tenant. Functions that end in `In` work inside the transaction of the caller.
 */
export function createProcedures({ db, clock }: { db: Database; clock: Clock }) {
  const today = () => plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
  const importFile = (tenantId: string, order: ProcedureImport) =>
    db.inTenant(tenantId, (tx) => importProcedures(tx, tenantId, { ...order, now: clock() }));
  return {
    /** One row of report for each row of the file. */
    importFile,
    /** Brings the shipped procedures in; those already there stay. */
    importShipped: (tenantId: string, validFrom: PlainDate = today()) =>
      importShipped((order) => importFile(tenantId, { ...order, validFrom, dryRun: false })),
    publish: (tenantId: string, code: string, officerId: string | null = null) =>
      db.inTenant(tenantId, (tx) =>
        commands.publish(tx, tenantId, { code: canonicalCode(code), officerId, now: clock() }),
      ),
    revise: (tenantId: string, code: string, revision: ProcedureRevision) =>
      db.inTenant(tenantId, (tx) =>
        commands.revise(tx, tenantId, { code: canonicalCode(code), revision, now: clock() }),
      ),
    abolish: (tenantId: string, code: string, decision: string) =>
      db.inTenant(tenantId, (tx) =>
        commands.abolish(tx, tenantId, {
          ...{ code: canonicalCode(code), decision, today: today(), now: clock() },
        }),
      ),
    search: (tenantId: string, query: ProcedureQuery) =>
      db.inTenant(tenantId, (tx) => searchProcedures(tx, tenantId, query)),
    show: (tenantId: string, code: string, at: { day?: PlainDate; version?: number } = {}) =>
      db.inTenant(tenantId, (tx) =>
        showProcedure(tx, tenantId, { ...at, code, day: at.day ?? today() }),
      ),
    /** The version in force on a day; null when there is none. */
    findOn: (tenantId: string, code: string, day: PlainDate = today()) =>
      db.inTenant(tenantId, (tx) => findProcedureOn(tx, tenantId, { code, day })),
    /** What is in force on a day, in order of code. */
    listInForce: (tenantId: string, day: PlainDate = today()) =>
      db.inTenant(tenantId, (tx) => store.listVersionsOn(tx, tenantId, day)),
    /** The newest version, draft or not; null when the code is unknown. */
    findNewest: (tenantId: string, code: string) =>
      db.inTenant(tenantId, (tx) => store.findNewest(tx, tenantId, canonicalCode(code))),
    listSummaries: (tenantId: string, codes: string[]) =>
      db.inTenant(tenantId, (tx) => store.listSummaries(tx, tenantId, codes)),
    /** A version that was, with its terms; null when there is none. */
    findVersion: (tenantId: string, at: { code: string; version: number }) =>
      db.inTenant(tenantId, (tx) => store.findVersion(tx, tenantId, at)),
    /** Revises and publishes at once: a decision is carried out whole or not at all. */
    publishRevisionIn: async (
      tx: Transaction,
      tenantId: string,
      order: { code: string; revision: ProcedureRevision; officerId: string },
    ) => {
      const at = { ...order, code: canonicalCode(order.code), now: clock() };
      await commands.revise(tx, tenantId, at);
      return await commands.publish(tx, tenantId, at);
    },
    abolishIn: (tx: Transaction, tenantId: string, order: { code: string; decision: string }) =>
      commands.abolish(tx, tenantId, {
        ...{ code: canonicalCode(order.code), decision: order.decision },
        ...{ today: today(), now: clock() },
      }),
    getVersionIn,
    /** What can be counted of everything in force on a day. */
    listCountable: (tenantId: string, day: PlainDate = today()) =>
      db.inTenant(tenantId, (tx) => listCountable(tx, tenantId, day)),
    /** Publications from an instant to before another. */
    listPublications: (tenantId: string, within: { start: Instant; end: Instant }) =>
      db.inTenant(tenantId, (tx) => listPublications(tx, tenantId, within)),
  };
}

/** The version in force on a day, in the transaction of the caller; null when there is none. */
function findProcedureOn(
  tx: Transaction,
  tenantId: string,
  at: { code: string; day: PlainDate },
): Promise<ProcedureVersion | null> {
  return store.findVersionOn(tx, tenantId, { ...at, code: canonicalCode(at.code) });
}

/** The version that a dossier keeps, in the transaction of the caller. @throws DomainError `procedure.not-found`. */
async function getVersionIn(
  tx: Transaction,
  tenantId: string,
  at: { code: string; version: number },
): Promise<ProcedureVersion> {
  const version = await store.findVersion(tx, tenantId, at);
  if (!version) throw new DomainError('procedure.not-found', { code: at.code });
  return version;
}

async function importShipped(
  importFile: (order: Pick<ProcedureImport, 'file'>) => Promise<ProcedureRow[]>,
): Promise<ProcedureRow[]> {
  const rows: ProcedureRow[] = [];
  for (const path of SHIPPED_PROCEDURES) {
    const file = openSourceFile(JSON.parse(readFileSync(path, 'utf8')));
    if (!file) throw new DomainError('import.file-unreadable', { file: path });
    rows.push(...(await importFile({ file })));
  }
  return rows;
}
