import { isActOfPlaces, type ReportPlace } from '@motcua/domain/reporting/decide.ts';
import type { ReportAct } from '@motcua/domain/reporting/transitions.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type RoleHeldToday, type SignedIn, withRole } from '../../platform/auth.ts';
import { isUnitInReach, type Reference } from '../dossiers/index.ts';
import type { ReportingTree } from './unit-tree.ts';

const drafters: readonly Role[] = ['reform_officer', 'procedure_controller', 'head', 'leader'];
const signers: readonly Role[] = ['head', 'leader'];

/** Who works with reports at all. */
export const mayReport = withRole(...drafters);

/** Who adds forms and regimes of the office. */
export const mayAddForms = withRole('administrator', 'reform_officer', 'procedure_controller');

interface Standing {
  unitId: string;
  toUnitId: string | null;
}

/**
 * Where the officer stands to a report: a head or leader of the unit itself signs; who works on reform or
 * procedures anywhere inside it drafts; the same people of the unit above answer.
 */
export function placesOf(
  { assignments }: SignedIn,
  tree: ReportingTree,
  { unitId, toUnitId }: Standing,
): ReportPlace[] {
  const at = assignments.filter(({ role }) => drafters.includes(role));
  const under = (held: RoleHeldToday, unit: string) =>
    tree.reporterOver(held.unitId)?.unitId === unit;
  return [
    ...(at.some((held) => under(held, unitId)) ? (['drafter'] as const) : []),
    ...(at.some((held) => signers.includes(held.role) && held.unitId === unitId)
      ? (['signer'] as const)
      : []),
    ...(toUnitId !== null && at.some((held) => under(held, toUnitId)) ? (['above'] as const) : []),
  ];
}

/** The units for which the officer drafts, signs or answers. */
export function reportersServed({ assignments }: SignedIn, tree: ReportingTree): string[] {
  const found = assignments
    .filter(({ role }) => drafters.includes(role))
    .map(({ unitId }) => tree.reporterOver(unitId)?.unitId)
    .filter((id) => id !== undefined);
  return [...new Set(found)];
}

/** The office under which the officer acts, as the history keeps it. */
export function officeOf(officer: SignedIn, unitIds: readonly (string | null)[]): RoleHeldToday {
  const at = officer.assignments.filter(({ role }) => drafters.includes(role));
  const held = at.find(({ unitId }) => unitIds.includes(unitId)) ?? at[0];
  if (held === undefined) throw new DomainError('report.not-yours-to-do');
  return held;
}

/** Throws `report.not-yours-to-do`. */
export function requirePlace(act: ReportAct, places: readonly ReportPlace[]): void {
  if (isActOfPlaces(act, places)) return;
  throw new DomainError(act === 'sign' ? 'report.not-yours-to-sign' : 'report.not-yours-to-do');
}

/** Reports are read by those who have a place in them and by those who oversee the unit. Throws `report.not-yours`. */
export async function requireReading(
  reference: Reference,
  officer: SignedIn,
  { places, unitId }: { places: readonly ReportPlace[]; unitId: string },
): Promise<void> {
  if (places.length > 0 || (await isUnitInReach(reference, officer, unitId))) return;
  throw new DomainError('report.not-yours');
}
