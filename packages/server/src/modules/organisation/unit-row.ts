import type {
  Desk,
  PublicOfficer,
  Tree,
  UnitKind,
  UnitReference,
  UnitSummary,
} from '@motcua/contract/units.ts';
import {
  formatAgencyCodeFromBottom,
  parseAgencyCode,
} from '@motcua/domain/organisation/agency-code.ts';
import type { Level } from '@motcua/domain/procedure/procedure.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';

export type { Desk, PublicOfficer, Tree, UnitKind, UnitReference, UnitSummary };

export interface NewUnit {
  /** Made anew when absent. */
  id?: string;
  code?: string | null;
  name: string;
  kind: UnitKind;
  level: Level;
  areaCode?: string | null;
  validFrom: PlainDate;
  /** Parents by id. */
  subordinateTo?: string | null;
  inTerritoryOf?: string | null;
}

export interface UnitRow {
  id: string;
  code: string | null;
  code_from_bottom: string | null;
  name: string;
  kind: UnitKind;
  level: Level;
  area_code: string | null;
  valid_from: string;
  valid_to: string | null;
  name_search: string;
}

export interface RoleHeld {
  officerId: string;
  officerName: string;
  title: string | null;
  phone: string | null;
  role: Role;
  unitId: string;
  unitCode: string | null;
  unitName: string;
  deskId: string | null;
  deskName: string | null;
  /** Employer where it is not the unit of the role, as the post for a postal clerk. */
  employer: string | null;
  validFrom: string;
  validTo: string | null;
}

export function unitSummary(row: UnitRow): UnitSummary {
  return {
    id: row.id,
    code: row.code,
    codeFromBottom: row.code_from_bottom,
    name: row.name,
    kind: row.kind,
    level: row.level,
    areaCode: row.area_code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

/** The code as QCVN 102:2016 writes it, for agencies that are still called so; null where it cannot. */
export function codeFromBottom(code: string | null): string | null {
  const parsed = code === null ? null : parseAgencyCode(code);
  return parsed && formatAgencyCodeFromBottom(parsed);
}

/** What a unit is searched by: its name and what everybody calls it. */
export function searchNameOf(name: string): string {
  const folded = foldAccents(name);
  const short = folded
    .replace('uy ban nhan dan', 'ubnd')
    .replace('trung tam phuc vu hanh chinh cong', 'ttpvhcc');
  return short === folded ? folded : `${folded} ${short}`;
}
