import type { NewInspection, NewInspectionPlan } from '@motcua/contract/inspections.ts';
import type { Checklist } from '@motcua/domain/inspection/checklist.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import type { InspectionParts } from './parts.ts';
import { requireInspector, type Standing, standingOf } from './policy.ts';
import { shippedChecklists } from './shipped.ts';
import { findPlan, insertInspection, insertPlan, type MemberRow } from './store.ts';

/** Throws `inspection.not-yours`, `inspection-plan.there-already`. */
export async function makePlan(
  parts: InspectionParts,
  officer: SignedIn,
  told: NewInspectionPlan,
): Promise<string> {
  const { tenantId } = officer;
  requireInspector(await standingOf(parts.reference, officer), told.unitId);
  const id = newId();
  return await parts.db.inTenant(tenantId, async (tx) => {
    const plan = { ...told, id, madeAt: parts.clock(), madeBy: officer.name };
    if (!(await insertPlan(tx, tenantId, plan)))
      throw new DomainError('inspection-plan.there-already', { year: told.year });
    return id;
  });
}

/**
 * An inspection with its team and the checklists as they are today. Throws `unit.not-found`, `inspection.not-yours`,
 * `inspection.own-unit`, `inspection.checklist-unknown`, `inspection.team`, `inspection-plan.not-found`.
 */
export async function planInspection(
  parts: InspectionParts,
  officer: SignedIn,
  told: NewInspection,
): Promise<string> {
  const { tenantId } = officer;
  const unit = await parts.reference.findUnit(tenantId, told.unit);
  if (unit === null) throw new DomainError('unit.not-found', { unit: told.unit });
  const standing = await standingOf(parts.reference, officer);
  const officeUnitId = await officeOver(parts, { standing, unitId: unit.id });
  const branch = new Set(await parts.reference.branchOf(tenantId, unit.id));
  const members = await teamOf(parts, { tenantId, members: told.members, branch });
  const checklists = told.checklists.map(checklistOf);
  const id = newId();
  await parts.db.inTenant(tenantId, async (tx) => {
    if (told.planId !== null) {
      const plan = await findPlan(tx, tenantId, told.planId);
      if (plan === null || plan.unitId !== officeUnitId)
        throw new DomainError('inspection-plan.not-found');
    }
    const { planId, kind, teamNumber, decision, startsOn, endsOn, periodFrom, periodTo } = told;
    await insertInspection(tx, tenantId, {
      ...{ id, planId, kind, state: 'planned', unitId: unit.id, officeUnitId, teamNumber },
      ...{ decision, startsOn, endsOn, periodFrom, periodTo, checklists, members },
      ...{ madeAt: parts.clock(), madeBy: officer.name },
    });
  });
  return id;
}

/** The office of this officer under which the unit stands. */
async function officeOver(
  { reference }: InspectionParts,
  { standing, unitId }: { standing: Standing; unitId: string },
): Promise<string> {
  const { officer, inspectsFor } = standing;
  if (inspectsFor.has(unitId)) throw new DomainError('inspection.own-unit');
  for (const office of inspectsFor)
    if ((await reference.branchOf(officer.tenantId, office)).includes(unitId)) return office;
  throw new DomainError('inspection.not-yours');
}

/** One leader, and nobody of the inspected unit. */
async function teamOf(
  { organisation }: InspectionParts,
  of: { tenantId: string; members: NewInspection['members']; branch: ReadonlySet<string> },
): Promise<MemberRow[]> {
  const { tenantId, members, branch } = of;
  const ids = new Set(members.map(({ officerId }) => officerId));
  const leaders = members.filter(({ part }) => part === 'leader');
  if (ids.size !== members.length || leaders.length !== 1) throw new DomainError('inspection.team');
  return await Promise.all(
    members.map(async ({ officerId, part }) => {
      const found = await organisation.findOfficer(tenantId, officerId);
      if (found === null) throw new DomainError('inspection.team');
      const roles = await organisation.listRoles(tenantId, { officerId });
      if (roles.some(({ unitId }) => branch.has(unitId)))
        throw new DomainError('inspection.team-of-inspected', { name: found.name });
      return { officerId, part, name: found.name };
    }),
  );
}

function checklistOf(code: string): Checklist {
  const found = shippedChecklists().find((one) => one.code === code);
  if (found === undefined) throw new DomainError('inspection.checklist-unknown', { code });
  return found;
}
