import type { ReceptionBody } from '@motcua/contract/dossier-acts.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import type { ProcessDefinition } from '@motcua/domain/process/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { RoleHeldToday, SignedIn } from '../../../platform/auth.ts';
import type { KnownDesk, KnownUnit } from '../ports.ts';
import { getOpenUnit } from './find-named.ts';
import type { CommandParts } from './parts.ts';

/** The desk, agency and procedure that a first act is about, as they are on the day. */
export interface Counter {
  desk: KnownDesk;
  agency: KnownUnit;
  calendar: WorkingCalendar;
  procedure: ProcedureVersion;
  process: ProcessDefinition;
}

/** The part of a request that says where and what for. */
type Wanted = Pick<ReceptionBody, 'procedureCode' | 'case' | 'agencyUnitId'>;

/** Throws `desk.not-open`, `unit.unknown`, `unit.not-receiving`, `procedure.unknown`. */
export async function findCounter(
  parts: CommandParts,
  at: { tenantId: string; deskId: string; body: Wanted },
): Promise<Counter> {
  const { reference } = parts;
  const { tenantId, body } = at;
  const { procedureCode, case: ofCase } = body;
  const desk = await reference.findOpenDesk(tenantId, at.deskId);
  if (desk === null) throw new DomainError('desk.not-open', { desk: at.deskId });
  const agency = await getOpenUnit(reference, tenantId, body.agencyUnitId ?? desk.unitId);
  const calendar = await reference.calendarOf(tenantId, agency.id);
  const day = plainDateOf(parts.clock(), calendar.offsetMinutes);
  const procedure = await reference.procedureInForce(tenantId, procedureCode, day);
  if (procedure === null) throw new DomainError('procedure.unknown', { code: procedureCode });
  const process = await reference.processFor(tenantId, { procedureCode, case: ofCase, day });
  return { desk, agency, calendar, procedure, process };
}

/** What is taken in must have somebody who resolves it; declining needs nobody. Throws `dossier.agency-required`. */
export function requireAgency({ agency }: Pick<Counter, 'agency'>): void {
  if (agency.receivesOnly) throw new DomainError('dossier.agency-required', { unit: agency.name });
}

/** The desk at which the officer acts: the one named, or his own. Throws `dossier.desk-required`, `dossier.not-allowed`. */
export function heldAtDesk(
  officer: SignedIn,
  roles: readonly Role[],
  deskId: string | undefined,
): RoleHeldToday & { deskId: string } {
  const atDesks = officer.assignments.flatMap((held) =>
    roles.includes(held.role) && held.deskId !== null ? [{ ...held, deskId: held.deskId }] : [],
  );
  const held = atDesks.find((one) => deskId === undefined || one.deskId === deskId);
  if (held !== undefined) return held;
  throw new DomainError(
    atDesks.length === 0 && deskId === undefined ? 'dossier.desk-required' : 'dossier.not-allowed',
  );
}
