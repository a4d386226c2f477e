import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type SignedIn, withRole } from '../../platform/auth.ts';
import type { Reference } from '../dossiers/index.ts';

type Branches = Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;

/** Units whose indicators an officer may see, and what more the officer may do there. */
export interface IndicatorReach {
  /** The agencies one works for: each by itself. */
  units: ReadonlySet<string> | 'all';
  /** What one oversees, with all below it. */
  branches: ReadonlySet<string> | 'all';
  /** Where one sees the points of persons. */
  persons: ReadonlySet<string> | 'all';
  /** For which one may tell facts. */
  tells: ReadonlySet<string> | 'all';
}

const overseers: ReadonlySet<Role> = new Set<Role>([
  ...(['head', 'leader', 'reform_officer', 'inspector', 'procedure_controller'] as const),
]);

/** The points of persons serve appointment, reward and discipline (NĐ 61/2018 Art. 32.2): they are for heads. */
const ofPersons: ReadonlySet<Role> = new Set<Role>(['head', 'leader', 'reform_officer']);

const tellers: ReadonlySet<Role> = new Set<Role>(['head', 'leader', 'reform_officer']);

/** Who may bring facts in at all; for which units is asked row by row. */
export const mayTellFacts = withRole('administrator', 'head', 'leader', 'reform_officer');

export function createIndicatorReachOf(reference: Branches) {
  const known = new WeakMap<SignedIn, Promise<IndicatorReach>>();
  return (officer: SignedIn): Promise<IndicatorReach> => {
    const reach = known.get(officer) ?? findReach(officer, reference);
    known.set(officer, reach);
    reach.catch(() => known.delete(officer));
    return reach;
  };
}

export function isWithin(units: ReadonlySet<string> | 'all', unitId: string): boolean {
  return units === 'all' || units.has(unitId);
}

/** Throws `indicator.not-yours`. */
export function requireUnit(
  reach: IndicatorReach,
  { unitId, own }: { unitId: string; own: boolean },
): void {
  const allowed = isWithin(reach.branches, unitId) || (own && isWithin(reach.units, unitId));
  if (!allowed) throw new DomainError('indicator.not-yours');
}

async function findReach(
  { tenantId, assignments }: SignedIn,
  reference: Branches,
): Promise<IndicatorReach> {
  const isAdministrator = assignments.some(({ role }) => role === 'administrator');
  if (isAdministrator) return { units: 'all', branches: 'all', persons: 'all', tells: 'all' };
  const [units, branches] = [new Set<string>(), new Set<string>()];
  const [persons, tells] = [new Set<string>(), new Set<string>()];
  for (const { role, unitId } of assignments)
    for (const id of new Set([unitId, ...(await reference.agenciesServedFrom(tenantId, unitId))])) {
      units.add(id);
      if (!overseers.has(role)) continue;
      for (const below of await reference.branchOf(tenantId, id)) {
        branches.add(below);
        if (ofPersons.has(role)) persons.add(below);
        if (tellers.has(role)) tells.add(below);
      }
    }
  return { units, branches, persons, tells };
}
