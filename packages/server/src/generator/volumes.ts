import {
  workingDaysBetween,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import { addDays, type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { OperatorError } from '../platform/operator-error.ts';
import {
  type DistrictYear,
  readProvinceCodes,
  readPublished,
  readUnitsBefore,
  readUnitsToday,
} from './data.ts';
import type { Scope, ScopePart } from './scope.ts';

/**
 * Receptions of a year of each part of a scope, from what was published. A published count is carried over a year by
 * working days, the longest span of a scope first. A province without a count of its own gets its part of what the
 * nation has left, by communes (assumption); a district its part of its province, by the communes it had.
 */
export function publishedYear(scope: Scope, year: number, calendar: WorkingCalendar): number[] {
  const provinces = provinceYears(year, calendar);
  return scope.parts.map((part) => {
    const ofProvince = provinces.get(part.tenantId) ?? 0;
    return Math.round(part.district === null ? ofProvince : ofProvince * districtShare(part));
  });
}

/** The year of a district that an article printed, desk by desk; null where there is none. */
export function publishedDistrictYear(part: ScopePart, year: number): DistrictYear | null {
  const { districtYears } = readPublished();
  return districtYears.find((it) => it.district === part.district && it.year === year) ?? null;
}

/** Weights of provinces when a number of dossiers is divided among them. */
export function provinceYears(year: number, calendar: WorkingCalendar): Map<string, number> {
  const published = new Map(
    provinceCodes().map(({ tenantId }) => [tenantId, yearOfScope(tenantId, year, calendar)]),
  );
  const nation = yearOfScope('nation', year, calendar);
  if (nation === null) throw new OperatorError('No count of the nation was published.');
  const known = [...published.values()].reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const others = provinceCodes().filter(({ tenantId }) => published.get(tenantId) == null);
  const communes = others.reduce((sum, other) => sum + other.communes, 0);
  return new Map(
    provinceCodes().map(({ tenantId, communes: own }) => [
      tenantId,
      published.get(tenantId) ?? ((nation - known) * own) / communes,
    ]),
  );
}

function yearOfScope(scope: string, year: number, calendar: WorkingCalendar): number | null {
  const spans = readPublished()
    .received.filter((it) => it.scope === scope && it.from !== it.to && it.from >= '2025')
    .map((it) => ({ ...it, days: workingDaysIn(calendar, it.from, it.to) }))
    .sort((a, b) => b.days - a.days);
  const [longest] = spans;
  if (longest === undefined) return null;
  const first = parsePlainDate(`${year}-01-01`);
  const last = parsePlainDate(`${year}-12-31`);
  return (longest.received / longest.days) * workingDaysIn(calendar, first, last);
}

function workingDaysIn(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  return workingDaysBetween(calendar, addDays(from, -1), to);
}

function provinceCodes(): { tenantId: string; communes: number }[] {
  const { communes } = readUnitsToday();
  const counts = Map.groupBy(communes, ([, , province]) => province);
  return readProvinceCodes().map(([province, tenantId]) => ({
    tenantId,
    communes: counts.get(province)?.length ?? 0,
  }));
}

/** Communes of the district among those of the provinces that went into the province of today. */
function districtShare({ district, province }: ScopePart): number {
  const { districts, communes } = readUnitsBefore();
  const today = readUnitsToday().provinces.find(([code]) => code === province);
  const all = new Set(
    districts.filter(([, , of]) => today?.[2].includes(of)).map(([code]) => code),
  );
  const inAll = communes.filter(([, , of]) => all.has(of)).length;
  return communes.filter(([, , of]) => of === district).length / inAll;
}
