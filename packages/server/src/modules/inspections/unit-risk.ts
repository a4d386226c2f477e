import type { UnitRisk } from '@motcua/contract/inspections.ts';
import { coverageOf } from '@motcua/domain/inspection/coverage.ts';
import { weighUnits } from '@motcua/domain/inspection/unit-risk.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { daysBetween, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { InspectionParts } from './parts.ts';
import { requireInspector, standingOf } from './policy.ts';
import { shippedRules, wordsOfFactor } from './shipped.ts';
import { lastInspectedOn, listAgenciesBelow } from './store-units.ts';

/** Units below an office, those that need a look most first. Throws `unit.not-found`, `inspection.not-yours`. */
export async function weighUnitsBelow(
  parts: InspectionParts,
  officer: SignedIn,
  asked: { unit: string; from: PlainDate; to: PlainDate },
): Promise<UnitRisk> {
  const { tenantId } = officer;
  const office = await parts.reference.findUnit(tenantId, asked.unit);
  if (office === null) throw new DomainError('unit.not-found', { unit: asked.unit });
  requireInspector(await standingOf(parts.reference, officer), office.id);
  const day = todayOf(parts);
  const { units, last } = await parts.db.inTenant(tenantId, async (tx) => ({
    units: await listAgenciesBelow(tx, tenantId, { unitId: office.id, day }),
    last: await lastInspectedOn(tx, tenantId, day),
  }));
  const rules = shippedRules();
  const rows = await parts.figures.readEach({
    ...{ tenantId, unitIds: units.map(({ id }) => id), axis: 'subordination' },
    ...{ from: asked.from, to: asked.to },
  });
  const standings = rows.map(({ key, figures }) => ({
    id: key,
    shares: Object.fromEntries(
      rules.units.map(({ code, part, whole }) => [
        code,
        { part: figures[part], whole: figures[whole] },
      ]),
    ),
    yearsSince: yearsSince(last.get(key), day),
  }));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const weighed = weighUnits(standings, {
    factors: rules.units,
    pointsPerYear: rules.pointsPerYear,
  });
  return {
    items: weighed.flatMap(({ id, rank, centipoints, reasons, yearsSince: years }) => {
      const unit = byId.get(id);
      if (unit === undefined) return [];
      return [
        {
          ...{ unit, rank, points: centipoints / 100, yearsSince: years },
          reasons: reasons.map(({ factor, part, whole, centipoints: own }) => ({
            ...{ factor, words: wordsOfFactor(factor), part, whole, points: own / 100 },
          })),
        },
      ];
    }),
    needed: coverageOf({
      ...{ units: units.length, planned: 0, inspected: 0, minimumPercent: rules.minimumPercent },
    }).needed,
  };
}

function yearsSince(day: PlainDate | undefined, today: PlainDate): number | null {
  return day === undefined ? null : Math.floor(daysBetween(day, today) / 365);
}
