import type { ReportUnit } from '@motcua/domain/reporting/content.ts';
import {
  reporterFinder,
  reportersOf,
  type Reporter,
} from '@motcua/domain/reporting/obligations.ts';
import type { ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Database } from '../../platform/db.ts';
import { listUnitsOn, type UnitOfDay } from './store-units.ts';

/** Units of a day, who reports there, and what each reporter counts as its own. */
export interface ReportingTree {
  day: PlainDate;
  units: readonly UnitOfDay[];
  reporters: readonly Reporter[];
  unit(id: string): ReportUnit;
  parentName(id: string): string | null;
  findReporter(unitId: string): Reporter | null;
  /** The reporter under which any unit counts. */
  reporterOver(unitId: string): Reporter | null;
  childrenOf(unitId: string): Reporter[];
}

/** The tree of a regime on a day, most often the last one of a period. */
export async function readTree(
  db: Database,
  tenantId: string,
  of: { regime: Pick<ReportingRegime, 'duties'>; day: PlainDate },
): Promise<ReportingTree> {
  const units = await db.inTenant(tenantId, (tx) => listUnitsOn(tx, tenantId, of.day));
  return treeOf(units, of);
}

export function treeOf(
  units: readonly UnitOfDay[],
  { regime, day }: { regime: Pick<ReportingRegime, 'duties'>; day: PlainDate },
): ReportingTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const reporters = reportersOf(regime, units);
  const byUnit = new Map(reporters.map((reporter) => [reporter.unitId, reporter]));
  const children = Map.groupBy(reporters, ({ toUnitId }) => toUnitId ?? '');
  const getUnit = (id: string): UnitOfDay => {
    const unit = byId.get(id);
    if (unit === undefined) throw new DomainError('unit.not-found', { unit: id });
    return unit;
  };
  return {
    ...{ day, units, reporters },
    unit: (id) => {
      const { code, name, level } = getUnit(id);
      return { id, code, name, level };
    },
    parentName: (id) => byId.get(getUnit(id).parentId ?? '')?.name ?? null,
    findReporter: (unitId) => byUnit.get(unitId) ?? null,
    reporterOver: reporterFinder(units, reporters),
    childrenOf: (unitId) => children.get(unitId) ?? [],
  };
}

/** All of these units and what lies below them on the day of the list. */
export function branchesOf(units: readonly UnitOfDay[], unitIds: readonly string[]): string[] {
  const children = Map.groupBy(units, ({ parentId }) => parentId ?? '');
  const found = new Set(unitIds);
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id);
  return [...found];
}
