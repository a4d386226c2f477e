import type { IndicatorSetView } from '@motcua/contract/indicators.ts';
import {
  type CalendarKind,
  type Grain,
  GRAINS,
  periodAround,
} from '../features/dashboards/dashboard-search.ts';
import type { IndicatorSearch } from '../features/indicators/indicator-search.ts';
import { parsePeriod, type ScorePeriod } from '@motcua/domain/scoring/period.ts';
import { todayInVietnam } from '../lib/format.ts';

/** The kinds of period a set is scored by, the shortest first. */
export function grainsOf({ period }: IndicatorSetView): Grain[] {
  return GRAINS.filter((grain) => period.kinds.some((kind) => kind === grain));
}

/** The period of the address, if the set is scored by its kind; else the one that runs now, of the shortest kind. */
export function periodFor(set: IndicatorSetView, { period }: IndicatorSearch): ScorePeriod {
  const calendar: CalendarKind = set.period.calendar;
  const asked = period === undefined ? null : parsePeriod(period, calendar);
  if (asked !== null && set.period.kinds.some((kind) => kind === asked.kind)) return asked;
  return periodAround(todayInVietnam(), { calendar, grain: grainsOf(set)[0] ?? 'year' });
}
