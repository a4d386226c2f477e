import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type SignedIn, withRole } from '../../platform/auth.ts';
import type { Reference } from '../dossiers/index.ts';

type Branches = Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;

/** Units whose figures an officer may see. */
export interface FigureReach {
  /** Each unit by itself. */
  units: ReadonlySet<string> | 'all';
  /** Those that may be asked for with all below them. */
  branches: ReadonlySet<string> | 'all';
  /** Those whose figures may be seen officer by officer. */
  officersOf: ReadonlySet<string>;
}

/** Roles that see what lies below their unit; who works on dossiers sees the own unit alone. */
const overseers: ReadonlySet<Role> = new Set<Role>([
  ...(['head', 'leader', 'reform_officer', 'inspector', 'procedure_controller'] as const),
]);

/** Figures of persons are for their heads: they decide on appointment and reward (NĐ 61/2018 Art. 32.2). */
const ofPersons: ReadonlySet<Role> = new Set<Role>(['head', 'leader', 'reform_officer']);

/** Who answers for whether figures are right: sees alarms, notes them, asks for a reconciliation. */
export const mayControlFigures = withRole(
  ...(['administrator', 'reform_officer', 'procedure_controller'] as const),
  ...(['inspector', 'leader', 'head'] as const),
);

/** Looked up once for each session object, which the accounts renew after half a minute. */
export function createFigureReachOf(reference: Branches) {
  const known = new WeakMap<SignedIn, Promise<FigureReach>>();
  return (officer: SignedIn): Promise<FigureReach> => {
    const reach = known.get(officer) ?? findReach(officer, reference);
    known.set(officer, reach);
    reach.catch(() => known.delete(officer));
    return reach;
  };
}

export interface FigureScope {
  unitId: string;
  axis: 'own' | 'subordination' | 'territory';
  cut: string;
}

/**
 * Which rows of the scope the officer may see: all, or of figures by officer only the own one.
 * Throws `figure.not-yours`.
 */
export function rowsInReach(reach: FigureReach, scope: FigureScope): 'all' | 'mine' {
  const { unitId, axis, cut } = scope;
  const allowed = axis === 'own' ? reach.units : reach.branches;
  if (allowed !== 'all' && !allowed.has(unitId)) throw new DomainError('figure.not-yours');
  if (cut !== 'officer') return 'all';
  return axis === 'own' && reach.officersOf.has(unitId) ? 'all' : 'mine';
}

async function findReach(
  { tenantId, assignments }: SignedIn,
  reference: Branches,
): Promise<FigureReach> {
  const [units, branches, officersOf] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { role, unitId } of assignments) {
    const served = new Set([unitId, ...(await reference.agenciesServedFrom(tenantId, unitId))]);
    for (const id of served) {
      units.add(id);
      if (ofPersons.has(role)) officersOf.add(id);
      if (!overseers.has(role)) continue;
      for (const below of await reference.branchOf(tenantId, id)) {
        units.add(below);
        branches.add(below);
      }
    }
  }
  const isAdministrator = assignments.some(({ role }) => role === 'administrator');
  return isAdministrator
    ? { units: 'all', branches: 'all', officersOf }
    : { units, branches, officersOf };
}
