import type { ProcessDefinition } from '@motcua/domain/process/definition.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { processAmong, type Processes } from '../modules/processes/index.ts';

/** The process of every procedure and case on a day, asked once and then answered from memory. */
export async function createProcesses(
  processes: Processes,
  { tenantId, day }: { tenantId: string; day: PlainDate },
): Promise<(procedureCode: string, ofCase: string | null) => ProcessDefinition> {
  const all = await processes.listInForce(tenantId, day);
  const byProcedure = Map.groupBy(all, (process) => process.procedureCode);
  return (procedureCode, ofCase) => processAmong(byProcedure.get(procedureCode) ?? [], ofCase);
}
