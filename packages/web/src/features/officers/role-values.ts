import type { NewRole } from '@motcua/contract/officers.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { todayInVietnam } from '../../lib/format.ts';

export interface PickedPlace {
  id: string;
  name: string;
}

/** What is entered about a role; nothing of it is sent before it is whole. */
export interface RoleValues {
  role: Role;
  unit: PickedPlace | null;
  deskId: string;
  from: PlainDate | null;
  to: PlainDate | null;
}

export function emptyRole(unit: PickedPlace | null): RoleValues {
  return { role: 'desk_clerk', unit, deskId: '', from: todayInVietnam(), to: null };
}

/** The role as the server takes it; null while the unit or the first day is missing. */
export function roleBody({ role, unit, deskId, from, to }: RoleValues): NewRole | null {
  if (unit === null || from === null) return null;
  const desk = receives(role) && deskId !== '' ? { desk: deskId } : {};
  return { role, unit: unit.id, from, ...desk, ...(to === null ? {} : { to }) };
}

/** Those who receive stand at a desk. */
export function receives(role: Role): boolean {
  return role === 'desk_clerk' || role === 'postal_clerk';
}
