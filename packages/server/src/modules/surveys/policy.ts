import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type SignedIn, withRole } from '../../platform/auth.ts';
import { isUnitInReach } from '../dossiers/index.ts';
import type { SurveyParts } from './parts.ts';

const managers: readonly Role[] = [
  'reform_officer',
  'procedure_controller',
  'leader',
  'administrator',
];

/** Who plans surveys, draws, invites, closes and publishes. */
export const mayManageSurveys = withRole(...managers);

/** Who may ask people; a desk clerk does not ask about his own desk. */
export const mayInterview = withRole(
  'reform_officer',
  'procedure_controller',
  'inspector',
  'specialist',
);

export const mayAddQuestionnaires = withRole(
  'reform_officer',
  'procedure_controller',
  'administrator',
);

/** Throws `survey.not-yours`. */
export async function requireUnit(
  { reference }: Pick<SurveyParts, 'reference'>,
  officer: SignedIn,
  unitId: string,
): Promise<void> {
  if (!(await isUnitInReach(reference, officer, unitId))) throw new DomainError('survey.not-yours');
}
