import type { ProcessDefinition, ProcessStep } from '@motcua/domain/process/definition.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

interface ProcessRow {
  id: string;
  version: number;
  procedure_code: string;
  case_name: string | null;
  steps: ProcessStep[];
  source: string;
}

export async function insertProcess(
  tx: Transaction,
  tenantId: string,
  row: {
    process: ProcessDefinition & { procedureCode: string };
    validFrom: PlainDate;
    now: Instant;
  },
): Promise<void> {
  const { process, validFrom, now } = row;
  await tx`
    insert into process_version
      (tenant_id, id, version, procedure_code, case_name, valid_from, steps, source, created_at)
    values (${tenantId}, ${process.id}, ${process.version}, ${process.procedureCode}, ${process.case},
      ${validFrom}, ${JSON.stringify(process.steps)}::text::jsonb, ${process.source}, ${now})`;
}

/**
 * The processes of a procedure, or of all where it is null, in force on a day, one for each case; the newest of all
 * days when none is given.
 */
export async function listProcesses(
  tx: Transaction,
  tenantId: string,
  at: { procedureCode: string | null; day: PlainDate | null },
): Promise<ProcessDefinition[]> {
  const rows = await tx<ProcessRow[]>`
    select distinct on (id) id, version, procedure_code, case_name, steps, source
    from process_version
    where tenant_id = ${tenantId}
      ${at.procedureCode === null ? tx`` : tx`and procedure_code = ${at.procedureCode}`}
      ${at.day ? tx`and valid_from <= ${at.day}` : tx``}
    order by id, version desc`;
  return rows.map(processOf);
}

function processOf(row: ProcessRow): ProcessDefinition {
  const { id, version, procedure_code, case_name, steps, source } = row;
  return { id, version, procedureCode: procedure_code, case: case_name, steps, source };
}
