import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import type { ProcessDefinition } from '@motcua/domain/process/definition.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';

/** A unit as far as a dossier must know it. */
export interface KnownUnit {
  id: string;
  code: string | null;
  name: string;
  /** First day on which it no longer is; null while it lasts. */
  validTo: string | null;
  /** A service centre takes in and hands out for agencies; it resolves nothing itself. */
  receivesOnly?: boolean;
}

export interface KnownDesk {
  id: string;
  unitId: string;
  name: string;
}

/** What a dossier asks of the modules below it. Answers may come from memory and be some seconds old. */
export interface Reference {
  listTenantIds(): Promise<readonly string[]>;
  /** The calendar of a unit as it counts today. */
  calendarOf(tenantId: string, unitId: string): Promise<WorkingCalendar>;
  /** An earlier version of it, for the ledger of a due date counted then; null when it is not kept. */
  calendarVersion(
    tenantId: string,
    unitId: string,
    version: number,
  ): Promise<WorkingCalendar | null>;
  procedureInForce(
    tenantId: string,
    code: string,
    day: PlainDate,
  ): Promise<ProcedureVersion | null>;
  procedureVersion(
    tenantId: string,
    code: string,
    version: number,
  ): Promise<ProcedureVersion | null>;
  processFor(
    tenantId: string,
    wanted: { procedureCode: string; case: string | null; day: PlainDate },
  ): Promise<ProcessDefinition>;
  /** By id or agency code, closed ones too. */
  findUnit(tenantId: string, unit: string): Promise<KnownUnit | null>;
  isClosed(unit: KnownUnit): boolean;
  /** A desk that receives today. */
  findOpenDesk(tenantId: string, deskId: string): Promise<KnownDesk | null>;
  /** Desks of closed units whose open dossiers the unit inherited. */
  desksInheritedBy(tenantId: string, unitId: string): Promise<readonly string[]>;
  findDeskName(tenantId: string, deskId: string): Promise<string | null>;
  findOfficer(tenantId: string, officerId: string): Promise<{ id: string; name: string } | null>;
  /** The unit itself and, where it is a part of an agency, the agency. */
  agenciesServedFrom(tenantId: string, unitId: string): Promise<readonly string[]>;
  /** The unit and all below it by subordination. */
  branchOf(tenantId: string, unitId: string): Promise<readonly string[]>;
}
