import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { ReviewAct } from '@motcua/domain/procedure-review/review.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type Policy, type SignedIn, withRole } from '../../platform/auth.ts';
import { agenciesOf, isUnitInReach, type Reference, withBranches } from '../dossiers/index.ts';

/** Who controls procedures, answers for them, or mends them (NĐ 63/2010 Art. 4, 27). */
const REVIEWERS = [
  ...(['procedure_controller', 'reform_officer', 'head', 'leader', 'inspector'] as const),
  'administrator',
] satisfies readonly Role[];

/** Who looks at the board on the wall: those who stand before it too. */
const CHECKERS = [...REVIEWERS, 'desk_clerk', 'specialist'] satisfies readonly Role[];

export const mayReview: Policy = withRole(...REVIEWERS);
export const mayCheckPosting: Policy = withRole(...CHECKERS);

/** A proposal is decided by who leads, and carried into the catalogue by who keeps it. */
const ROLES_OF_ACTS = {
  propose: withRole('procedure_controller', 'reform_officer', 'head', 'leader'),
  submit: withRole('procedure_controller', 'reform_officer', 'head', 'leader'),
  return: withRole('leader', 'head'),
  approve: withRole('leader', 'head'),
  publish: withRole('procedure_controller', 'administrator'),
} as const satisfies Record<ReviewAct, Policy>;

export const mayPlanReviews: Policy = ROLES_OF_ACTS.propose;
export const mayEnterCuts: Policy = withRole('procedure_controller', 'reform_officer');

export function mayAct(officer: SignedIn, act: ReviewAct): boolean {
  return ROLES_OF_ACTS[act](officer);
}

/** Deciding, or sending back what waits for a decision. */
export function isSettling(act: ReviewAct): boolean {
  return act === 'approve' || act === 'return';
}

export function policyOf(act: ReviewAct): Policy {
  return ROLES_OF_ACTS[act];
}

type Reach = Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;

/** Throws `procedure-review.not-yours`. */
export async function requireReach(
  reference: Reach,
  officer: SignedIn,
  unitId: string,
): Promise<void> {
  if (!(await isUnitInReach(reference, officer, unitId)))
    throw new DomainError('procedure-review.not-yours');
}

/**
 * The unit of the plan decides, not whoever it sent to review; and nobody decides what he submitted himself
 * (NĐ 63/2010 Art. 30: proposals go to the head of the agency, who approves them).
 */
export async function maySettle(
  reference: Reach,
  officer: SignedIn,
  of: { planUnitId: string; submittedBy: string | undefined },
): Promise<boolean> {
  if (of.submittedBy === officer.id) return false;
  return await isUnitInReach(reference, officer, of.planUnitId);
}

/** The units an officer sees, with all below them; null: all of the tenant. */
export async function unitsSeen(
  reference: Reach,
  officer: SignedIn,
): Promise<readonly string[] | null> {
  const { tenantId, assignments } = officer;
  if (assignments.some(({ role }) => role === 'administrator')) return null;
  const own = await agenciesOf(reference, officer);
  return [...(await withBranches(reference, tenantId, own))];
}
