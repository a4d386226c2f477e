import type { SeasonPlace } from '@motcua/domain/season/who.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type SignedIn, withRole } from '../../platform/auth.ts';
import type { SeasonParts } from './parts.ts';
import type { SeasonRow } from './store.ts';

const scorers: ReadonlySet<Role> = new Set<Role>([
  ...(['specialist', 'document_clerk', 'reform_officer', 'procedure_controller'] as const),
  ...(['head', 'leader'] as const),
]);
const heads: ReadonlySet<Role> = new Set<Role>(['head', 'leader']);
const appraisers: ReadonlySet<Role> = new Set<Role>(['reform_officer', 'inspector']);
const council: ReadonlySet<Role> = new Set<Role>(['leader', 'head']);
const readers: ReadonlySet<Role> = new Set<Role>([
  ...(['reform_officer', 'inspector', 'leader', 'head', 'procedure_controller'] as const),
]);

/** Who works on seasons at all; in which place is asked sheet by sheet. */
export const mayScore = withRole(...scorers, 'inspector');

/** An officer with the agencies that each of their roles is for. */
export interface Standing {
  officer: SignedIn;
  /** Units for which each role is held. */
  held: readonly { role: Role; unitIds: ReadonlySet<string> }[];
  isAdministrator: boolean;
}

export async function standingOf(
  { reference }: Pick<SeasonParts, 'reference'>,
  officer: SignedIn,
): Promise<Standing> {
  const held = await Promise.all(
    officer.assignments.map(async ({ role, unitId }) => ({
      role,
      unitIds: new Set([unitId, ...(await reference.agenciesServedFrom(officer.tenantId, unitId))]),
    })),
  );
  return { officer, held, isAdministrator: held.some(({ role }) => role === 'administrator') };
}

/** Where the officer stands to a sheet: of the unit, its head, the appraiser, the council. */
export function placesOf(
  standing: Standing,
  { season, unitId }: { season: Pick<SeasonRow, 'unitId'>; unitId: string },
): SeasonPlace[] {
  return [
    ...(holds(standing, scorers, unitId) ? (['unit'] as const) : []),
    ...(holds(standing, heads, unitId) ? (['head'] as const) : []),
    ...(holds(standing, appraisers, season.unitId) ? (['appraiser'] as const) : []),
    ...(holds(standing, council, season.unitId) ? (['council'] as const) : []),
  ];
}

/** Opens seasons for a unit: its reform officer and its leaders. */
export function mayOpenFor(standing: Standing, unitId: string): boolean {
  return holds(standing, new Set<Role>(['reform_officer', 'leader', 'head']), unitId);
}

export function mayOpenSome({ held }: Standing): boolean {
  return held.some(({ role }) => role === 'reform_officer' || role === 'leader');
}

/** Sees every sheet: those of the office that appraises, and administrators. */
export function seesAll(standing: Standing, season: Pick<SeasonRow, 'unitId'>): boolean {
  return standing.isAdministrator || holds(standing, readers, season.unitId);
}

/** Anybody who works for the unit. */
export function isOfUnit({ held }: Standing, unitId: string): boolean {
  return held.some(({ unitIds }) => unitIds.has(unitId));
}

function holds({ held }: Standing, roles: ReadonlySet<Role>, unitId: string): boolean {
  return held.some(({ role, unitIds }) => roles.has(role) && unitIds.has(unitId));
}
