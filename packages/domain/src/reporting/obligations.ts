import { parsePlainDate, type PlainDate } from '../shared/plain-date.ts';
import {
  chosenDays,
  type PeriodCalendar,
  periodsEndingBetween,
  type ReportPeriod,
  reportPeriod,
} from './period.ts';
import type { Duty, ReportingRegime } from './regime.ts';

/** A unit as it stood on the last day of a period. */
export interface UnitOnDay {
  id: string;
  code: string | null;
  level: string;
  kind: string;
  /** By subordination; null at the top. */
  parentId: string | null;
}

/** Who reports, to whom, and under which duty. */
export interface Reporter {
  unitId: string;
  /** The nearest unit above that owes the same; null: it goes to whoever is outside. */
  toUnitId: string | null;
  duty: Duty;
}

/**
 * Everybody who owes a report of the regime, from the units of the last day of the period. Levels that are
 * not there are skipped: without districts a commune reports to the province.
 */
export function reportersOf(
  regime: Pick<ReportingRegime, 'duties'>,
  units: readonly UnitOnDay[],
): Reporter[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const dutyOf = (unit: UnitOnDay) =>
    regime.duties.find(
      ({ level, kinds, units: named }) =>
        level === unit.level &&
        (kinds === undefined || kinds.includes(unit.kind)) &&
        (named === undefined || (unit.code !== null && named.includes(unit.code))),
    );
  const owing = new Map(
    units.flatMap((unit) => {
      const duty = dutyOf(unit);
      return duty === undefined ? [] : [[unit.id, duty] as const];
    }),
  );
  return [...owing].map(([unitId, duty]) => ({
    ...{ unitId, duty },
    toUnitId: above(unitId, byId).find((id) => owing.has(id)) ?? null,
  }));
}

/** Answers under which reporter a unit counts: itself, or the nearest above it; null when there is none. */
export function reporterFinder(
  units: readonly UnitOnDay[],
  reporters: readonly Reporter[],
): (unitId: string) => Reporter | null {
  const owing = new Map(reporters.map((reporter) => [reporter.unitId, reporter]));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (unitId) => {
    for (const id of [unitId, ...above(unitId, byId)]) {
      const found = owing.get(id);
      if (found !== undefined) return found;
    }
    return null;
  };
}

function above(unitId: string, byId: ReadonlyMap<string, UnitOnDay>): string[] {
  const found: string[] = [];
  let next = byId.get(unitId)?.parentId ?? null;
  while (next !== null && next !== unitId && !found.includes(next)) {
    found.push(next);
    next = byId.get(next)?.parentId ?? null;
  }
  return found;
}

/** Periods of the regime that end between the two days, while it is in force. */
export function periodsOf(
  regime: ReportingRegime,
  [from, to]: readonly [PlainDate, PlainDate],
): ReportPeriod[] {
  const periods =
    regime.once === undefined
      ? (regime.periods ?? []).flatMap((kind) =>
          periodsEndingBetween([from, to], { kind, calendar: regime.calendar }),
        )
      : [chosenDays(parsePlainDate(regime.once.from), parsePlainDate(regime.once.to))];
  return periods.filter(
    (period) => period.to >= from && period.to <= to && isInForce(regime, period.to),
  );
}

/** Whether the regime asks for this period at all. */
export function asksFor(regime: ReportingRegime, { code, kind, from, to }: ReportPeriod): boolean {
  if (!isInForce(regime, to)) return false;
  if (regime.once !== undefined) return code === `${regime.once.from}..${regime.once.to}`;
  return kind !== 'range' && from < to && (regime.periods ?? []).includes(kind);
}

/** The period of a code as the regime counts it. Throws `report.period-unknown`. */
export function periodOfRegime(
  regime: { calendar: PeriodCalendar; once?: unknown },
  code: string,
): ReportPeriod {
  return reportPeriod(code, regime.once === undefined ? regime.calendar : 'calendar');
}

function isInForce({ offered, validFrom, validTo }: ReportingRegime, end: PlainDate): boolean {
  return offered !== true && end >= validFrom && (validTo === undefined || end <= validTo);
}
