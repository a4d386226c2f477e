import { defaultProcess, type ProcessDefinition } from '@motcua/domain/process/definition.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import * as store from './store.ts';

/**
 * The process a dossier received on the day follows: the one of its case, else the one for all cases, else the
 * default round. A process of another case is never taken for it.
 */
export async function processFor(
  tx: Transaction,
  tenantId: string,
  at: { procedureCode: string; case: string | null; day: PlainDate },
): Promise<ProcessDefinition> {
  const processes = await store.listProcesses(tx, tenantId, at);
  const ofCase = at.case === null ? undefined : processes.find((it) => it.case === at.case);
  return ofCase ?? processes.find((it) => it.case === null) ?? defaultProcess();
}
