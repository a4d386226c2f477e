import type { LimitUnit, TimeLimit } from '../calendar/time-limit.ts';
import type { Level } from '../procedure/procedure.ts';
import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** Both terms in one unit, and what was cut. */
export interface TermCut {
  legal: number;
  cut: number;
  unit: LimitUnit;
  /** (legal − cut) / legal, from above 0 to 1. */
  share: number;
}

/**
 * How much of the term of the law a decision takes away. The unit is that of the law, hours against days of the
 * same kind reckoned over. Throws `time-cut.not-comparable` where the two cannot be set against each other (days
 * of the calendar against working days, text), `time-cut.not-shorter` where nothing is taken away.
 */
export function cutOf(legal: TimeLimit, cut: TimeLimit, minutesPerDay = MINUTES_A_DAY): TermCut {
  if (legal.kind !== 'duration') throw new DomainError('time-cut.not-comparable');
  const value = valueIn(legal.unit, cut, minutesPerDay);
  if (value === null) throw new DomainError('time-cut.not-comparable');
  if (value >= legal.value) throw new DomainError('time-cut.not-shorter');
  return {
    ...{ legal: legal.value, cut: value, unit: legal.unit },
    share: (legal.value - value) / legal.value,
  };
}

/** A decided cut, as far as it is counted. */
export interface CountedCut {
  procedureCode: string;
  field: string;
  level: Level;
  decidedOn: PlainDate;
}

export interface CutCount {
  level: Level;
  /** Distinct procedures: one that was cut twice in the span counts once. */
  procedures: number;
  fields: number;
}

/** Procedures whose time was cut by decisions of these days, both included, by level. */
export function countCuts(
  cuts: readonly CountedCut[],
  span: { from: PlainDate; to: PlainDate },
): CutCount[] {
  const within = cuts.filter(({ decidedOn }) => decidedOn >= span.from && decidedOn <= span.to);
  return [...Map.groupBy(within, ({ level }) => level)].map(([level, those]) => ({
    level,
    procedures: new Set(those.map(({ procedureCode }) => procedureCode)).size,
    fields: new Set(those.map(({ field }) => field)).size,
  }));
}

/** A working day of eight hours, where no calendar says otherwise (TT 01/2018/TT-VPCP counts so). */
const MINUTES_A_DAY = 480;

function valueIn(unit: LimitUnit, limit: TimeLimit, minutesPerDay: number): number | null {
  if (limit.kind === 'immediate' || limit.kind === 'same_day')
    return unit === 'working_day' ? 1 : unit === 'working_hour' ? minutesPerDay / 60 : null;
  if (limit.kind !== 'duration') return null;
  if (limit.unit === unit) return limit.value;
  const [family, size] = sizeOf(limit.unit, minutesPerDay);
  const [wanted, whole] = sizeOf(unit, minutesPerDay);
  return family === wanted ? (limit.value * size) / whole : null;
}

function sizeOf(unit: LimitUnit, minutesPerDay: number): [family: string, minutes: number] {
  const sizes = {
    working_hour: ['working', 60],
    working_day: ['working', minutesPerDay],
    hour: ['calendar', 60],
    day: ['calendar', 1440],
    week: ['calendar', 7 * 1440],
    month: ['month', 1],
  } as const satisfies Record<LimitUnit, readonly [string, number]>;
  const [family, minutes] = sizes[unit];
  return [family, minutes];
}
