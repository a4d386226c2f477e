import { AXES, type Axis } from '@motcua/contract/figures.ts';
import { parsePeriod, previousPeriod, type ScorePeriod } from '@motcua/domain/scoring/period.ts';
import { isInstant, plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import {
  addDays,
  comparePlainDates,
  daysBetween,
  type PlainDate,
} from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { fromAddress } from '../../lib/from-address.ts';

/** Calendar periods, or those of reports: from the 15th to the 14th (NĐ 09/2019 Art. 12). */
export const CALENDARS = ['calendar', 'reporting'] as const;
export type CalendarKind = (typeof CALENDARS)[number];

export const CUT_CHOICES = ['field', 'procedure', 'channel', 'desk', 'officer', 'head'] as const;
export type CutChoice = (typeof CUT_CHOICES)[number];

const dashboardSearchSchema = z.object({
  unit: z.string().max(60).optional().catch(undefined),
  axis: z.enum(AXES).optional().catch(undefined),
  calendar: z.enum(CALENDARS).optional().catch(undefined),
  /** `2026`, `2026-H1`, `2026-Q2`, `2026-05` or `2026-04-01..2026-06-30`. */
  period: z.string().max(40).optional().catch(undefined),
  asOf: z.string().refine(isInstant).optional().catch(undefined),
  cut: z.enum(CUT_CHOICES).optional().catch(undefined),
});
export type DashboardSearch = z.output<typeof dashboardSearchSchema>;

export function dashboardSearch(raw: Record<string, unknown>): DashboardSearch {
  // A year stands in the address as a number.
  const period = typeof raw.period === 'number' ? String(raw.period) : raw.period;
  return fromAddress(dashboardSearchSchema, { ...raw, period });
}

export interface Periods {
  period: ScorePeriod;
  /** What it is compared with: as many days of the period before as have passed in this one. */
  before: { from: PlainDate; to: PlainDate; whole: boolean };
}

/** The period of the address, else the month of the instant that is asked for, and what it is compared with. */
export function readPeriods(
  {
    period: text,
    calendar = 'calendar',
    asOf,
  }: Pick<DashboardSearch, 'period' | 'calendar' | 'asOf'>,
  today: PlainDate,
): Periods {
  const day = asOf === undefined ? today : plainDateOf(asOf, VIETNAM_OFFSET_MINUTES);
  const period =
    (text === undefined ? null : parsePeriod(text, calendar)) ?? periodAround(day, { calendar });
  const previous = previousPeriod(period, calendar);
  if (period.to < today) return { period, before: { ...daysOf(previous), whole: true } };
  const passed = Math.max(0, daysBetween(period.from, today));
  const reached = addDays(previous.from, passed);
  const to = comparePlainDates(reached, previous.to) < 0 ? reached : previous.to;
  return { period, before: { from: previous.from, to, whole: to === previous.to } };
}

export const GRAINS = ['month', 'quarter', 'half_year', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** The period of a kind in which a day lies; the reporting year begins on 15 December. */
export function periodAround(
  day: PlainDate,
  { calendar, grain = 'month' }: { calendar: CalendarKind; grain?: Grain },
): ScorePeriod {
  const year = Number(day.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap((one) => textsOf(one, grain));
  const found = candidates
    .map((text) => parsePeriod(text, calendar))
    .find((period) => period !== null && period.from <= day && day <= period.to);
  if (found === undefined || found === null) throw new Error(`no ${grain} holds ${day}`);
  return found;
}

export function grainOf({ kind }: ScorePeriod): Grain | null {
  return GRAINS.find((grain) => grain === kind) ?? null;
}

/** Who oversees sees all below; who works at a unit sees that. */
export function defaultAxis(oversees: boolean): Axis {
  return oversees ? 'subordination' : 'own';
}

function textsOf(year: number, grain: Grain): string[] {
  if (grain === 'year') return [String(year)];
  if (grain === 'half_year') return [`${year}-H1`, `${year}-H2`];
  if (grain === 'quarter') return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
}

function daysOf({ from, to }: ScorePeriod): { from: PlainDate; to: PlainDate } {
  return { from, to };
}
