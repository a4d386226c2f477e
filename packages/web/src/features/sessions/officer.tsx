import type { Assignment, SignedInOfficer } from '@motcua/contract/sessions.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { createContext, use } from 'react';

const OfficerContext = createContext<SignedInOfficer | null>(null);

export const OfficerProvider = OfficerContext;

export function useOfficer(): SignedInOfficer {
  const officer = use(OfficerContext);
  if (officer === null) throw new Error('nobody is signed in');
  return officer;
}

/** The desk at which this officer receives; null for those who do not. */
export function deskOf({ assignments }: SignedInOfficer): Assignment | null {
  return assignments.find((held) => held.deskId !== null && receives(held.role)) ?? null;
}

/** The place shown beside the name: the desk first, for that is where a clerk stands. */
export function placeOf(officer: SignedInOfficer): Assignment | null {
  return deskOf(officer) ?? officer.assignments[0] ?? null;
}

export function holds({ assignments }: SignedInOfficer, ...roles: Role[]): boolean {
  return assignments.some(({ role }) => roles.includes(role));
}

/** What a unit is called before the server says so: known of one's own units, else its code. */
export function nameOfUnit({ assignments }: SignedInOfficer, unit: string): string {
  const own = assignments.find(({ unitId, unitCode }) => unitId === unit || unitCode === unit);
  return own?.unitName ?? unit;
}

/** Who oversees sees all below; who works at a unit sees that. */
export function oversees(officer: SignedInOfficer): boolean {
  return holds(
    officer,
    ...(['head', 'leader', 'reform_officer', 'procedure_controller'] as const),
    ...(['inspector', 'administrator'] as const),
  );
}

function receives(role: Role): boolean {
  return role === 'desk_clerk' || role === 'postal_clerk';
}
