import type { TaskPlace } from '@motcua/domain/plan/acts.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type RoleHeldToday, type SignedIn, withRole } from '../../platform/auth.ts';
import { agenciesOf, type Reference } from '../dossiers/index.ts';

const planners: readonly Role[] = ['reform_officer', 'head', 'leader'];
const workers: readonly Role[] = [
  ...planners,
  ...(['specialist', 'procedure_controller', 'document_clerk', 'inspector'] as const),
];

/** Who makes, issues and confirms for a unit. */
export const mayPlan = withRole(...planners);
/** Who reports on what the unit has to do. */
export const mayWork = withRole(...workers);

/** The units for which an officer plans, and those whose tasks are theirs to report on. */
export interface Standing {
  officer: SignedIn;
  plansFor: ReadonlySet<string>;
  worksFor: ReadonlySet<string>;
}

export async function standingOf(
  reference: Pick<Reference, 'agenciesServedFrom'>,
  officer: SignedIn,
): Promise<Standing> {
  return {
    officer,
    plansFor: await agenciesOf(reference, officer, planners),
    worksFor: await agenciesOf(reference, officer, workers),
  };
}

/** Where the officer stands to a task. */
export function placesAt(
  { plansFor, worksFor }: Standing,
  task: { ownerUnitId: string; leadUnitId: string; partnerUnitIds: readonly string[] },
): TaskPlace[] {
  return [
    ...(worksFor.has(task.leadUnitId) ? (['lead'] as const) : []),
    ...(task.partnerUnitIds.some((id) => worksFor.has(id)) ? (['partner'] as const) : []),
    ...(plansFor.has(task.ownerUnitId) ? (['owner'] as const) : []),
  ];
}

/** Throws `plan.not-yours`. */
export function requirePlanner({ plansFor }: Standing, unitId: string): void {
  if (!plansFor.has(unitId)) throw new DomainError('plan.not-yours');
}

/** The office under which the officer acts, as the history keeps it. */
export function officeAt(
  { officer }: Standing,
  unitIds: readonly string[],
): RoleHeldToday | undefined {
  const { assignments } = officer;
  return assignments.find(({ unitId }) => unitIds.includes(unitId)) ?? assignments[0];
}

/** Where somebody who names no unit plans: the first place with such a role. Throws `plan.not-yours`. */
export function homeOf({ officer }: Standing): string {
  const held = officer.assignments.find(({ role }) => planners.includes(role));
  if (held === undefined) throw new DomainError('plan.not-yours');
  return held.unitId;
}
