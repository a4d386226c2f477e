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
  return processAmong(await store.listProcesses(tx, tenantId, at), at.case);
}

/** The same, among the processes of the procedure. */
export function processAmong(
  processes: readonly ProcessDefinition[],
  ofCase: string | null,
): ProcessDefinition {
  const own = ofCase === null ? undefined : processes.find((it) => it.case === ofCase);
  return own ?? processes.find((it) => it.case === null) ?? defaultProcess();
}
