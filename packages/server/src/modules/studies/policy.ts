import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type Policy, type SignedIn, withRole } from '../../platform/auth.ts';
import { isUnitInReach, type Reference } from '../dossiers/index.ts';

/** Who studies how work goes: those who answer for it, oversee it or mend it. */
const STUDY_ROLES = [
  ...(['head', 'leader', 'reform_officer', 'inspector'] as const),
  ...(['procedure_controller', 'administrator'] as const),
] satisfies readonly Role[];

/** Whose duty may need the people behind a log (Law 91/2025/QH15: a stated purpose, and a record of it). */
const NAME_ROLES = ['leader', 'inspector', 'procedure_controller'] satisfies readonly Role[];

export const mayStudy: Policy = withRole(...STUDY_ROLES);
const mayTakeNames: Policy = withRole(...NAME_ROLES);
const isAdministrator: Policy = withRole('administrator');

export interface StudyOwner {
  madeBy: string;
  unitId: string;
}

type Reach = Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;

/** Its maker, and officers who study within reach of its unit. */
export async function seesStudy(
  reference: Reach,
  officer: SignedIn,
  { madeBy, unitId }: StudyOwner,
): Promise<boolean> {
  return madeBy === officer.id || (await isUnitInReach(reference, officer, unitId));
}

export function mayDelete(officer: SignedIn, { madeBy }: StudyOwner): boolean {
  return madeBy === officer.id || isAdministrator(officer);
}

/** Throws `study.reason-missing`, `study.names-not-allowed`. */
export function requireNamesRight(officer: SignedIn, reason: string | undefined): void {
  if (!mayTakeNames(officer)) throw new DomainError('study.names-not-allowed');
  requireReason(reason);
}

export function requireReason(reason: string | undefined): void {
  if (reason === undefined || reason.trim().length < 10)
    throw new DomainError('study.reason-missing');
}
