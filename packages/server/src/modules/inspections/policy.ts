import { isSecret } from '@motcua/domain/inspection/states.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type SignedIn, withRole } from '../../platform/auth.ts';
import { agenciesOf } from '../dossiers/index.ts';
import type { InspectionParts } from './parts.ts';
import type { InspectionRow } from './store.ts';

const inspecting: readonly Role[] = ['inspector', 'reform_officer', 'leader'];
const answering: readonly Role[] = ['head', 'leader', 'reform_officer', 'procedure_controller'];

/** Who plans inspections of an office and answers for them. */
export const mayInspect = withRole(...inspecting);

/** The offices for which an officer inspects, those for which one answers, and all units one works inside of. */
export interface Standing {
  officer: SignedIn;
  inspectsFor: ReadonlySet<string>;
  answersFor: ReadonlySet<string>;
}

export async function standingOf(
  reference: InspectionParts['reference'],
  officer: SignedIn,
): Promise<Standing> {
  return {
    officer,
    inspectsFor: await agenciesOf(reference, officer, inspecting),
    answersFor: await agenciesOf(reference, officer, answering),
  };
}

/** How one officer stands to one inspection. */
export interface Sight {
  isMember: boolean;
  isInspector: boolean;
  /** Of the inspected unit, whatever else the officer is. */
  isInspected: boolean;
}

export function sightOf(
  { officer, inspectsFor }: Standing,
  inspection: Pick<InspectionRow, 'unitId' | 'officeUnitId' | 'memberIds'>,
  branch: ReadonlySet<string>,
): Sight {
  return {
    isMember: inspection.memberIds.includes(officer.id),
    isInspector: inspectsFor.has(inspection.officeUnitId),
    isInspected: officer.assignments.some(({ unitId }) => branch.has(unitId)),
  };
}

/**
 * Who may know that it is. Of a surprise inspection nobody learns before its day but the team and those who answer
 * for it, and of these nobody who also works at the inspected unit, save the team itself.
 */
export function maySee(inspection: InspectionRow, sight: Sight, today: PlainDate): boolean {
  if (sight.isMember) return true;
  if (isSecret(inspection, today)) return sight.isInspector && !sight.isInspected;
  return sight.isInspector || sight.isInspected;
}

/** What was written on the spot is the team's own until the minutes are concluded. */
export function mayReadRecords({ state }: Pick<InspectionRow, 'state'>, sight: Sight): boolean {
  if (sight.isMember) return true;
  return sight.isInspector && !sight.isInspected ? true : state === 'concluded';
}

/** Throws `inspection.not-yours`. */
export function requireInspector({ inspectsFor }: Standing, officeUnitId: string): void {
  if (!inspectsFor.has(officeUnitId)) throw new DomainError('inspection.not-yours');
}

/** Acts of the inspection are the team's and the office's. Throws `inspection.not-yours`. */
export function requireActing(sight: Sight): void {
  if (sight.isMember || (sight.isInspector && !sight.isInspected)) return;
  throw new DomainError('inspection.not-yours');
}

/** Throws `inspection.not-member`. */
export function requireMember({ isMember }: Sight): void {
  if (!isMember) throw new DomainError('inspection.not-member');
}
