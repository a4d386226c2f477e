/** The units in which procedures print their limits. `hour` is the clock's, `day` the calendar's. */
export type LimitUnit = 'working_hour' | 'working_day' | 'hour' | 'day' | 'week' | 'month';

/**
 * How long a procedure may take.
 * - `duration`: so many units, the start day not counted;
 * - `immediate`: by the end of the working day of reception;
 * - `same_day`: likewise, but the next working day when received after `cutOffMinute` (15:00 = 900);
 * - `sum`: one part after the other; `longest`, `shortest`: the part that ends last, first;
 * - `text`: not understood, a person decides.
 */
export type TimeLimit =
  | { kind: 'duration'; value: number; unit: LimitUnit }
  | { kind: 'immediate' }
  | { kind: 'same_day'; cutOffMinute: number }
  | { kind: 'sum' | 'longest' | 'shortest'; parts: readonly TimeLimit[] }
  | { kind: 'text'; text: string };
