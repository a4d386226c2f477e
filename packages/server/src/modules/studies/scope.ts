import type { DossierScope } from '@motcua/contract/studies.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { isUnitInReach } from '../dossiers/index.ts';
import type { LogScope } from './dossier-log/stream-dossiers.ts';
import type { StudyParts } from './ports.ts';

/** The dossiers that are asked for, with the unit they are asked of. */
export interface OpenScope {
  scope: LogScope;
  unit: { id: string; name: string };
}

/** For an officer: a unit within reach. Throws `study.unit-not-yours` and what `openScope` throws. */
export async function openScopeFor(
  parts: StudyParts,
  officer: SignedIn,
  asked: DossierScope,
): Promise<OpenScope> {
  const open = await openScope(parts, officer.tenantId, asked);
  if (!(await isUnitInReach(parts.reference, officer, open.unit.id)))
    throw new DomainError('study.unit-not-yours');
  return open;
}

/** The unit and all below it by subordination. Throws `unit.not-found`, `study.period-reversed`. */
export async function openScope(
  { organisation, clock }: StudyParts,
  tenantId: string,
  asked: DossierScope,
): Promise<OpenScope> {
  const { from, to, procedure } = asked;
  if (from > to) throw new DomainError('study.period-reversed', { from, to });
  const unit = await organisation.findUnit(tenantId, asked.unit, to);
  if (unit === null) throw new DomainError('unit.not-found', { unit: asked.unit });
  const [unitIds, { offsetMinutes }] = await Promise.all([
    organisation.listDescendantIds(tenantId, { unitId: unit.id, tree: 'subordination' }, to),
    organisation.getTenant(tenantId),
  ]);
  return {
    unit: { id: unit.id, name: unit.name },
    scope: { tenantId, unitIds, from, to, procedure, offsetMinutes, asOf: clock() },
  };
}
