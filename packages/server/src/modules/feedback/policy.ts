import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FeedbackAct } from '@motcua/domain/feedback/transitions.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type RoleHeldToday, type SignedIn, withRole } from '../../platform/auth.ts';
import type { Reference, UnitReach } from '../dossiers/index.ts';

type Serving = Pick<Reference, 'agenciesServedFrom'>;

const workers: readonly Role[] = [
  ...(['desk_clerk', 'specialist', 'head', 'leader', 'document_clerk'] as const),
  ...(['reform_officer', 'procedure_controller'] as const),
];

/** What the public reads is let out by who answers for the unit or for its procedures and reform. */
const publishers: readonly Role[] = ['head', 'leader', 'reform_officer', 'procedure_controller'];
const ofPublishers: ReadonlySet<FeedbackAct> = new Set(['publish', 'withhold']);

/** Who writes feedback down and works on it. */
export const mayWork = withRole(...workers);

/** Who may look at feedback at all. */
export const mayRead = withRole(...workers, 'inspector', 'administrator');

/** Whoever had it once may still read it. Throws `feedback.not-yours`. */
export function requireReading(reach: UnitReach, unitIds: readonly string[]): void {
  if (reach === 'all' || unitIds.some((id) => reach.has(id))) return;
  throw new DomainError('feedback.not-yours');
}

/** The office under which the officer works on a unit's feedback; null where they do not. */
export async function officeAt(
  reference: Serving,
  { tenantId, assignments }: SignedIn,
  { unitId, act }: { unitId: string; act?: FeedbackAct },
): Promise<RoleHeldToday | null> {
  const roles = act !== undefined && ofPublishers.has(act) ? publishers : workers;
  for (const held of assignments) {
    if (!roles.includes(held.role)) continue;
    if (held.unitId === unitId) return held;
    if ((await reference.agenciesServedFrom(tenantId, held.unitId)).includes(unitId)) return held;
  }
  return null;
}

/** Throws `feedback.not-yours-to-publish`, `feedback.not-yours-to-do`. */
export async function requireOffice(
  reference: Serving,
  officer: SignedIn,
  of: { unitId: string; act: FeedbackAct },
): Promise<RoleHeldToday> {
  const held = await officeAt(reference, officer, of);
  if (held !== null) return held;
  const isPublishing =
    ofPublishers.has(of.act) &&
    (await officeAt(reference, officer, { unitId: of.unitId })) !== null;
  throw new DomainError(
    isPublishing ? 'feedback.not-yours-to-publish' : 'feedback.not-yours-to-do',
  );
}
