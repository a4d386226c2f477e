import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import { casesOf } from '@motcua/domain/procedure/checklist.ts';
import { defaultProcess, type ProcessDefinition } from '@motcua/domain/process/definition.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Processes } from '../modules/processes/index.ts';

/** The process of every procedure and case on a day, asked once and then answered from memory. */
export async function createProcesses(
  processes: Processes,
  of: { tenantId: string; day: PlainDate; inForce: readonly ProcedureVersion[] },
): Promise<(procedureCode: string, ofCase: string | null) => ProcessDefinition> {
  const known = new Map<string, ProcessDefinition>();
  for (const procedure of of.inForce) {
    const { procedureCode } = procedure;
    for (const ofCase of [null, ...casesOf(procedure)]) {
      const asked = { procedureCode, case: ofCase };
      const process = await processes.processFor(of.tenantId, asked, of.day);
      known.set(keyOf(procedureCode, ofCase), process);
    }
  }
  const otherwise = defaultProcess();
  return (procedureCode, ofCase) => known.get(keyOf(procedureCode, ofCase)) ?? otherwise;
}

function keyOf(procedureCode: string, ofCase: string | null): string {
  return `${procedureCode} ${ofCase ?? ''}`;
}
