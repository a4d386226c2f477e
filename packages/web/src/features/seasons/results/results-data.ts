import type { SeasonResults, SeasonYears, UnitResult } from '@motcua/contract/season-results.ts';
import type { ChartData, HeatStep, Tone } from '../../../components/chart/chart-data.ts';

type Locale = 'vi' | 'en';

/** Best first, those without a rank last, each in the order of the alphabet. */
export function inRankOrder(units: readonly UnitResult[]): UnitResult[] {
  return units.toSorted(
    (a, b) =>
      (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
      a.unit.name.localeCompare(b.unit.name, 'vi'),
  );
}

/** Fields on the highest floor of the set: what radar and heat map compare. */
export function fieldsOf({ groups }: Pick<SeasonResults, 'groups'>): SeasonResults['groups'] {
  const top = groups.filter(({ group }) => group === null);
  return top.length > 0 ? top : groups;
}

/** Reached of the maximum, 0 to 1; null where nothing is known or nothing can be reached. */
export function shareOf(unit: UnitResult, field: string): number | null {
  const group = unit.groups.find(({ code }) => code === field);
  if (group?.points == null || group.max === null || group.max === 0) return null;
  return group.points / group.max;
}

/** The mean of the shares that are known. */
export function meanShare(units: readonly UnitResult[], field: string): number | null {
  const known = units.flatMap((unit) => shareOf(unit, field) ?? []);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}

export function radarData(
  results: SeasonResults,
  {
    unit,
    other,
    locale,
    average,
  }: {
    unit: UnitResult;
    other: UnitResult | undefined;
    locale: Locale;
    average: string;
  },
): ChartData {
  const fields = fieldsOf(results);
  return {
    layout: 'radar',
    share: true,
    categories: fields.map(({ code, name }) => ({ key: code, name: name[locale] })),
    series: [
      {
        ...{ key: unit.unit.id, name: unit.unit.name, tone: 'accent' },
        values: fields.map(({ code }) => shareOf(unit, code)),
      },
      other === undefined
        ? {
            ...{ key: 'mean', name: average, tone: 'stopped', dashed: true },
            values: fields.map(({ code }) => meanShare(results.units, code)),
          }
        : {
            ...{ key: other.unit.id, name: other.unit.name, tone: 'gold-ink', dashed: true },
            values: fields.map(({ code }) => shareOf(other, code)),
          },
    ],
  };
}

export function heatData(
  results: SeasonResults,
  { locale, steps }: { locale: Locale; steps: readonly string[] },
): ChartData {
  const units = inRankOrder(results.units);
  const grounds = ['late', 'soon', 'plain', 'in-time'] as const;
  const limits = [0, 0.5, 0.7, 0.9];
  return {
    layout: 'heat',
    share: true,
    categories: units.map(({ unit }) => ({
      key: unit.id,
      name: unit.name,
      short: shortUnit(unit.name),
    })),
    series: fieldsOf(results).map(({ code, name }) => ({
      ...{ key: code, name: name[locale], tone: 'accent' },
      values: units.map((unit) => shareOf(unit, code)),
    })),
    steps: grounds.map(
      (ground, at): HeatStep => ({ ground, from: limits[at] ?? 0, name: steps[at] ?? '' }),
    ),
  };
}

export function bandData(results: SeasonResults, locale: Locale, name: string): ChartData {
  return {
    layout: 'bars',
    categories: results.bands.map((band) => ({ key: band.code, name: band.name[locale] })),
    series: [
      {
        ...{ key: 'count', name, tone: 'accent' },
        values: results.bands.map(({ count }) => count),
      },
    ],
  };
}

export function causeData(results: SeasonResults, locale: Locale, name: string): ChartData {
  return {
    layout: 'bars',
    categories: results.causes.map((cause) => ({ key: cause.code, name: cause.name[locale] })),
    series: [
      {
        ...{ key: 'points', name, tone: 'late' },
        values: results.causes.map(({ points }) => points),
      },
    ],
  };
}

const LINE_TONES: readonly Tone[] = ['accent', 'gold-ink', 'in-time', 'stopped', 'soon', 'late'];

/** The shares of a few units over the published years. */
export function yearsData(years: SeasonYears, chosen: readonly string[]): ChartData {
  const lines = years.units.filter(({ unit }) => chosen.includes(unit.id));
  return {
    layout: 'columns',
    share: true,
    categories: years.years.map(({ id, year }) => ({ key: id, name: String(year) })),
    series: lines.map(({ unit, years: values }, at) => ({
      ...{ key: unit.id, name: unit.name, kind: 'line' },
      tone: LINE_TONES[at % LINE_TONES.length] ?? 'accent',
      values: values.map((one) => (one?.percent == null ? null : one.percent / 100)),
    })),
  };
}

/** 'Ủy ban nhân dân xã Tri Tôn' is 'xã Tri Tôn' where room is short. */
export function shortUnit(name: string): string {
  return name.replace(/^(Ủy|Uỷ) ban nhân dân\s+/u, '');
}
