import type { NewOfficer, OfficerQuery } from '@motcua/contract/officers.ts';
import type { NewDeskBody, NewUnitBody } from '@motcua/contract/units.ts';
import { type ClosureOrder, closeUnitWithDossiers } from './close-unit.ts';
import { listOfficers } from './list-officers.ts';
import * as officers from './officers.ts';
import type { Administrator, AdministrationParts } from './parts.ts';
import { rehomeClosedUnits } from './rehome.ts';
import { foundUnit, openDeskAt } from './units.ts';

export type Administration = ReturnType<typeof createAdministration>;

/** Officers, their roles and accounts, units and their desks, as an administrator changes them. */
export function createAdministration(parts: AdministrationParts) {
  return {
    listOfficers: (tenantId: string, query: OfficerQuery) => listOfficers(parts, tenantId, query),
    addOfficer: (by: Administrator, asked: NewOfficer) => officers.addOfficer(parts, by, asked),
    giveRole: (by: Administrator, asked: Parameters<typeof officers.giveRole>[2]) =>
      officers.giveRole(parts, by, asked),
    endRole: (by: Administrator, asked: Parameters<typeof officers.endRole>[2]) =>
      officers.endRole(parts, by, asked),
    renewPassword: (by: Administrator, asked: Parameters<typeof officers.renewPassword>[2]) =>
      officers.renewPassword(parts, by, asked),
    endAccount: (by: Administrator, officerId: string) => officers.endAccount(parts, by, officerId),
    foundUnit: (by: Administrator, asked: NewUnitBody) => foundUnit(parts, by, asked),
    openDesk: (by: Administrator, asked: { unit: string; desk: NewDeskBody }) =>
      openDeskAt(parts, by, asked),
    closeUnit: (by: Administrator, order: ClosureOrder) => closeUnitWithDossiers(parts, by, order),
    rehomeClosedUnits: () => rehomeClosedUnits(parts),
  };
}
