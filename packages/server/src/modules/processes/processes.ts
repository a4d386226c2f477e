import { readFileSync } from 'node:fs';
import type { ProcessDefinition } from '@motcua/domain/process/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/db.ts';
import { importProcesses, type ProcessImport, type ProcessImportRow } from './import-processes.ts';
import type { FindProcedure } from './ports.ts';
import { processFor } from './queries.ts';
import { openProcessFile } from './source-file.ts';
import * as store from './store.ts';

export type Processes = ReturnType<typeof createProcesses>;

/** The internal processes that are shipped. */
export const SHIPPED_PROCESSES = ['cao-bang-2025.json'].map(
  (name) => new URL(`../../../../../reference-data/processes/${name}`, import.meta.url).pathname,
);

export interface ProcessParts {
  db: Database;
  clock: Clock;
  findProcedure: FindProcedure;
}

/** Internal processes of each tenant. */
export function createProcesses({ db, clock, findProcedure }: ProcessParts) {
  const today = () => plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
  const importFile = (tenantId: string, order: ProcessImport): Promise<ProcessImportRow[]> =>
    db.inTenant(tenantId, (tx) =>
      importProcesses(tx, tenantId, { ...order, findProcedure, now: clock() }),
    );
  return {
    importFile,
    async importShipped(tenantId: string, validFrom: PlainDate = today()) {
      const rows: ProcessImportRow[] = [];
      for (const path of SHIPPED_PROCESSES) {
        const file = openProcessFile(JSON.parse(readFileSync(path, 'utf8')));
        if (!file) throw new DomainError('import.file-unreadable', { file: path });
        rows.push(...(await importFile(tenantId, { file, validFrom, dryRun: false })));
      }
      return rows;
    },
    /** The processes of a procedure on a day, one for each case. */
    listFor: (tenantId: string, procedureCode: string, day: PlainDate = today()) =>
      db.inTenant(tenantId, (tx) => store.listProcesses(tx, tenantId, { procedureCode, day })),
    /** All that are in force on a day, of every procedure. */
    listInForce: (tenantId: string, day: PlainDate) =>
      db.inTenant(tenantId, (tx) =>
        store.listProcesses(tx, tenantId, { procedureCode: null, day }),
      ),
    processFor: (
      tenantId: string,
      of: { procedureCode: string; case: string | null },
      day: PlainDate = today(),
    ): Promise<ProcessDefinition> =>
      db.inTenant(tenantId, (tx: Transaction) => processFor(tx, tenantId, { ...of, day })),
  };
}
