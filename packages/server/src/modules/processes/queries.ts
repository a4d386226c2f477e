import { type ProcessDefinition, processAmong } from '@motcua/domain/process/definition.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import * as store from './store.ts';

/** The process a dossier received on the day follows. */
export async function processFor(
  tx: Transaction,
  tenantId: string,
  at: { procedureCode: string; case: string | null; day: PlainDate },
): Promise<ProcessDefinition> {
  return processAmong(await store.listProcesses(tx, tenantId, at), at.case);
}
