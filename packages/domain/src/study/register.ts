import { isOverdue, timelinessOf } from '../calendar/timeliness.ts';
import { type Instant, plainDateOf } from '../shared/instant.ts';
import { NOT_STATED, type RegisterCase } from './register-cases.ts';

/** One-stop figures of a group of cases; every case stands in exactly one figure below `received`. */
export interface RegisterFigures {
  received: number;
  early: number;
  onTime: number;
  late: number;
  /** Ended, but nobody said when it was due. */
  endedWithoutDeadline: number;
  openInTime: number;
  openOverdue: number;
  /** Not ended, and without a time to be due. */
  openWithoutDeadline: number;
  /** Late over received; null when nothing was received. */
  lateRate: number | null;
}

export interface RegisterIndicators {
  /** Open cases are judged by this instant. */
  asOf: Instant;
  /** Cases without a time of reception: in the total, in no month. */
  withoutReception: number;
  total: RegisterFigures;
  byChannel: RegisterGroup[];
  byDepartment: RegisterGroup[];
  /** By the month and the quarter of reception: `2011-03`, `2011-Q1`. */
  byMonth: RegisterGroup[];
  byQuarter: RegisterGroup[];
}

export interface RegisterGroup extends RegisterFigures {
  name: string;
}

/**
 * The one-stop indicators of a register. Legal days are read in `zone`, or where it is null on the
 * clock each date was written by; early, on time and late are those of `timelinessOf`.
 */
export function countRegister(
  cases: readonly RegisterCase[],
  { asOf, zone }: { asOf: Instant; zone: number | null },
): RegisterIndicators {
  const count = (some: readonly RegisterCase[]) => countFigures(some, { asOf, zone });
  const by = (nameOf: (one: RegisterCase) => string): RegisterGroup[] =>
    [...Map.groupBy(cases, nameOf)].map(([name, some]) => ({ name, ...count(some) }));
  const month = (one: RegisterCase) => monthOf(one, zone);
  return {
    asOf,
    withoutReception: cases.filter(({ received }) => received === null).length,
    total: count(cases),
    byChannel: by(({ channel }) => channel).sort((a, b) => b.received - a.received),
    byDepartment: by(({ department }) => department).sort((a, b) => b.received - a.received),
    byMonth: by(month).sort(byName),
    byQuarter: by((one) => quarterOf(month(one))).sort(byName),
  };
}

export const registerGroupings = ['total', 'channel', 'department', 'month', 'quarter'] as const;

export type RegisterGrouping = (typeof registerGroupings)[number];

export const registerFigures = [
  ...(['received', 'early', 'onTime', 'late', 'endedWithoutDeadline'] as const),
  ...(['openInTime', 'openOverdue', 'openWithoutDeadline'] as const),
] as const;

type Figure = Exclude<keyof RegisterFigures, 'received' | 'lateRate'>;

/** Numbers of the cases that a figure of a group counts, as `countRegister` counts it. */
export function registerCasesBehind(
  cases: readonly RegisterCase[],
  asked: {
    by: RegisterGrouping;
    name: string;
    figure: (typeof registerFigures)[number];
    asOf: Instant;
    zone: number | null;
  },
): number[] {
  const { by, name, figure, zone } = asked;
  const groupOf: Record<RegisterGrouping, (one: RegisterCase) => string> = {
    total: () => name,
    channel: ({ channel }) => channel,
    department: ({ department }) => department,
    month: (one) => monthOf(one, zone),
    quarter: (one) => quarterOf(monthOf(one, zone)),
  };
  return cases.flatMap((one, at) =>
    groupOf[by](one) === name && (figure === 'received' || figureOf(one, asked) === figure)
      ? [at]
      : [],
  );
}

function countFigures(
  cases: readonly RegisterCase[],
  by: { asOf: Instant; zone: number | null },
): RegisterFigures {
  const figures: Record<Figure, number> = {
    ...{ early: 0, onTime: 0, late: 0, endedWithoutDeadline: 0 },
    ...{ openInTime: 0, openOverdue: 0, openWithoutDeadline: 0 },
  };
  for (const one of cases) figures[figureOf(one, by)] += 1;
  const received = cases.length;
  return { received, ...figures, lateRate: received === 0 ? null : figures.late / received };
}

function figureOf(
  { due, ended }: RegisterCase,
  { asOf, zone }: { asOf: Instant; zone: number | null },
): Figure {
  if (due === null) return ended === null ? 'openWithoutDeadline' : 'endedWithoutDeadline';
  if (ended === null)
    return isOverdue({ now: asOf, due: due.instant }) ? 'openOverdue' : 'openInTime';
  const timeliness = timelinessOf({
    ended: ended.instant,
    due: due.instant,
    offsetMinutes: zone ?? due.zone,
  });
  return timeliness === 'on_time' ? 'onTime' : timeliness;
}

function monthOf({ received }: RegisterCase, zone: number | null): string {
  if (received === null) return NOT_STATED;
  return plainDateOf(received.instant, zone ?? received.zone).slice(0, 7);
}

function quarterOf(month: string): string {
  if (month === NOT_STATED) return month;
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

function byName(a: RegisterGroup, b: RegisterGroup): number {
  return a.name < b.name ? -1 : 1;
}
