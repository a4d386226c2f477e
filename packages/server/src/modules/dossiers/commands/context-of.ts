import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import { defaultProcess } from '@motcua/domain/process/definition.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import type { CommandParts } from './parts.ts';

/** Calendar of today, and the procedure and process that the dossier keeps or, at reception, takes on. */
export async function contextOf(
  { reference, clock }: CommandParts,
  dossier: Dossier,
  { command, tenantId }: { command: DossierCommand; tenantId: string },
) {
  const { procedureCode, procedureVersion, case: ofCase } = dossier.request;
  const calendar = await reference.calendarOf(tenantId, dossier.agencyUnitId);
  const procedure =
    procedureVersion === 0
      ? null
      : await reference.procedureVersion(tenantId, procedureCode, procedureVersion);
  if (command.type !== 'acceptDossier') return { calendar, procedure, process: anyProcess };
  const day = plainDateOf(clock(), calendar.offsetMinutes);
  const process = await reference.processFor(tenantId, { procedureCode, case: ofCase, day });
  return { calendar, procedure, process };
}

/** Only a reception reads the process; what a dossier keeps of it is in its own history. */
const anyProcess = defaultProcess();
